"""One pass of planning and sending, as beat does it."""

import sys
from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from wijkexpeditie.berichten.tik import Tikuitslag, tik


class Command(BaseCommand):
    """`--op` decides what is due; leases use real time."""

    help = "Plan and send what is due, once; prints counts per channel and state."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--op", metavar="ISO-TIME", help="act as if it is this moment (naive: Europe/Amsterdam)")

    def handle(self, *args: Any, **options: Any) -> None:
        nu = timezone.now()
        uitslag = tik(op=lees_moment(options["op"]) or nu, nu=nu, hoogstens=None)
        self.stdout.write(_verslag(uitslag))
        if uitslag.fouten:
            sys.exit(1)


def lees_moment(tekst: str | None) -> datetime | None:
    if not tekst:
        return None
    try:
        moment = parse_datetime(tekst)
    except ValueError:
        moment = None
    if moment is None:
        raise CommandError(f"--op {tekst!r} is no moment: use 2026-11-18T17:30 or 2026-11-18T17:30+01:00.")
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment


def _verslag(uitslag: Tikuitslag) -> str:
    regels = [f"gepland: {uitslag.gepland}", f"gemist: {uitslag.gemist}"]
    regels += [f"{kanaal} {staat}: {aantal}" for (kanaal, staat), aantal in sorted(uitslag.telling.items())]
    if uitslag.fouten:
        regels.append(f"planners met een fout: {uitslag.fouten}")
    return "\n".join(regels)
