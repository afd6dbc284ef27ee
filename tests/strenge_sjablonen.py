"""An undefined variable in a template of ours fails, as on a real page it would print nothing and nobody would know.

Templates of libraries (allauth, the admin) are let be: they lean on it.
"""

import inspect
from pathlib import Path
from typing import Any

from django.conf import settings
from django.template.base import Node

ONZE = str(Path(settings.BASE_DIR) / "templates")


class OnbekendeVariabele(AssertionError):
    """The name that stands in the template and not in its context."""


class Streng(str):
    """Stands where Django keeps what it prints for an unknown variable; Django fills in the name with `%`."""

    __slots__ = ()

    def __contains__(self, deel: object) -> bool:
        return deel == "%s"

    def __mod__(self, naam: Any) -> str:
        sjabloon = _waar()
        if sjabloon.startswith(ONZE):
            raise OnbekendeVariabele(f"{naam} in {sjabloon.removeprefix(ONZE)}")
        return ""


def _waar() -> str:
    """The template that is being rendered: the innermost node on the stack knows."""
    kader = inspect.currentframe()
    while kader is not None:
        knoop = kader.f_locals.get("self")
        if isinstance(knoop, Node) and getattr(knoop, "origin", None) is not None:
            return str(knoop.origin)
        kader = kader.f_back
    return ""
