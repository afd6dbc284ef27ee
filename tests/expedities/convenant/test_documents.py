"""The convenant on paper."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from expedities.convenant.actions import leg_papier_vast
from expedities.convenant.models import Convenant
from expedities.convenant.scan import Scan
from expedities.convenant.toezeggen import verzet_dag
from expedities.expeditie.models import Expeditie
from tests import bouw
from tests.pdf_lezen import open_pdf, soorten, tekst_van
from wijkexpeditie.rollen.actor import Actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def waar() -> Expeditie:
    return bouw.expeditie()


def pdf(client: Client, waar: Expeditie) -> bytes:
    antwoord = client.get(reverse("convenant_pdf", args=[waar.slug]))
    assert (antwoord.status_code, antwoord["Content-Type"]) == (200, "application/pdf")
    return antwoord.content


def staat_erin(inhoud: bytes, *zinnen: str) -> list[bool]:
    gelezen = tekst_van(inhoud).replace(" ", "")
    return [zin.replace(" ", "") in gelezen for zin in zinnen]


def test_the_pdf_is_accessible_and_holds_all_that_was_agreed(client: Client, waar: Expeditie) -> None:
    convenant, partij = bouw.convenant(waar, getekend=False), bouw.partij(waar, contact_naam="Esther Blom")
    belofte = bouw.toezegging(partij, "Twee lampen")
    verzet_dag(
        toezegging=belofte, naar=belofte.voor + timedelta(days=9), waarom="Later", door=Actor.opdracht(), op=bouw.OP
    )  # fmt: skip
    bouw.toezegging(partij, "Nog onder ons", openbaar=False)
    leg_papier_vast(
        convenant=convenant, partij=partij, naam="W. de Wit", functie="wethouder", getekend_op=bouw.OP,
        scan=Scan(b"%PDF-1.7 krabbel %%EOF", "pdf"), door=Actor.opdracht(), op=bouw.OP,
    )  # fmt: skip

    inhoud = pdf(client, waar)

    with open_pdf(inhoud) as open_:
        assert "pdfuaid:part" in str(open_.Root.Metadata.read_bytes())
        assert (str(open_.Root.Lang), bool(open_.Root.MarkInfo.Marked)) == ("nl", True)
    assert [soort for soort in soorten(inhoud) if soort in {"H1", "H2"}] == ["H1"] + ["H2"] * 5
    assert all(staat_erin(
        inhoud, "Wij staan achter het plan.", "Stichting", "Binnen 14 dagen.", "180 dagen",
        "W. de Wit, wethouder",
        "18 november 2026, op papier", "Esther Blom, wethouder", "Twee lampen", "6 december 2026",
        "(was 27 november 2026)",
        "komt nog",
    ))  # fmt: skip
    assert staat_erin(inhoud, "CONCEPT", "Nog onder ons", "krabbel") == [False, False, False]


def test_until_the_gemeente_signed_it_is_a_draft_in_words_and_behind_the_text(client: Client, waar: Expeditie) -> None:
    bouw.convenant(waar, getekend=False)
    inhoud = pdf(client, waar)
    assert staat_erin(inhoud, "CONCEPT", "Dit is een concept van", "Nog niemand.") == [True, True, True]
    with open_pdf(inhoud) as open_:
        assert len(open_.pages) == 1


def test_the_pdf_prints_whatever_people_typed(client: Client, waar: Expeditie) -> None:
    bouw.convenant(waar)
    Convenant.objects.update(tekst="#panic() $x$ \x07 مرحبا 🙂\n\nEn *sterk* " + "lang" * 60)
    bouw.toezegging(bouw.partij(waar, organisatie="<b>#set text(red)</b>"), "x" * 300)
    assert staat_erin(pdf(client, waar), "#panic()", "#settext(red)") == [True, True]


def test_without_a_convenant_there_is_no_paper(client: Client, waar: Expeditie) -> None:
    assert client.get(reverse("convenant_pdf", args=[waar.slug])).status_code == 404
