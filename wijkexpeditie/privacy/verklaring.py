"""What each model says about itself: what is personal, why, and how long it stays (R10)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django_stubs_ext import StrPromise


class Termijn(StrEnum):
    """When personal data of a model goes away by itself."""

    ACCOUNT = "account"  # two years after the last sign-in, or when asked
    EXPEDITIE = "expeditie"  # the term of the convenant after the expeditie is closed
    BIJEENKOMST = "bijeenkomst"  # the day after the gathering
    RONDE = "ronde"  # when the round of doors closes
    BERICHT = "bericht"  # 30 days after it was sent
    BLIJFT = "blijft"  # nothing personal, or a keyed hash only
    VAST = "vast"  # public by its nature (a signature under a convenant)


@dataclass(frozen=True)
class Verklaring:
    """Every field of a model is either personal, with the reason, or looked at and found not to be."""

    waarom: StrPromise | str
    overig: Sequence[str]
    bewaren: Termijn
    persoonlijk: Mapping[str, StrPromise | str] | None = None

    @property
    def velden(self) -> set[str]:
        return set(self.overig) | set(self.persoonlijk or {})
