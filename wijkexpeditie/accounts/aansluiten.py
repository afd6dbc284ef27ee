"""Typed lists by which the apps above take part in signing in; filled in their `AppConfig.ready()`."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.rollen.rol import STAFROLLEN, Rol


@dataclass(frozen=True)
class Bewezen:
    """The addresses of which somebody showed that they read what arrives there."""

    email: frozenset[str] = field(default_factory=frozenset)
    telefoon: frozenset[str] = field(default_factory=frozenset)


# Called after each sign-in with what was proven.
NA_INLOGGEN: list[Callable[[Gebruiker, Bewezen, datetime], object]] = []
# The roles of an account anywhere in the installation.
ROLLEN: list[Callable[[Gebruiker, datetime], Iterable[Rol]]] = []


def rollen_van(gebruiker: Gebruiker, op: datetime) -> frozenset[Rol]:
    """Every role that this account has somewhere."""
    eigen = {Rol.BEHEERDER} if gebruiker.is_staff else set()
    return frozenset(eigen | {rol for lees in ROLLEN for rol in lees(gebruiker, op)})


def is_staf(gebruiker: Gebruiker, op: datetime) -> bool:
    """Works with what others entrusted: short sessions and a second step."""
    return not rollen_van(gebruiker, op).isdisjoint(STAFROLLEN)
