"""What must hold, with a margin above what was measured. A ratio is a number of times the floor of the same run."""

from dataclasses import dataclass

GROEI = 1.15  # with a hundred times the expedities in the database, at most so many times the ratio


@dataclass(frozen=True)
class Grens:
    ratio: float
    statements: int | None = None


PAGINAS = {
    "buurt": Grens(ratio=99, statements=99),
    "plan": Grens(ratio=99, statements=99),
    "werk_expeditie": Grens(ratio=99, statements=99),
    "meedoen (POST)": Grens(ratio=99, statements=99),
}
ZWAAR = {
    "herinneringen plannen": Grens(ratio=99, statements=999),
    "nog eens plannen": Grens(ratio=99, statements=999),
    "herinneringen claimen": Grens(ratio=99, statements=9999),
    "adressen lezen": Grens(ratio=99),
    "plan als pdf": Grens(ratio=99),
}
