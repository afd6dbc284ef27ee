"""How long an advice waits for the gemeente, and whether that is longer than was agreed. Pure: plain days."""

from dataclasses import dataclass
from datetime import date, timedelta

STANDAARD_DAGEN = 14  # as long as there is no convenant that says otherwise


@dataclass(frozen=True)
class Wacht:
    """Nobody reacted yet."""

    sinds: date
    uiterlijk: date
    vandaag: date

    @property
    def dagen(self) -> int:
        return max(0, (self.vandaag - self.sinds).days)

    @property
    def laat(self) -> bool:
        return self.vandaag > self.uiterlijk


def uiterlijk(avond: date, termijn: int | None) -> date:
    """The term counts from the evening, whenever somebody typed the advice."""
    return avond + timedelta(days=STANDAARD_DAGEN if termijn is None else termijn)
