"""Privacy clean-up, as beat does it every night."""

from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from wijkexpeditie.privacy.opruimen import OpruimenMislukt, ruim_op
from wijkexpeditie.rollen.actor import Actor


class Command(BaseCommand):
    help = "Removes personal data of which the term is over; prints what went. With --proef it only counts."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--op", metavar="ISO-TIME", help="act as if it is this moment (naive: Europe/Amsterdam)")
        parser.add_argument("--proef", action="store_true", help="only count")

    def handle(self, *args: Any, **opties: Any) -> None:
        try:
            verslag = ruim_op(op=_moment(opties["op"]), proef=opties["proef"], door=Actor.opdracht())
        except OpruimenMislukt as fout:
            raise CommandError(f"Not everything was cleaned up: {fout}. The log says why; the rest is done.") from fout
        for regel in verslag:
            self.stdout.write(f"{regel.wat}: {regel.aantal}")
        totaal = sum(regel.aantal for regel in verslag)
        self.stdout.write(f"{'zou weggaan' if opties['proef'] else 'weg'}: {totaal}")


def _moment(tekst: str | None) -> datetime:
    if not tekst:
        return timezone.now()
    try:
        moment = parse_datetime(tekst)
    except ValueError:
        moment = None
    if moment is None:
        raise CommandError(f"--op {tekst!r} is no moment: use 2026-11-18T17:30 or 2026-11-18T17:30+01:00.")
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment
