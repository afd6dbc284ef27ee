from datetime import timedelta
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.test import TestCase

from expedities.convenant.actions import (
    AlGetekend,
    AlPartij,
    NietGelezen,
    NogNietGebeurd,
    PartijBlijft,
    TekstLigtVast,
    haal_partij_weg,
    leg_papier_vast,
    onderteken,
    stel_convenant_op,
    trek_handtekeningen_in,
    voeg_partij_toe,
    voeg_scan_toe,
    wissel_contact,
)
from expedities.convenant.models import Convenant, Ondertekening, Partij, Toezegging
from expedities.convenant.scan import Scan
from expedities.denktank.soort import Soort
from expedities.expeditie.models import Expeditie
from tests import bouw
from tests.expedities.convenant.mensen import contact
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.actor import Actor
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.rollen.weigering import Geweigerd, MagNiet

pytestmark = pytest.mark.django_db
LEIDER = Actor.opdracht()
PDF = Scan(b"%PDF-1.7 %%EOF", "pdf")
WIE = {"naam": "W. de Wit", "functie": "wethouder"}


@pytest.fixture
def waar() -> Expeditie:
    return bouw.expeditie()


def teken(convenant: Convenant, partij: Partij, door: Actor = LEIDER, **anders: Any) -> Ondertekening:
    velden = {**WIE, "gelezen": True, **anders}
    return onderteken(convenant=convenant, partij=partij, **velden, door=door, op=bouw.OP)


def papier(convenant: Convenant, partij: Partij, door: Actor = LEIDER, **anders: Any) -> Ondertekening:
    velden = {**WIE, "getekend_op": bouw.OP, **anders}
    return leg_papier_vast(convenant=convenant, partij=partij, **velden, door=door, op=bouw.OP)


def stel_op(waar: Expeditie, tekst: str = "Wij helpen.", door: Actor = LEIDER) -> Convenant:
    return stel_convenant_op(expeditie=waar, tekst=tekst, verantwoordelijke="Stichting", door=door, op=bouw.OP)


def voeg_toe(waar: Expeditie, organisatie: str, door: Actor = LEIDER) -> Partij:
    return voeg_partij_toe(
        expeditie=waar, soort=Soort.ORGANISATIE, organisatie=organisatie, naam="Bo", functie="baas",
        email="Bo@Voorbeeld.Test", door=door, op=bouw.OP,
    )  # fmt: skip


# --- Parties --------------------------------------------------------------------------------------


def test_voeg_partij_toe_once_however_typed(waar: Expeditie) -> None:
    assert voeg_toe(waar, "De  Linde").organisatie == "De Linde"
    with pytest.raises(AlPartij):
        voeg_toe(waar, " de LINDE ")
    assert Partij.objects.get().contact_email == "bo@voorbeeld.test"


def test_partij_twice_is_refused_by_the_database_itself(waar: Expeditie) -> None:
    bouw.partij(waar, organisatie="De Linde")
    with pytest.raises(IntegrityError), transaction.atomic():
        bouw.partij(waar, organisatie="de linde")


def test_wissel_contact_counts_from_today_only_for_another_person(waar: Expeditie) -> None:
    partij = bouw.partij(waar)
    zelfde = {"naam": "W. de Wit", "functie": "burgemeester", "email": "W@voorbeeld.test"}
    assert wissel_contact(partij=partij, **zelfde, door=LEIDER, op=bouw.OP).sinds == partij.sinds
    ander = wissel_contact(partij=partij, naam="Bo Bloem", functie="wethouder", door=LEIDER, op=bouw.OP)
    assert (ander.sinds, ander.contact_email) == (bouw.OP.date(), "")
    assert "Bloem" not in str(Logregel.objects.values_list("feiten", flat=True))


def test_haal_partij_weg_only_what_nothing_hangs_on(waar: Expeditie) -> None:
    los, vast = bouw.partij(waar, organisatie="Los"), bouw.partij(waar, organisatie="Vast")
    bouw.toezegging(vast)
    haal_partij_weg(partij=los, door=LEIDER, op=bouw.OP)
    with pytest.raises(PartijBlijft):
        haal_partij_weg(partij=vast, door=LEIDER, op=bouw.OP)
    assert Partij.objects.get() == vast


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol is not Rol.PROCESBEGELEIDER])
def test_parties_are_for_who_leads(waar: Expeditie, rol: Rol) -> None:
    door, partij = bouw.actor(waar, rol), bouw.partij(waar)
    with pytest.raises(MagNiet):
        voeg_toe(waar, "De Linde", door)
    with pytest.raises(MagNiet):
        wissel_contact(partij=partij, naam="Bo", functie="baas", door=door, op=bouw.OP)
    with pytest.raises(MagNiet):
        haal_partij_weg(partij=partij, door=door, op=bouw.OP)
    with pytest.raises(MagNiet):
        papier(bouw.convenant(waar, getekend=False), partij, door)


# --- The text and its signatures ------------------------------------------------------------------


def test_stel_op_changes_the_text_until_somebody_signs(waar: Expeditie) -> None:
    stel_op(waar)
    convenant = stel_op(waar, "Wij helpen samen.")
    teken(convenant, bouw.partij(waar, Soort.ORGANISATIE))
    with pytest.raises(TekstLigtVast):
        stel_op(waar, "Wij helpen niet.")
    assert Convenant.objects.get().tekst == "Wij helpen samen."


def test_onderteken_once_per_organisation(waar: Expeditie) -> None:
    convenant = bouw.convenant(waar)
    with pytest.raises(AlGetekend):
        teken(convenant, bouw.partij(waar, organisatie="gemeente VOORBEELDSTAD"))
    assert convenant.ondertekeningen.count() == 1


