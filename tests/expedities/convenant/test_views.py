"""The pages of the convenant and of promises."""

from datetime import timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from expedities.convenant.models import Ondertekening, Oordeel, Partij, Toezegging
from expedities.denktank.soort import Soort
from expedities.expeditie.models import Expeditie
from tests import bouw
from tests.expedities.convenant.test_scan import PDF, bom, foto
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
WERK = ("werk_convenant", "werk_toezeggingen", "werk_expeditie")


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


@pytest.fixture
def leider(client: Client, waar: Expeditie) -> Client:
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    return client


def pagina(client: Client, naam: str, *args: Any) -> str:
    antwoord = client.get(reverse(naam, args=args))
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def laat(waar: Expeditie, soort: Soort = Soort.GEMEENTE, wat: str = "Twee lampen", **velden: Any) -> Toezegging:
    partij = bouw.partij(waar, soort, organisatie=f"Partij van {wat}", contact_email=f"{len(wat)}@voorbeeld.test")
    return bouw.toezegging(partij, wat, voor=timezone.localdate() - timedelta(days=12), **velden)


def papier(waar: Expeditie) -> Ondertekening:
    een = waar.convenant.ondertekeningen.get()
    een.op_papier = True
    een.save()
    return een


def bewijs(wie: Gebruiker, partij: Partij | None) -> None:
    assert partij is not None
    EmailAddress.objects.create(user=wie, email=partij.contact_email, verified=True)


# --- Before there is a party ----------------------------------------------------------------------


@pytest.mark.parametrize("naam", ["werk_convenant", "werk_toezegging_tekenen"])
def test_without_the_gemeente_the_next_step_is_to_name_it(client: Client, naam: str) -> None:
    waar = bouw.expeditie()
    bouw.convenant(waar, getekend=False)
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    tekst = pagina(client, naam, waar.slug)
    assert [reverse("werk_partij_nieuw", args=[waar.slug]) in tekst, "Op welke dag wordt er" in tekst] == [True, False]


def test_the_gemeente_without_a_party_hears_who_can_add_it(client: Client) -> None:
    waar = bouw.expeditie()
    client.force_login(bouw.met_rol(waar, Rol.GEMEENTE))
    tekst = pagina(client, "werk_toezegging_tekenen", waar.slug)
    assert [waar.contact_naam in tekst, reverse("werk_partij_nieuw", args=[waar.slug]) in tekst] == [True, False]


@pytest.mark.parametrize("zonder", ["gemandateerd", "schriftelijk", "voor"])
def test_a_promise_to_sign_that_does_not_count_is_not_put_on_the_page(client: Client, zonder: str) -> None:
    waar = bouw.expeditie()
    bouw.convenant(waar, getekend=False)
    bouw.avond(waar, begin=timezone.now() + timedelta(days=5))
    client.force_login(bouw.met_rol(waar, Rol.PROCESBEGELEIDER))
    velden = {
        "partij": str(bouw.partij(waar).pk), "naam": "Hanneke Vos", "functie": "wethouder",
        "voor": str(timezone.localdate() + timedelta(days=3)), "gemandateerd": "on", "schriftelijk": "on",
    }  # fmt: skip
    te_laat = {"voor": str(timezone.localdate() + timedelta(days=5))}
    fout = {**velden, **te_laat} if zonder == "voor" else {naam: wat for naam, wat in velden.items() if naam != zonder}
    tekst = client.post(reverse("werk_toezegging_tekenen", args=[waar.slug]), fout).content.decode()
    assert [Toezegging.objects.exists(), 'value="Hanneke Vos"' in tekst] == [False, True]
    client.post(reverse("werk_toezegging_tekenen", args=[waar.slug]), velden)
    tekst = pagina(client, "werk_convenant", waar.slug)
    assert ["Dat beloofde Hanneke Vos, wethouder" in tekst, "Leg die belofte vast" in tekst] == [True, False]


# --- Parties and signing --------------------------------------------------------------------------


def test_signing_twice_is_refused_kindly_and_keeps_what_was_typed(leider: Client, waar: Expeditie) -> None:
    partij = bouw.partij(waar)
    velden = {"partij": str(partij.pk), "naam": "Hanneke Vos", "functie": "wethouder", "gelezen": "on"}
    tekst = leider.post(reverse("werk_convenant_tekenen", args=[waar.slug]), velden).content.decode()
    assert ["Een keer is genoeg" in tekst, 'value="Hanneke Vos"' in tekst] == [True, True]


