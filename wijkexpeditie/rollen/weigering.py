"""Refusals: what an action raises when it may not or cannot be done."""

from django_stubs_ext import StrPromise


class Geweigerd(Exception):
    """The action is refused; the text is fit for the screen and says what can be done."""

    def __init__(self, zin: str | StrPromise) -> None:
        super().__init__(zin)
        self.zin = zin

    def __str__(self) -> str:
        return str(self.zin)


class MagNiet(Geweigerd):
    """This person may not do this."""


class Ingehaald(Geweigerd):
    """Somebody else changed the same thing in the meantime; nothing of either is lost."""
