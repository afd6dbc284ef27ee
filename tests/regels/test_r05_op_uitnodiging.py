"""R5: a professional takes part by an invitation that the group agreed on, and leaves when the group says so."""

from datetime import timedelta

import pytest
from django.contrib import admin
from django.db import IntegrityError, transaction
from django.test import Client, RequestFactory
from django.urls import reverse

from expedities.expeditie.models import Expeditie
from tests import bouw
from werkgroepen.werkgroep.actions import (
    AlleenOpUitnodiging,
    beeindig_uitnodiging,
    kom_op_uitnodiging,
    meld_aan,
    noteer_uitnodiging,
    word_lid,
)
from werkgroepen.werkgroep.models import Lidmaatschap, Uitnodiging, Werkgroep
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.rollen.rol import Hoedanigheid, Rol
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet

pytestmark = pytest.mark.django_db
OP = bouw.OP


@pytest.fixture
def groep() -> Werkgroep:
    return bouw.werkgroep(bouw.klaar_voor_de_deur())


@pytest.fixture
def bram(groep: Werkgroep) -> Gebruiker:
    return bouw.met_rol(groep.expeditie, Rol.PROFESSIONAL, "Bram Bos")


def nodig_uit(groep: Werkgroep, wie: Gebruiker, **velden: object) -> Uitnodiging:
    begeleider = bouw.actor(groep.expeditie, Rol.PROCESBEGELEIDER)
    gegevens = {"organisatie": "Sociaal team", "akkoord_op": OP, "door": begeleider, "op": OP, **velden}
    return noteer_uitnodiging(werkgroep=groep, gebruiker=wie, **gegevens)  # type: ignore[arg-type]


def test_professional_is_refused_at_the_action(groep: Werkgroep, bram: Gebruiker) -> None:
    with pytest.raises(AlleenOpUitnodiging, match="als de groep dat vraagt"):
        meld_aan(werkgroep=groep, voornaam="Bram", door=bouw.actor_van(bram, groep.expeditie), op=OP)
    assert not Lidmaatschap.objects.exists()


def test_professional_is_refused_as_the_deelnemer_they_are(groep: Werkgroep, bram: Gebruiker) -> None:
    zelf = bouw.deelnemer(groep.expeditie, "Bram", gebruiker=bram)
    with pytest.raises(AlleenOpUitnodiging):
        word_lid(werkgroep=groep, deelnemer=zelf, door=bouw.actor_van(bram, groep.expeditie), op=OP)


def test_procesbegeleider_cannot_write_a_professional_in_as_resident(groep: Werkgroep, bram: Gebruiker) -> None:
    zelf = bouw.deelnemer(groep.expeditie, "Bram", gebruiker=bram)
    with pytest.raises(AlleenOpUitnodiging):
        word_lid(werkgroep=groep, deelnemer=zelf, door=bouw.actor(groep.expeditie, Rol.PROCESBEGELEIDER), op=OP)


def test_signed_in_professional_is_refused_kindly_at_the_public_form(
    groep: Werkgroep, bram: Gebruiker, client: Client
) -> None:
    client.force_login(bram)
    response = client.post(reverse("meedoen", args=[groep.expeditie.slug, groep.slug]), {"voornaam": "Bram"})
    assert response.status_code == 200
    assert "doet mee als de groep dat vraagt" in response.content.decode()
    assert not Lidmaatschap.objects.exists()


def test_address_of_a_professional_is_refused_at_the_public_form_without_signing_in(
    groep: Werkgroep, bram: Gebruiker, client: Client
) -> None:
    adres = reverse("meedoen", args=[groep.expeditie.slug, groep.slug])
    response = client.post(adres, {"voornaam": "Bram", "email": bram.email})
    assert "doet mee als de groep dat vraagt" in response.content.decode()
    assert not Lidmaatschap.objects.exists()


def test_gemeente_is_refused_too(groep: Werkgroep) -> None:
    ambtenaar = bouw.met_rol(groep.expeditie, Rol.GEMEENTE, "Gerda Groen")
    with pytest.raises(AlleenOpUitnodiging):
        meld_aan(werkgroep=groep, voornaam="Gerda", door=bouw.actor_van(ambtenaar, groep.expeditie), op=OP)


def test_social_worker_who_lives_here_and_was_tapped_may_join(groep: Werkgroep, bram: Gebruiker) -> None:
    zelf = bouw.bewoner(groep.expeditie, "Bram", gebruiker=bram)
    lid = word_lid(werkgroep=groep, deelnemer=zelf, door=bouw.actor_van(bram, groep.expeditie), op=OP)
    assert (lid.hoedanigheid, lid.uitnodiging) == (Hoedanigheid.BEWONER, None)


