"""The plan on paper and for machines."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from expedities.buurtplan.actions import ActieTekst, zet_actie_in_plan
from expedities.buurtplan.documents import plan_als_pdf
from expedities.buurtplan.models import Antwoord, Buurtplan
from expedities.buurtplan.queries import per_thema, plan_van, regels
from expedities.expeditie.models import Expeditie
from expedities.praatstok.models import Thema
from tests import bouw
from tests.expedities.paginas import vul
from tests.pdf_lezen import open_pdf, soorten, tekst_van
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db


def _pdf(waar: Expeditie) -> bytes:
    plan = plan_van(waar)
    assert plan is not None
    return plan_als_pdf(plan, per_thema(regels(plan, bouw.OP)), op=bouw.OP).inhoud


def test_the_pdf_is_accessible_and_holds_the_last_actie() -> None:
    waar = vul(bouw.klaar_voor_de_deur(), 1)
    thema = Thema.objects.create(expeditie=waar, naam="Muziek", volgorde=99)
    tekst = ActieTekst(wat="Zingen op het plein", thema=thema, gevraagd_van="de school", gevraagd_wat="Een piano")
    plan = Buurtplan.objects.get()
    zet_actie_in_plan(plan=plan, tekst=tekst, door=bouw.actor(waar, Rol.BEWONER), op=bouw.OP)

    inhoud = _pdf(waar)

    with open_pdf(inhoud) as pdf:
        assert "pdfuaid:part" in str(pdf.Root.Metadata.read_bytes())
        assert (str(pdf.Root.Lang), bool(pdf.Root.MarkInfo.Marked)) == ("nl", True)
    assert [soort for soort in soorten(inhoud) if soort in {"H1", "H2"}] == ["H1", "H2", "H2", "H2"]
    gelezen = tekst_van(inhoud)
    for zin in ("Zingen op het plein", "nog zonder trekker", "Een piano", "Wacht op antwoord sinds"):
        assert zin.replace(" ", "") in gelezen.replace(" ", "")


def test_the_pdf_prints_whatever_people_typed() -> None:
    waar = bouw.klaar_voor_de_deur()
    plan = bouw.plan(waar, inleiding="#set text(red) $x$ \x07 مرحبا 🙂\n\nEn *sterk*")
    bouw.actie(plan, "<b>#panic()</b> " + "lang" * 40)

    gelezen = tekst_van(_pdf(waar)).replace(" ", "")

    assert "#settext(red)" in gelezen
    assert "#panic()" in gelezen


def test_the_same_plan_at_the_same_moment_is_the_same_file() -> None:
    waar = vul(bouw.klaar_voor_de_deur(), 2)

    assert _pdf(waar) == _pdf(waar)


def test_the_page_sends_a_pdf(client: Client) -> None:
    waar = vul(bouw.klaar_voor_de_deur(), 1)

    antwoord = client.get(reverse("plan_pdf", args=[waar.slug]))

    assert (antwoord.headers["Content-Type"], antwoord.content[:5]) == ("application/pdf", b"%PDF-")


def test_json_has_a_stable_shape(client: Client) -> None:
    waar = vul(bouw.klaar_voor_de_deur(), 1)

    plan: dict[str, Any] = client.get(reverse("plan_json", args=[waar.slug])).json()

    assert list(plan) == [
        "buurt", "gemeente", "titel", "inleiding", "versie", "moment", "vastgesteldOp", "acties",
    ]  # fmt: skip
    assert list(plan["acties"][0]) == [
        "id", "thema", "wat", "toelichting", "trekker", "wanneer", "gevraagdVan", "gevraagdWat", "gevraagdOp",
        "voortgang", "antwoord", "wachtOpAntwoordSinds",
    ]  # fmt: skip
    assert (plan["versie"], plan["moment"], plan["acties"][1]["wachtOpAntwoordSinds"]) == (
        2, "2026-11-18T12:00:00+01:00", "2026-11-18",
    )  # fmt: skip
    assert datetime.fromisoformat(plan["moment"]).utcoffset() == timedelta(hours=1)


def test_json_names_no_official_and_no_number(client: Client) -> None:
    waar = vul(bouw.klaar_voor_de_deur(), 2)
    assert Antwoord.objects.filter(naam="W. de Wit").exists()

    tekst = client.get(reverse("plan_json", args=[waar.slug])).content.decode()

    assert "Wit" not in tekst
    assert "+316" not in tekst