def test_onderteken_at_the_same_moment_as_another_is_refused_kindly(
    waar: Expeditie, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other's row is there by the time ours is written: the database refuses, and the sentence is kind."""
    convenant, partij = bouw.convenant(waar), bouw.partij(waar)

    def niemand(_qs: object, *velden: str, flat: bool) -> list[str]:
        return []

    monkeypatch.setattr(type(convenant.ondertekeningen.all()), "values_list", niemand)
    with pytest.raises(AlGetekend, match="Een keer is genoeg"):
        teken(convenant, partij)
    assert convenant.ondertekeningen.count() == 1


def test_onderteken_needs_to_be_read_and_is_now(waar: Expeditie) -> None:
    convenant, partij = bouw.convenant(waar, getekend=False), bouw.partij(waar)
    with pytest.raises(NietGelezen):
        teken(convenant, partij, gelezen=False)
    assert teken(convenant, partij).getekend_op == bouw.OP


def test_papier_keeps_the_day_it_was_signed(waar: Expeditie) -> None:
    eerder, convenant = bouw.OP - timedelta(days=3), bouw.convenant(waar, getekend=False)
    assert papier(convenant, bouw.partij(waar), getekend_op=eerder).getekend_op == eerder
    with pytest.raises(NogNietGebeurd):
        papier(convenant, bouw.partij(waar, Soort.ORGANISATIE), getekend_op=bouw.OP + timedelta(minutes=1))


def test_a_party_of_another_buurt_does_not_sign_here(waar: Expeditie) -> None:
    daar = bouw.partij(bouw.expeditie("Bomenbuurt"))
    with pytest.raises(MagNiet):
        teken(bouw.convenant(waar, getekend=False), daar)


@pytest.mark.parametrize("soort", list(Soort))
@pytest.mark.parametrize("rol", list(Rol))
@pytest.mark.parametrize("eigen", [True, False])
def test_onderteken_each_for_their_own(waar: Expeditie, soort: Soort, rol: Rol, eigen: bool) -> None:
    """A colleague signs for the gemeente; for another party only its own contact, by a proven address."""
    convenant, partij = bouw.convenant(waar, getekend=False), bouw.partij(waar, soort)
    door = contact(waar, partij, rol) if eigen else bouw.actor(waar, rol)
    van = {Soort.GEMEENTE: Rol.GEMEENTE, Soort.ORGANISATIE: Rol.PROFESSIONAL, Soort.BEWONER: Rol.BEWONER}[soort]
    if rol is Rol.PROCESBEGELEIDER or (rol is van and (eigen or rol is Rol.GEMEENTE)):
        assert teken(convenant, partij, door).door == door.gebruiker
    else:
        with pytest.raises(MagNiet):
            teken(convenant, partij, door)


def test_the_gemeentes_signature_keeps_its_promise_to_sign(waar: Expeditie) -> None:
    partij, convenant = bouw.partij(waar), bouw.convenant(waar, getekend=False)
    belofte = bouw.toezegging(partij, tekent_convenant=True)
    papier(convenant, partij, getekend_op=bouw.OP - timedelta(days=1))
    belofte.refresh_from_db()
    assert belofte.gedaan_op == (bouw.OP - timedelta(days=1)).date()


def test_another_signature_does_not_keep_that_promise(waar: Expeditie) -> None:
    bouw.toezegging(bouw.partij(waar), tekent_convenant=True)
    teken(bouw.convenant(waar, getekend=False), bouw.partij(waar, Soort.ORGANISATIE))
    assert Toezegging.objects.get().gedaan_op is None


def test_trek_handtekeningen_in_opens_the_text_until_the_gemeente_signed(waar: Expeditie) -> None:
    convenant = stel_op(waar)
    papier(convenant, bouw.partij(waar, Soort.ORGANISATIE), scan=PDF)
    (naam,) = convenant.ondertekeningen.values_list("scan", flat=True)
    with TestCase.captureOnCommitCallbacks(execute=True):
        assert trek_handtekeningen_in(convenant=convenant, door=LEIDER, op=bouw.OP) == 1
    assert not default_storage.exists(naam)
    assert stel_op(waar, "Wij helpen samen.").tekst == "Wij helpen samen."
    teken(convenant, bouw.partij(waar))
    with pytest.raises(TekstLigtVast, match="De gemeente heeft getekend"):
        trek_handtekeningen_in(convenant=convenant, door=LEIDER, op=bouw.OP)


def test_a_scan_hangs_on_paper_only_and_a_new_one_takes_its_place(waar: Expeditie) -> None:
    convenant = bouw.convenant(waar, getekend=False)
    op_papier = papier(convenant, bouw.partij(waar), scan=PDF)
    scherm = teken(convenant, bouw.partij(waar, Soort.ORGANISATIE))
    with pytest.raises(Geweigerd, match="op het scherm"):
        voeg_scan_toe(ondertekening=scherm, scan=PDF, door=LEIDER, op=bouw.OP)
    oud = op_papier.scan.name or ""
    with TestCase.captureOnCommitCallbacks(execute=True):
        nieuw = voeg_scan_toe(ondertekening=op_papier, scan=Scan(b"\xff\xd8", "jpg"), door=LEIDER, op=bouw.OP)
    with nieuw.scan.open() as bestand:
        assert (default_storage.exists(oud), bestand.read()) == (False, b"\xff\xd8")
    with pytest.raises(IntegrityError), transaction.atomic():
        Ondertekening.objects.filter(pk=nieuw.pk).update(op_papier=False)
