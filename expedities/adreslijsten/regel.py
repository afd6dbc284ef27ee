"""One row of a list: what was read, or why not."""

from dataclasses import dataclass

from expedities.adreslijsten.adressleutel import Adresregel


@dataclass(frozen=True)
class Gelezen:
    regel: int
    adres: Adresregel


@dataclass(frozen=True)
class Geweigerd:
    regel: int
    reden: str
    ruw: str


class RegelFout(ValueError):
    """One row cannot be an address; the text says why."""
