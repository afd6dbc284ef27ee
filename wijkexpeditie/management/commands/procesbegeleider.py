"""The first facilitator of a real installation."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from expedities.expeditie.actions import begin_expeditie
from expedities.expeditie.models import Expeditie
from expedities.expeditie.rollen_actions import geef_rol, maak_eerste_begeleider
from wijkexpeditie.accounts.actions import account_voor
from wijkexpeditie.accounts.forms import lees_contact
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd


class Command(BaseCommand):
    help = (
        "Gives EMAIL the role of procesbegeleider: of an expeditie that is there (--expeditie), of a new one "
        "(--gemeente and --buurt), or, without options, the right to begin one on screen."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="e-mail address, or a telephone number")
        parser.add_argument("--naam", default="", help="how others know this person")
        parser.add_argument("--expeditie", metavar="SLUG")
        parser.add_argument("--gemeente", metavar="NAAM")
        parser.add_argument("--buurt", metavar="NAAM")
        parser.add_argument("--telefoon", default="", help="the number on the pages of the new buurt")

    @transaction.atomic
    def handle(self, *args: Any, **opties: Any) -> None:
        if bool(opties["gemeente"]) != bool(opties["buurt"]) or (opties["expeditie"] and opties["buurt"]):
            raise CommandError("Use --expeditie SLUG, or --gemeente NAAM with --buurt NAAM, or none of them.")
        try:
            contact = "".join(lees_contact(opties["email"]))
            zin = self._doe(contact, opties)
        except ValidationError as fout:
            raise CommandError(fout.messages[0]) from fout
        except Geweigerd as fout:
            raise CommandError(str(fout)) from fout
        except Expeditie.DoesNotExist:
            raise CommandError(f"There is no expeditie {opties['expeditie']!r}.") from None
        self.stdout.write(
            f"{zin}\nSign in at {settings.SITE_URL}/accounts/login/ with {contact}: a code is sent there."
        )

    def _doe(self, contact: str, opties: dict[str, Any]) -> str:
        wie: dict[str, Any] = {"contact": contact, "naam": opties["naam"]}
        hoe: dict[str, Any] = {"door": Actor.opdracht(), "op": timezone.now()}
        if opties["expeditie"]:
            expeditie = Expeditie.objects.get(slug=opties["expeditie"])
            geef_rol(expeditie=expeditie, **wie, rol=Rol.PROCESBEGELEIDER, **hoe)
            return f"{contact} leads {expeditie.naam}."
        if opties["buurt"]:
            expeditie = begin_expeditie(
                gemeente=opties["gemeente"],
                naam=opties["buurt"],
                contact_naam=opties["naam"],
                contact_telefoon=opties["telefoon"],
                begeleider=account_voor(**wie, **hoe).pk,
                **hoe,
            )
            return f"{contact} leads {expeditie.naam}: {settings.SITE_URL}{expeditie.get_absolute_url()}"
        maak_eerste_begeleider(**wie, **hoe)
        return f"{contact} is keeper and can begin an expeditie: {settings.SITE_URL}/werk/"
