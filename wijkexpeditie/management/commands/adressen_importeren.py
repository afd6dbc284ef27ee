"""Imports addresses into an expeditie, by the same action as the upload page."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from expedities.adreslijsten.importeren import Verslag, importeer_adressen
from expedities.expeditie.models import Expeditie
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.weigering import Geweigerd


class Command(BaseCommand):
    """`manage.py adressen_importeren SLUG FILE`; a second run changes nothing."""

    help = "Imports addresses (CSV, GeoPackage, answer of the PDOK Locatieserver) and prints what came of it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug", help="the name of the buurt in its web address")
        parser.add_argument("bestand", type=Path, metavar="FILE")

    def handle(self, *args: Any, slug: str, bestand: Path, **options: Any) -> None:
        expeditie = Expeditie.objects.filter(slug=slug).first()
        if expeditie is None:
            raise CommandError(f"There is no expeditie {slug!r}.")
        try:
            with bestand.open("rb") as stroom:
                verslag = importeer_adressen(
                    expeditie=expeditie, stroom=stroom, door=Actor.opdracht(), op=timezone.now()
                )
        except OSError as fout:
            raise CommandError(f"Cannot read {bestand}: {fout.strerror}.") from fout
        except Geweigerd as weigering:
            raise CommandError(str(weigering)) from weigering
        self._vertel(verslag)

    def _vertel(self, verslag: Verslag) -> None:
        self.stdout.write(
            f"new {verslag.nieuw}, changed {verslag.gewijzigd}, unchanged {verslag.ongewijzigd}, "
            f"no door {verslag.geen_deur}, refused {len(verslag.geweigerd)}"
        )
        for regel in verslag.geweigerd:
            self.stdout.write(f"line {regel.regel}: {regel.reden} [{regel.ruw}]")
