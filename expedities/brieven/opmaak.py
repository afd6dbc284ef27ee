"""Plain typed text as headings, paragraphs and lists, so that nobody has to learn a word processor. Pure.

An empty line begins a new paragraph, “# ” a heading, “- ” a line of a list.
"""

from dataclasses import dataclass
from enum import StrEnum


class Vorm(StrEnum):
    KOP = "kop"
    ALINEA = "alinea"
    LIJST = "lijst"


@dataclass(frozen=True)
class Blok:
    vorm: Vorm
    regels: tuple[str, ...]


def blokken(tekst: str) -> tuple[Blok, ...]:
    """Every word that was typed comes back, in its order."""
    gevonden: list[tuple[Vorm, list[str]]] = []
    los = True  # an empty line was seen: the next line begins something new
    for regel in (ruw.strip() for ruw in tekst.splitlines()):
        vorm, inhoud = _lees(regel)
        if not inhoud:
            los = True
            continue
        if gevonden and vorm is gevonden[-1][0] and vorm is not Vorm.KOP and not (los and vorm is Vorm.ALINEA):
            gevonden[-1][1].append(inhoud)
        else:
            gevonden.append((vorm, [inhoud]))
        los = False
    return tuple(Blok(vorm, tuple(regels)) for vorm, regels in gevonden)


def alineas(tekst: str) -> tuple[str, ...]:
    """For a letter: paragraphs only; a list stands in its lines."""
    return tuple("\n".join(blok.regels) for blok in blokken(tekst))


def _lees(regel: str) -> tuple[Vorm, str]:
    if regel.startswith("#"):
        return Vorm.KOP, regel.lstrip("#").strip()
    if regel.startswith(("- ", "• ", "* ")):
        return Vorm.LIJST, regel[2:].strip()
    return Vorm.ALINEA, regel
