"""What must be done before an expeditie closes: after it nobody can do it any more. The apps above add theirs."""

from collections.abc import Callable

from expedities.expeditie.models import Expeditie

# A sentence that says what still waits; empty when nothing does.
NOG_OPEN: list[Callable[[Expeditie], str]] = []
