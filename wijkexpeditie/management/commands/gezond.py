"""The same as /gezond/, for a shell."""

import json
import sys
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from wijkexpeditie.gezond import gezondheid


class Command(BaseCommand):
    """Exit status 0 when all is well, else 1."""

    help = "Health: database, broker, last tick, stuck messages."

    def handle(self, *args: Any, **options: Any) -> None:
        staat = gezondheid(timezone.now())
        self.stdout.write(json.dumps(asdict(staat)))
        if not staat.in_orde:
            sys.exit(1)