def test_a_professional_signs_for_their_own_party_only(client: Client, waar: Expeditie) -> None:
    partij, ander = (
        bouw.partij(waar, Soort.ORGANISATIE, contact_email="bo@voorbeeld.test"),
        bouw.partij(waar, Soort.ORGANISATIE),
    )
    wie = bouw.met_rol(waar, Rol.PROFESSIONAL)
    bewijs(wie, partij)
    client.force_login(wie)
    assert str(ander.pk) not in pagina(client, "werk_convenant_tekenen", waar.slug)
    url = reverse("werk_convenant_tekenen", args=[waar.slug])
    velden = {"naam": "Bo", "functie": "baas", "gelezen": "on"}
    codes = [client.post(url, {**velden, "partij": str(een.pk)}).status_code for een in (ander, partij)]
    assert (codes, Ondertekening.objects.filter(organisatie=partij.organisatie).count()) == ([200, 302], 1)


@pytest.mark.parametrize("naam", ["scan.pdf", "handtekening.html", "x.php", "../../etc/passwd"])
@pytest.mark.parametrize(("inhoud", "soort", "type_"), [(PDF, "pdf", "application/pdf"), (foto(), "jpg", "image/jpeg")])
def test_a_scan_is_a_file_to_keep_in_a_sandbox(
    leider: Client, waar: Expeditie, naam: str, inhoud: bytes, soort: str, type_: str
) -> None:
    een = papier(waar)
    pad = reverse("werk_convenant_scan_erbij", args=[waar.slug, een.pk])
    assert leider.post(pad, {"scan": SimpleUploadedFile(naam, inhoud)}).status_code == 302
    een.refresh_from_db()
    assert een.scan.name is not None
    assert (een.scan.name.split("/")[0], een.scan.name.rsplit(".")[-1]) == ("convenanten", soort)
    antwoord = leider.get(reverse("werk_convenant_scan", args=[waar.slug, een.pk]))
    antwoord.getvalue()  # read it to the end, so that it is closed
    assert antwoord["Content-Type"] == type_
    assert antwoord["Content-Disposition"] == f'attachment; filename="handtekening-{een.pk}.{soort}"'
    assert antwoord["Content-Security-Policy"] == "default-src 'none'; sandbox; frame-ancestors 'none'"
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in antwoord["Cache-Control"]
    assert Logregel.objects.filter(daad="convenant.scan_bekeken").count() == 1


@pytest.mark.parametrize(
    "inhoud",
    [b"<html><script>alert(1)</script>", b'<svg xmlns="http://www.w3.org/2000/svg"/>', bom(20_000), b"", b"GIF89a"],
)
def test_a_hostile_file_is_refused_with_what_to_do(leider: Client, waar: Expeditie, inhoud: bytes) -> None:
    een = papier(waar)
    pad = reverse("werk_convenant_scan_erbij", args=[waar.slug, een.pk])
    tekst = leider.post(pad, {"scan": SimpleUploadedFile("scan.png", inhoud, "image/png")}).content.decode()
    een.refresh_from_db()
    assert ("Fout:" in tekst, een.scan.name) == (True, "")


def test_a_scan_is_never_public(client: Client, waar: Expeditie) -> None:
    een = papier(waar)
    een.scan.save("scan.pdf", SimpleUploadedFile("a", PDF))
    pad = reverse("werk_convenant_scan", args=[waar.slug, een.pk])
    assert client.get(pad).status_code == 302
    assert "scan" not in pagina(client, "convenant", waar.slug)
    client.force_login(bouw.met_rol(waar, Rol.BEWONER))
    assert client.get(pad).status_code == 404
    assert client.get(f"/media/{een.scan.name}").status_code == 404


# --- The owner's page -----------------------------------------------------------------------------


def test_your_own_organisations_promises_come_first(client: Client, waar: Expeditie) -> None:
    van_mij, van_ander = laat(waar, Soort.ORGANISATIE, "De lift"), laat(waar, Soort.ORGANISATIE, "De voordeur")
    wie = bouw.met_rol(waar, Rol.PROFESSIONAL)
    bewijs(wie, van_mij.partij)
    client.force_login(wie)
    tekst = pagina(client, "werk_toezeggingen", waar.slug)
    plek = [tekst.index(zin) for zin in ("Van jouw organisatie", "De lift", "Van de anderen", "De voordeur")]
    assert plek == sorted(plek)
    overzicht = pagina(client, "werk_expeditie", waar.slug)
    assert ["De lift" in overzicht, "De voordeur" in overzicht] == [True, False]
    assert "Dit is gedaan" in pagina(client, "werk_toezegging", waar.slug, van_mij.pk)
    assert "Dit is gedaan" not in pagina(client, "werk_toezegging", waar.slug, van_ander.pk)