def test_database_refuses_a_professional_without_invitation(groep: Werkgroep) -> None:
    wie = bouw.deelnemer(groep.expeditie, "Bram")
    with pytest.raises(IntegrityError, match="professional_alleen_op_uitnodiging"), transaction.atomic():
        Lidmaatschap.objects.create(
            werkgroep=groep, deelnemer=wie, hoedanigheid=Hoedanigheid.PROFESSIONAL, van=OP
        )  # fmt: skip


def test_database_refuses_an_invitation_on_a_resident(groep: Werkgroep, bram: Gebruiker) -> None:
    wie = bouw.deelnemer(groep.expeditie, "Bram")
    with pytest.raises(IntegrityError, match="professional_alleen_op_uitnodiging"), transaction.atomic():
        Lidmaatschap.objects.create(werkgroep=groep, deelnemer=wie, uitnodiging=nodig_uit(groep, bram), van=OP)


def test_admin_cannot_make_a_member() -> None:
    beheer = admin.site.get_model_admin(Lidmaatschap)
    request = RequestFactory().get("/")
    request.user = Gebruiker(is_staff=True, is_superuser=True)
    assert not beheer.has_add_permission(request)
    assert not beheer.has_change_permission(request)


def test_invitation_lets_a_professional_in_once(groep: Werkgroep, bram: Gebruiker) -> None:
    uitnodiging = nodig_uit(groep, bram)
    door = bouw.actor_van(bram, groep.expeditie)
    eerste = kom_op_uitnodiging(uitnodiging=uitnodiging, door=door, op=OP)
    tweede = kom_op_uitnodiging(uitnodiging=uitnodiging, door=door, op=OP)
    assert eerste == tweede
    assert (eerste.hoedanigheid, eerste.uitnodiging) == (Hoedanigheid.PROFESSIONAL, uitnodiging)


def test_invitation_of_somebody_else_is_no_door(groep: Werkgroep, bram: Gebruiker) -> None:
    uitnodiging = nodig_uit(groep, bram)
    ander = bouw.actor_van(bouw.met_rol(groep.expeditie, Rol.PROFESSIONAL, "Els Eik"), groep.expeditie)
    with pytest.raises(AlleenOpUitnodiging):
        kom_op_uitnodiging(uitnodiging=uitnodiging, door=ander, op=OP)


def test_invitation_past_its_day_no_longer_counts(groep: Werkgroep, bram: Gebruiker) -> None:
    uitnodiging = nodig_uit(groep, bram, tot=OP.date())
    door = bouw.actor_van(bram, groep.expeditie)
    kom_op_uitnodiging(uitnodiging=uitnodiging, door=door, op=OP)
    assert groep.leden.lopend(OP).count() == 1
    morgen = OP + timedelta(days=1)
    assert groep.leden.lopend(morgen).count() == 0
    with pytest.raises(AlleenOpUitnodiging):
        kom_op_uitnodiging(uitnodiging=uitnodiging, door=door, op=morgen)


def test_group_ends_an_invitation_and_the_membership_with_it(groep: Werkgroep, bram: Gebruiker) -> None:
    uitnodiging = nodig_uit(groep, bram)
    lid = kom_op_uitnodiging(uitnodiging=uitnodiging, door=bouw.actor_van(bram, groep.expeditie), op=OP)
    sanne = bouw.lid(groep).deelnemer
    later = OP + timedelta(hours=1)
    beeindig_uitnodiging(uitnodiging=uitnodiging, door=bouw.actor(groep.expeditie, deelnemer=sanne.pk), op=later)
    lid.refresh_from_db()
    assert lid.tot == later
    assert groep.leden.lopend(later).count() == 1


def test_another_professional_cannot_end_or_write_an_invitation(groep: Werkgroep, bram: Gebruiker) -> None:
    uitnodiging = nodig_uit(groep, bram)
    els = bouw.met_rol(groep.expeditie, Rol.PROFESSIONAL, "Els Eik")
    with pytest.raises(MagNiet):
        beeindig_uitnodiging(uitnodiging=uitnodiging, door=bouw.actor_van(els, groep.expeditie), op=OP)
    with pytest.raises(MagNiet):
        nodig_uit(groep, els, door=bouw.actor_van(els, groep.expeditie))


