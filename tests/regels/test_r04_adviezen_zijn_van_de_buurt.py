"""R4: professionals and gemeente answer an advice and never write, change or hide it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from expedities.adviesvragen.actions import haal_advies_weg, schrijf_advies, verbeter_advies
from expedities.adviesvragen.models import Advies
from expedities.expeditie.models import Expeditie
from tests import bouw
from tests.expedities.adviesvragen.bouwen import advies, vraag
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import MagNiet

pytestmark = pytest.mark.django_db
BUITEN = [(Rol.GEMEENTE,), (Rol.PROFESSIONAL,), (Rol.BELLER,), (Rol.GEMEENTE, Rol.SCHRIJVER)]


@pytest.fixture
def gegeven() -> Advies:
    waar = bouw.klaar_voor_de_deur()
    gesteld = vraag(waar)
    bouw.avond(waar, 1, bouw.OP)
    return advies(gesteld)


@pytest.mark.parametrize("rollen", BUITEN)
def test_who_is_no_resident_touches_no_advice(gegeven: Advies, rollen: tuple[Rol, ...]) -> None:
    """Also not who holds the pen of a scribe and works for the gemeente."""
    door = bouw.actor(gegeven.vraag.expeditie, *rollen)
    with pytest.raises(MagNiet):
        schrijf_advies(vraag=gegeven.vraag, tekst="Mooi zo.", door=door, op=bouw.OP)
    with pytest.raises(MagNiet):
        verbeter_advies(advies=gegeven, tekst="Mooi zo.", door=door, op=bouw.OP)
    with pytest.raises(MagNiet):
        haal_advies_weg(advies=gegeven, door=door, op=bouw.OP)
    assert Advies.objects.get().tekst == gegeven.tekst


def test_late_reaction_is_seen_by_everybody(client: Client) -> None:
    waar = _met_een_late_reactie(12)
    pagina = client.get(reverse("adviesvragen", args=[waar.slug])).content.decode()
    assert "Wacht op antwoord sinds 20 dagen" in pagina
    assert "te laat: afgesproken was" in pagina


def _met_een_late_reactie(termijn: int) -> Expeditie:
    waar = bouw.klaar_voor_de_deur()
    waar.convenant.antwoordtermijn_dagen = termijn
    waar.convenant.save()
    gesteld = vraag(waar)
    avond = timezone.now() - timedelta(days=20)
    bouw.avond(waar, 1, avond)
    advies(gesteld, op=avond)
    return waar
