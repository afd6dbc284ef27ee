"""How long the buurt waits for an answer, and whether that is longer than agreed. Plain dates, no database."""

from dataclasses import dataclass
from datetime import date, timedelta

STANDAARD_DAGEN = 14  # as long as there is no convenant that says otherwise


@dataclass(frozen=True)
class Wachttijd:
    """The buurt asked something and nobody answered yet."""

    sinds: date
    dagen: int
    uiterlijk: date

    @property
    def laat(self) -> bool:
        return self.sinds + timedelta(days=self.dagen) > self.uiterlijk


def wachttijd(
    *, gevraagd_op: date | None, vastgesteld_op: date | None, antwoord_op: date | None, termijn: int, vandaag: date
) -> Wachttijd | None:
    """None: nothing is asked, it is answered, or the plan is not adopted yet (until then nobody has to answer).

    A question that was worded anew after the answer waits again, from the day of the new words.
    """
    if gevraagd_op is None or vastgesteld_op is None:
        return None
    if antwoord_op is not None and antwoord_op >= gevraagd_op:
        return None
    sinds = max(gevraagd_op, vastgesteld_op)
    return Wachttijd(sinds=sinds, dagen=max(0, (vandaag - sinds).days), uiterlijk=sinds + timedelta(days=termijn))