def test_invited_professional_cannot_invite_a_colleague(groep: Werkgroep, bram: Gebruiker) -> None:
    kom_op_uitnodiging(uitnodiging=nodig_uit(groep, bram), door=bouw.actor_van(bram, groep.expeditie), op=OP)
    els = bouw.met_rol(groep.expeditie, Rol.PROFESSIONAL, "Els Eik")
    with pytest.raises(MagNiet, match="iemand uit de groep"):
        nodig_uit(groep, els, door=bouw.actor_van(bram, groep.expeditie))


def test_member_writes_down_that_the_group_agreed(groep: Werkgroep, bram: Gebruiker) -> None:
    sanne = bouw.lid(groep).deelnemer
    uitnodiging = nodig_uit(groep, bram, door=bouw.actor(groep.expeditie, deelnemer=sanne.pk))
    assert uitnodiging.geldt(OP.date())


def test_nobody_invites_themselves(groep: Werkgroep) -> None:
    beide = bouw.met_rol(groep.expeditie, Rol.PROCESBEGELEIDER)
    bouw.rol(beide, Rol.PROFESSIONAL, groep.expeditie)
    with pytest.raises(MagNiet, match="jezelf"):
        nodig_uit(groep, beide, door=bouw.actor_van(beide, groep.expeditie))


def test_group_agrees_before_it_is_written_down(groep: Werkgroep, bram: Gebruiker) -> None:
    with pytest.raises(Geweigerd, match="eerst ja"):
        nodig_uit(groep, bram, akkoord_op=OP + timedelta(days=1))


def test_everyone_sees_who_is_invited_and_when_the_group_agreed(
    groep: Werkgroep, bram: Gebruiker, client: Client
) -> None:
    nodig_uit(groep, bram)
    tekst = client.get(groep.get_absolute_url()).content.decode()
    assert "Bram Bos" in tekst
    assert "De groep zei ja op wo 18 november" in tekst


@pytest.mark.parametrize("rol", [Rol.PROFESSIONAL, Rol.GEMEENTE])
def test_work_page_of_a_group_exists_only_for_who_was_invited(groep: Werkgroep, rol: Rol, client: Client) -> None:
    wie = bouw.met_rol(groep.expeditie, rol, "Kim Kers")
    bouw.lid(groep, "Sanne")
    client.force_login(wie)
    adres = reverse("werk_werkgroep", args=[groep.expeditie.slug, groep.slug])
    assert client.get(adres).status_code == 404
    nodig_uit(groep, wie)
    assert client.get(adres).status_code == 200


def _pagina_voor_genodigde(groep: Werkgroep, wie: Gebruiker, client: Client) -> str:
    bouw.lid(groep, "Sanne")
    kom_op_uitnodiging(uitnodiging=nodig_uit(groep, wie), door=bouw.actor_van(wie, groep.expeditie), op=OP)
    client.force_login(wie)
    adres = reverse("werk_werkgroep", args=[groep.expeditie.slug, groep.slug])
    return client.get(f"{adres}?bereik").content.decode()


def test_invited_professional_sees_first_names_and_no_numbers(
    groep: Werkgroep, bram: Gebruiker, client: Client
) -> None:
    tekst = _pagina_voor_genodigde(groep, bram, client)
    nummer = groep.leden.get(deelnemer__voornaam="Sanne").deelnemer.telefoon
    assert "Sanne" in tekst
    assert nummer not in tekst


def test_invited_gemeente_sees_no_names(groep: Werkgroep, client: Client) -> None:
    tekst = _pagina_voor_genodigde(groep, bouw.met_rol(groep.expeditie, Rol.GEMEENTE, "Gerda Groen"), client)
    assert "Sanne" not in tekst


def test_invitation_of_another_expeditie_says_nothing_here(groep: Werkgroep, bram: Gebruiker) -> None:
    elders: Expeditie = bouw.expeditie("Bloemenbuurt")
    with pytest.raises(MagNiet):
        nodig_uit(groep, bram, door=bouw.actor(elders, Rol.PROCESBEGELEIDER))


def test_who_does_not_work_here_any_more_does_not_come_in_on_an_old_invitation(
    groep: Werkgroep, bram: Gebruiker
) -> None:
    uitnodiging = nodig_uit(groep, bram)
    bram.roltoekenningen.update(tot=OP)
    with pytest.raises(MagNiet, match="werkt hier niet meer"):
        kom_op_uitnodiging(uitnodiging=uitnodiging, door=bouw.actor_van(bram, groep.expeditie), op=OP)
    assert not groep.leden.exists()
