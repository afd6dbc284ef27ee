"""What is kept about contacts and voices, shown to the person, and gone when its time is over (R10)."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse

from expedities.convenant.models import Ondertekening, Oordeel, Partij, Toezegging
from expedities.expeditie.models import Expeditie
from tests import bouw
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.privacy.actions import betrokkene, inzage, wis
from wijkexpeditie.privacy.opruimen import ruim_op
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


@pytest.fixture
def esther(waar: Expeditie) -> Gebruiker:
    wie = bouw.met_rol(waar, Rol.GEMEENTE, "Esther Blom")
    EmailAddress.objects.create(user=wie, email="esther@voorbeeld.test", verified=True)
    bouw.toezegging(bouw.partij(waar, contact_naam="Esther Blom", contact_email="esther@voorbeeld.test"))
    return wie


def titels(wie: Gebruiker) -> list[str]:
    return [stuk.titel for _bron, stukken in inzage(betrokkene(wie)) for stuk in stukken]


def test_a_contact_sees_it_on_their_own_page(client: Client, waar: Expeditie, esther: Gebruiker) -> None:
    assert "Contactpersoon van Gemeente Voorbeeldstad" in titels(esther)
    client.force_login(esther)
    tekst = client.get(reverse("mijn")).content.decode()
    assert reverse("werk_toezeggingen", args=[waar.slug]) in tekst


def test_who_is_deleted_leaves_the_promise_to_the_organisation(waar: Expeditie, esther: Gebruiker) -> None:
    wis(wie=betrokkene(esther), door=Actor.opdracht(), op=bouw.OP)
    partij = Partij.objects.get()
    assert (partij.contact_naam, partij.contact_email, partij.organisatie) == ("", "", "Gemeente Voorbeeldstad")
    assert Toezegging.objects.get().partij == partij


def test_a_voice_is_shown_to_who_gave_it_and_goes_with_them(waar: Expeditie) -> None:
    wie = bouw.met_rol(waar, Rol.BEWONER)
    belofte = bouw.toezegging(bouw.partij(waar))
    Oordeel.objects.create(toezegging=belofte, deelnemer=wie.deelnemers.get(), nagekomen=True, op=bouw.OP)
    assert "Wat je vond van: Twee lampen" in titels(wie)
    wis(wie=betrokkene(wie), door=Actor.opdracht(), op=bouw.OP)
    assert not Oordeel.objects.exists()


@pytest.mark.parametrize(("dagen", "weg"), [(179, False), (181, True)])
def test_contacts_and_scans_go_after_the_term_and_who_signed_stays(waar: Expeditie, dagen: int, weg: bool) -> None:
    bouw.partij(waar, contact_email="esther@voorbeeld.test")
    een = waar.convenant.ondertekeningen.get()
    een.op_papier = True
    een.scan.save("scan.pdf", ContentFile(b"%PDF-1.7 %%EOF"))
    Expeditie.objects.update(borging_vanaf=bouw.OP, afgesloten_op=bouw.OP)
    bestand = Path(een.scan.path)
    vorige_week = (bouw.OP - timedelta(days=7)).timestamp()
    os.utime(bestand, (vorige_week, vorige_week))
    ruim_op(op=bouw.OP + timedelta(days=dagen))
    assert (Partij.objects.get().contact_email == "", bestand.exists()) == (weg, not weg)
    assert Ondertekening.objects.get().naam == "W. de Wit"


def test_a_file_without_a_signature_is_swept_up_but_not_one_being_written(waar: Expeditie) -> None:
    map_ = Path(settings.MEDIA_ROOT) / "convenanten"
    map_.mkdir(parents=True)
    oud, vers = map_ / "oud.pdf", map_ / "vers.pdf"
    for pad, moment in ((oud, bouw.OP - timedelta(days=2)), (vers, bouw.OP)):
        pad.write_bytes(b"x")
        os.utime(pad, (moment.timestamp(), moment.timestamp()))
    ruim_op(op=bouw.OP, proef=True)
    assert oud.exists()
    ruim_op(op=bouw.OP)
    assert (oud.exists(), vers.exists()) == (False, True)
