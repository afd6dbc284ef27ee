"""The reference case as practice data, relative to today."""

import logging
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from expedities.expeditie.models import Expeditie
from wijkexpeditie.berichten.tik import tik
from wijkexpeditie.management.commands.herinneringen import lees_moment
from wijkexpeditie.oefenbuurt.mensen import ROLSPELERS
from wijkexpeditie.oefenbuurt.naspelen import SLUG, SlugBezet, speel_na

_KANALEN = ("KANAAL_EMAIL", "KANAAL_SMS", "KANAAL_SPRAAK")


class Command(BaseCommand):
    """Deletes only what is marked as practice."""

    help = "Replays the reference case at /buurt/oefenbuurt/ and prints how to sign in as each role."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--als-leeg", action="store_true", help="only when there is no expeditie at all")
        parser.add_argument("--op", metavar="ISO-TIME", help="as if it is this moment (naive: Europe/Amsterdam)")

    def handle(self, *args: Any, **options: Any) -> None:
        self._weiger_waar_het_niet_hoort()
        if options["als_leeg"] and Expeditie.objects.exists():
            self.stdout.write("There is an expeditie already: the practice data is left as it is.")
            self._vertel()
            return
        nu = timezone.now()
        op = lees_moment(options["op"]) or nu
        uitvoer = logging.getLogger("wijkexpeditie.berichten.kanalen.postvak_uit")
        hoe_luid, uitvoer.level = uitvoer.level, logging.WARNING  # not each message of three months on the screen
        try:
            speel_na(op=op, nu=nu)
            tik(op=op, nu=nu)
        except SlugBezet as bezet:
            raise CommandError(f"There is a real expeditie at /buurt/{bezet}/: nothing was done.") from bezet
        finally:
            uitvoer.level = hoe_luid
        self._vertel()

    def _weiger_waar_het_niet_hoort(self) -> None:
        if settings.PRODUCTIE or not settings.OEFENEN:
            raise CommandError("Practice data is for practising: set OEFENEN=1, never in production.")
        buiten = [naam for naam in _KANALEN if getattr(settings, naam) != "postvak_uit"]
        if buiten:
            raise CommandError(f"Messages would leave this machine: unset {', '.join(buiten)}.")

    def _vertel(self) -> None:
        self.stdout.write(f"Practice buurt: {settings.SITE_URL}/buurt/{SLUG}/")
        self.stdout.write(f"Sign in with one click: {settings.SITE_URL}/oefenen/")
        for speler in ROLSPELERS:
            self.stdout.write(f"  {speler.rol:<17} {speler.naam:<16} {speler.email}")
