"""The keys of messages about a gathering: the same question asked twice is one message (R6). Pure."""

HERINNERING = "bijeenkomst.herinnering"  # the name of the Berichtsoort
BELLIJST = "bellijst"
AUTOMATISCH = "automatisch"


def over(bijeenkomst: int) -> str:
    """What is withdrawn together."""
    return f"bijeenkomst:{bijeenkomst}"


def paar(bijeenkomst: int, wijziging: int, lid: int) -> str:
    """One member and one moment of one gathering: after a move it is another."""
    return f"herinnering:bijeenkomst={bijeenkomst}.{wijziging}:lid={lid}"


def bellijst(bijeenkomst: int, wijziging: int, lid: int) -> str:
    return f"{paar(bijeenkomst, wijziging, lid)}:{BELLIJST}"


def bel_mij(bijeenkomst: int, wijziging: int, lid: int) -> str:
    """Asked for by the member: another round than the one of the day before."""
    return f"{paar(bijeenkomst, wijziging, lid)}:bel_mij"


def automatisch(bijeenkomst: int, wijziging: int, lid: int, kanaal: str) -> str:
    return f"{paar(bijeenkomst, wijziging, lid)}:{AUTOMATISCH}:{kanaal}"


def bericht(wat: str, bijeenkomst: int, wijziging: int, lid: int, kanaal: str) -> str:
    return f"{wat}:bijeenkomst={bijeenkomst}.{wijziging}:lid={lid}:{kanaal}"