def test_owner_says_done_and_the_buurt_judges(client: Client, waar: Expeditie) -> None:
    belofte = laat(waar)
    client.force_login(bouw.met_rol(waar, Rol.GEMEENTE))
    gedaan = reverse("werk_toezegging_gedaan", args=[waar.slug, belofte.pk])
    assert client.post(gedaan, {"wat": "Ze branden."}).status_code == 302
    oordeel = reverse("toezegging_oordeel", args=[waar.slug, belofte.pk])
    assert client.post(oordeel, {"nagekomen": "ja"}).status_code == 403
    assert "Is dit nagekomen, vind jij?" not in pagina(client, "convenant", waar.slug)
    client.force_login(bouw.met_rol(waar, Rol.BEWONER))
    tekst = pagina(client, "convenant", waar.slug)
    assert [zin in tekst for zin in ("Ze branden.", "zegt: gedaan, de buurt heeft nog niets gezegd")] == [True, True]
    assert client.post(oordeel, {"nagekomen": "nee"}).status_code == 302
    assert list(Oordeel.objects.values_list("nagekomen", flat=True)) == [False]
    assert client.post(oordeel, {"nagekomen": "misschien"}, follow=True).status_code == 200


def test_who_leads_writes_down_the_hall_moves_the_day_and_sees_who_to_call(leider: Client, waar: Expeditie) -> None:
    belofte = bouw.toezegging(bouw.partij(waar), voor=timezone.localdate() - timedelta(days=2))
    assert "Bel zelf W. de Wit" in pagina(leider, "werk_expeditie", waar.slug)
    nieuw = timezone.localdate() + timedelta(days=4)
    dag = reverse("werk_toezegging_dag", args=[waar.slug, belofte.pk])
    leider.post(dag, {"naar": nieuw.isoformat(), "waarom": "De raad beslist later."})
    assert "De raad beslist later." in pagina(leider, "convenant", waar.slug)
    leider.post(reverse("werk_toezegging_gedaan", args=[waar.slug, belofte.pk]), {"wat": "Ze branden."})
    assert "Vraag de buurt of dit is nagekomen" in pagina(leider, "werk_expeditie", waar.slug)
    zaal = reverse("werk_toezegging_oordeel", args=[waar.slug, belofte.pk])
    leider.post(zaal, {"nagekomen": "ja", "dag": timezone.localdate().isoformat()})
    assert "de buurt zegt: nagekomen" in pagina(leider, "convenant", waar.slug)
    assert "Beloften nagekomen, zegt de buurt" in pagina(leider, "volgen", waar.slug)


def test_the_three_things_that_touch_everybody_stand_on_the_public_page(client: Client, waar: Expeditie) -> None:
    tekst = pagina(client, "convenant", waar.slug)
    zinnen = ("Stichting", "Tot 180 dagen na het einde. Daarna gaan ze vanzelf weg.", "Binnen 14 dagen.")
    assert [zin in tekst for zin in zinnen] == [True, True, True]


def test_the_contacts_address_is_not_public(client: Client, waar: Expeditie) -> None:
    bouw.partij(waar, contact_email="geheim@voorbeeld.test", contact_telefoon="+31600000931")
    tekst = pagina(client, "convenant", waar.slug)
    assert ["W. de Wit" in tekst, "geheim@" in tekst, "0931" in tekst] == [True, False, False]


@pytest.mark.parametrize("rol", [Rol.PROCESBEGELEIDER, Rol.GEMEENTE, Rol.PROFESSIONAL])
@pytest.mark.parametrize("naam", ["convenant", *WERK])
def test_as_many_queries_for_one_as_for_three(client: Client, waar: Expeditie, rol: Rol, naam: str) -> None:
    client.force_login(bouw.met_rol(waar, rol))
    client.get(reverse(naam, args=[waar.slug]))
    aantallen: list[int] = []
    for _keer in range(2):
        for nr in range(1 if not aantallen else 2):
            plek = f"{len(aantallen)}{nr}"
            belofte = laat(waar, Soort.ORGANISATIE, f"Lift {plek}")
            laat(waar, Soort.GEMEENTE, f"Lamp {plek}", gemeld_op=bouw.OP, gemeld_wat="Klaar")
            bouw.toezegging(bouw.partij(waar, Soort.ORGANISATIE), f"Bel {plek}", dagen=-1)
            Oordeel.objects.create(
                toezegging=belofte, deelnemer=bouw.deelnemer(waar, f"B{plek}"), nagekomen=True, op=bouw.OP
            )
        with CaptureQueriesContext(connection) as vragen:
            client.get(reverse(naam, args=[waar.slug]))
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1]
