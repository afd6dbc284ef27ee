"""R1, R8, R9, R13 and R14 at the door: what the telephone may bring in, and what it is told."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from expedities.bewonersavond.models import Aanmelding
from expedities.expeditie.models import Deelnemer, Expeditie
from expedities.huisvoorhuis.models import Bezoek
from expedities.praatstok.models import Punt
from tests import bouw
from tests.expedities.huisvoorhuis.brengen import Toestel, iets
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


def toestel_in(waar: Expeditie) -> Toestel:
    wie = bouw.met_rol(waar, Rol.UITNODIGER)
    toestel = Toestel(bouw.looplijst(waar, 1, wie), wie)
    bouw.adres(waar, looplijst=toestel.lijst)
    return toestel


@pytest.fixture
def toestel() -> Toestel:
    return toestel_in(bouw.klaar_voor_de_deur())


def komst(**velden: Any) -> dict[str, Any]:
    return iets("aanmelding", **{"avond": 1, "komt": "ja", "aantal": 1, **velden})


def test_r1_nothing_is_taken_in_before_the_gemeente_is_bound() -> None:
    waar = bouw.expeditie()
    bouw.avond(waar, 1, timezone.now() + timedelta(days=5))
    toestel = toestel_in(waar)
    deur = waar.adressen.get()
    antwoorden = toestel.breng(
        iets("bezoek", deur=deur.pk, uitkomst="komt"),
        iets("punt", tekst="Een bankje", akkoord=True),
        iets("nabezoek", deur=deur.pk, reden="met_tolk"),
        komst(voornaam="Bo"),
    )
    assert [staat for staat, _zin in antwoorden] == ["geweigerd"] * 4
    assert all("denktank" in zin for _staat, zin in antwoorden)
    assert [model.objects.count() for model in (Bezoek, Punt, Aanmelding, Deelnemer)] == [0, 0, 0, 0]
    stand = toestel.stand()
    assert (stand["mag"], "denktank" in stand["zin"]) == (False, True)


def test_r8_only_what_we_arrange_is_kept_whatever_a_telephone_sends(toestel: Toestel) -> None:
    deur = toestel.lijst.adressen.get()
    toestel.breng({**iets("nabezoek", deur=deur.pk, reden="met_tolk", taal="Turks"), "waarom": "vlucht", "ziek": True})
    velden = {naam: waarde for naam, waarde in deur.nabezoeken.values()[0].items() if waarde not in (None, "")}
    assert set(velden) == {"id", "adres_id", "reden", "taal", "gemaakt_op"}


def test_r9_what_is_said_at_the_door_hangs_without_a_name_or_a_door(toestel: Toestel) -> None:
    deur = toestel.lijst.adressen.get()
    toestel.breng(iets("punt", tekst="Meer licht", akkoord=True, deur=deur.pk))
    punt = Punt.objects.values().get()
    assert str(deur.pk) not in {str(waarde) for naam, waarde in punt.items() if naam not in {"id", "expeditie_id"}}


def test_r13_help_is_on_every_screen_at_the_door(toestel: Toestel) -> None:
    deur = toestel.lijst.adressen.get()
    slug = toestel.lijst.expeditie.slug
    for pad in (toestel.pad("werk_loop"), toestel.pad("werk_loop_deuren"), reverse("werk_deur", args=[slug, deur.pk])):
        pagina = toestel.client.get(pad).content.decode()
        assert [nummer for nummer in ("tel:112", "tel:113", "tel:08002000") if nummer not in pagina] == []


def test_r14_child_is_not_reached_without_a_parents_yes_but_counts(toestel: Toestel) -> None:
    bouw.avond(toestel.lijst.expeditie, 1, timezone.now() + timedelta(days=5))
    kind = {"voornaam": "Yara", "telefoon": "06 00000556", "toestemming": True, "jonger_dan_16": True}
    (geweigerd, zin), *_ = toestel.breng(komst(**kind))
    assert (geweigerd, zin[:17], Deelnemer.objects.count()) == ("geweigerd", "Jonger dan 16? Vr", 0)
    assert toestel.breng(komst(**{**kind, "telefoon": ""})) == [("klaar", "")]
    assert Deelnemer.objects.get().telefoon == ""
    assert toestel.breng(komst(**{**kind, "ouder_akkoord": True})) == [("klaar", "")]
    assert Deelnemer.objects.filter(telefoon="+31600000556", ouder_akkoord_op__isnull=False).count() == 1
