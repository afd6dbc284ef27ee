"""What must hold, with a margin above what was measured. A ratio is a number of times the floor of the same run."""

from dataclasses import dataclass

GROEI = 1.15  # with a hundred times the expedities in the database, at most so many times the ratio


@dataclass(frozen=True)
class Grens:
    ratio: float
    statements: int | None = None


PAGINAS = {
    "buurt": Grens(ratio=8, statements=16),
    "plan": Grens(ratio=5, statements=7),
    "werk_expeditie": Grens(ratio=18, statements=75),
    "meedoen (POST)": Grens(ratio=7, statements=30),
}
ZWAAR = {
    "herinneringen plannen": Grens(ratio=6, statements=120),  # 15,000 messages, 10,000 rows to answer in
    "nog eens plannen": Grens(ratio=3, statements=12),
    "herinneringen claimen": Grens(ratio=6, statements=3000),  # 500 claims of 20
    "adressen lezen": Grens(ratio=25),
    "een stad erin": Grens(ratio=12, statements=900),  # a look and an import; 32,000 addresses in portions of 500
    "plan als pdf": Grens(ratio=8),
    "driehonderd brieven": Grens(ratio=1),  # one file of 300 pages, not 300 files
}
