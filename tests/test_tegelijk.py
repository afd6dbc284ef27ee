"""Two at the same instant, in real threads on a real database: one deed, and never a broken page."""

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from expedities.adreslijsten.models import Adreslijst
from expedities.bewonersavond.models import Aanmelding, Aanwezigheid, Avond, Regeltaak
from expedities.buurtplan.models import Versie
from expedities.convenant.models import Ondertekening
from expedities.denktank.models import Taak
from expedities.denktank.soort import Soort
from expedities.denktank.stappen import STAPPEN
from expedities.expeditie.models import Deelnemer, Expeditie, Roltoekenning
from expedities.huisvoorhuis.models import Adres, Bezoek
from expedities.planning.models import Zaal
from expedities.praatstok.models import Punt
from expedities.welkom.models import Verhuizing
from signalen.signaal.models import Signaal
from tests import bouw
from tests.expedities.huisvoorhuis.brengen import Toestel, iets
from werkgroepen.werkgroep.models import Lidmaatschap, Uitnodiging, Werkgroep
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.berichten.models import Bericht, Kanaal, Pauze, Staat
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db(transaction=True)


def samen(*daden: Callable[[], Any]) -> list[Any]:
    start = Barrier(len(daden))

    def een(daad: Callable[[], Any]) -> Any:
        try:
            connection.ensure_connection()
            start.wait(timeout=10)
            return daad()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(daden)) as pool:
        return list(pool.map(een, daden))


def posten(adres: str, *formulieren: dict[str, Any], als: list[Gebruiker] | None = None) -> list[Any]:
    """Each form in a browser of its own, all at once."""
    browsers = [Client() for _ in formulieren]
    for browser, wie in zip(browsers, als or [], strict=False):
        browser.force_login(wie)
    return samen(*(lambda b=b, f=f: b.post(adres, f) for b, f in zip(browsers, formulieren, strict=True)))


def codes(antwoorden: list[Any]) -> list[int]:
    return sorted(antwoord.status_code for antwoord in antwoorden)


@pytest.fixture
def nu() -> Any:
    return timezone.now()


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


@pytest.fixture
def leiders(waar: Expeditie) -> list[Gebruiker]:
    return [bouw.met_rol(waar, Rol.PROCESBEGELEIDER) for _ in range(2)]


def sleutel() -> str:
    return str(uuid.uuid4())


def _wie(**anders: str) -> dict[str, str]:
    vast = {"voornaam": "Sanne", "telefoon": "06 00000123", "komt": "ja", "aantal": "1", "bereik": "bellijst"}
    return {**vast, "inzending": sleutel(), **anders}


def test_one_form_sent_twice_at_once_is_one_deed_with_one_answer(waar: Expeditie, nu: Any) -> None:
    bouw.avond(waar, 1, nu + timedelta(days=5))
    formulier = _wie()
    antwoorden = posten(reverse("aanmelden", args=[waar.slug, 1]), *[formulier] * 4)
    assert (codes(antwoorden), len({a["Location"] for a in antwoorden})) == ([302] * 4, 1)
    assert (Deelnemer.objects.count(), Aanmelding.objects.count()) == (1, 1)


def test_same_person_signing_up_twice_at_once_is_one_person(waar: Expeditie, nu: Any) -> None:
    bouw.avond(waar, 1, nu + timedelta(days=5))
    antwoorden = posten(reverse("aanmelden", args=[waar.slug, 1]), *[_wie() for _ in range(4)])
    assert codes(antwoorden) == [302] * 4
    assert (Deelnemer.objects.count(), Aanmelding.objects.count()) == (1, 1)


def test_same_person_joining_a_group_twice_at_once_is_one_member(waar: Expeditie) -> None:
    groep = bouw.werkgroep(waar)
    antwoorden = posten(reverse("meedoen", args=[waar.slug, groep.slug]), *[_wie() for _ in range(4)])
    assert codes(antwoorden) == [302] * 4
    assert (Deelnemer.objects.count(), Lidmaatschap.objects.count()) == (1, 1)


def test_two_reports_in_one_form_at_once_are_one(waar: Expeditie) -> None:
    formulier = {"soort": "licht", "tekst": "De lamp is stuk.", "contactweg": "", "inzending": sleutel()}
    antwoorden = posten(reverse("signaal_nieuw", args=[waar.slug]), *[formulier] * 3)
    assert (codes(antwoorden), len({a["Location"] for a in antwoorden}), Signaal.objects.count()) == ([302] * 3, 1, 1)


def test_one_evening_planned_by_two_at_once_is_planned_once(waar: Expeditie, nu: Any, leiders: list[Gebruiker]) -> None:
    dag = (nu + timedelta(days=9)).date().isoformat()
    formulier = {"dag_1": dag, "van_1": "19:00", "tot_1": "21:00"}
    pad, kijkt = reverse("werk_planning_data", args=[waar.slug]), Client()
    kijkt.force_login(leiders[0])
    formulier |= {"gezien": kijkt.post(pad, formulier).context["beeld"].kenmerk, "bevestig": "on"}
    antwoorden = posten(pad, *({**formulier, "inzending": sleutel()} for _ in leiders), als=leiders)
    assert (codes(antwoorden), Avond.objects.count()) == ([200, 302], 1)
    fouten = [str(fout) for a in antwoorden if a.status_code == 200 for fout in a.context["form"].non_field_errors()]
    assert len(fouten) == 1  # seen beforehand, or refused by the database


def test_two_groups_with_one_name_at_once_are_two_groups(waar: Expeditie, nu: Any, leiders: list[Gebruiker]) -> None:
    bouw.avond(waar, 1, nu - timedelta(days=1))
    formulieren = [{"naam": "Koken", "wat": "Samen eten.", "inzending": sleutel()} for _ in leiders]
    antwoorden = posten(reverse("werk_werkgroep_nieuw", args=[waar.slug]), *formulieren, als=leiders)
    assert codes(antwoorden) == [302, 302]
    assert sorted(Werkgroep.objects.values_list("slug", flat=True)) == ["koken", "koken-2"]


def test_two_expedities_with_one_name_at_once(leiders: list[Gebruiker]) -> None:
    formulier = {"gemeente": "Nergens", "naam": "Heidebuurt", "contact_naam": "Noor", "contact_telefoon": "0600000900"}
    antwoorden = posten(reverse("werk_nieuw"), *({**formulier, "inzending": sleutel()} for _ in leiders), als=leiders)
    assert codes(antwoorden) == [302, 302]
    assert Expeditie.objects.filter(gemeente__naam="Nergens").count() == 2


def test_one_role_given_twice_at_once_to_somebody_new(waar: Expeditie, leiders: list[Gebruiker]) -> None:
    formulier = {"contact": "milan@voorbeeld.test", "naam": "Milan", "rol": "uitnodiger"}
    antwoorden = posten(
        reverse("werk_rollen", args=[waar.slug]), *({**formulier, "inzending": sleutel()} for _ in leiders), als=leiders
    )
    assert codes(antwoorden) == [302, 302]
    assert Roltoekenning.objects.filter(rol=Rol.UITNODIGER).count() == 1


def test_one_invitation_noted_by_two_at_once_is_one(waar: Expeditie, leiders: list[Gebruiker]) -> None:
    groep, milan = bouw.werkgroep(waar), bouw.met_rol(waar, Rol.PROFESSIONAL, "Milan")
    formulieren = [
        {"gebruiker": str(milan.pk), "organisatie": "Welzijn", "akkoord": "on", "inzending": sleutel()} for _ in leiders
    ]
    antwoorden = posten(reverse("werk_uitnodigen", args=[waar.slug, groep.slug]), *formulieren, als=leiders)
    assert (codes(antwoorden), Uitnodiging.objects.count()) == ([200, 302], 1)


def test_two_signatures_of_one_organisation_at_once_are_one(waar: Expeditie, leiders: list[Gebruiker]) -> None:
    partij = bouw.partij(waar, Soort.ORGANISATIE)
    formulieren = [
        {"partij": str(partij.pk), "naam": naam, "functie": "baas", "gelezen": "on", "inzending": sleutel()}
        for naam in ("Bo", "Jo")
    ]
    antwoorden = posten(reverse("werk_convenant_tekenen", args=[waar.slug]), *formulieren, als=leiders)
    assert (codes(antwoorden), Ondertekening.objects.filter(soort="organisatie").count()) == ([200, 302], 1)


def test_two_who_change_one_actie_at_once_lose_nothing(waar: Expeditie, nu: Any) -> None:
    plan = bouw.plan(waar)
    schrijvers = [bouw.met_rol(waar, Rol.BEWONER) for _ in range(2)]
    nieuw = {"wat": "Een bankje", "inzending": sleutel(), "gezien": "0"}
    assert codes(posten(reverse("werk_actie_nieuw", args=[waar.slug]), nieuw, als=schrijvers)) == [302]
    actie = plan.acties.get()
    formulieren = [{"wat": f"Een bankje {wie}", "gezien": "1", "inzending": sleutel()} for wie in ("hier", "daar")]
    antwoorden = posten(reverse("werk_actie", args=[waar.slug, actie.pk]), *formulieren, als=schrijvers)
    assert (codes(antwoorden), Versie.objects.count()) == ([200, 302], 2)
    (botsing,) = [a.content.decode() for a in antwoorden if a.status_code == 200]
    assert ["bankje hier" in botsing, "bankje daar" in botsing] == [True, True]


def test_two_imports_of_one_list_at_once_are_one_list(waar: Expeditie, leiders: list[Gebruiker]) -> None:
    rijen = "straat;huisnummer;postcode;plaats\n" + "".join(f"Merelstraat;{n};1234AB;Nergens\n" for n in range(1, 60))
    formulieren = [{"lijst": SimpleUploadedFile("a.csv", rijen.encode()), "inzending": sleutel()} for _ in leiders]
    antwoorden = posten(reverse("werk_adressen", args=[waar.slug]), *formulieren, als=leiders)
    assert (codes(antwoorden), Adres.objects.count(), Adreslijst.objects.count()) == ([302, 302], 0, 2)
    erin = [reverse("werk_adreslijst_erin", args=[waar.slug, lijst.pk]) for lijst in Adreslijst.objects.all()]
    browsers = [Client() for _ in leiders]
    for browser, wie in zip(browsers, leiders, strict=True):
        browser.force_login(wie)
    antwoorden = samen(
        *(lambda b=b, pad=pad: b.post(pad, {"inzending": sleutel()}) for b, pad in zip(browsers, erin, strict=True))
    )
    assert (codes(antwoorden), Adres.objects.count()) == ([302, 302], 59)


def test_one_ring_sent_twice_at_once_is_one_ring(waar: Expeditie, leiders: list[Gebruiker]) -> None:
    deur, ring = bouw.adres(waar), sleutel()
    formulieren = [{"uitkomst": "komt", "sleutel": ring, "inzending": sleutel()} for _ in leiders]
    antwoorden = posten(reverse("werk_deur", args=[waar.slug, deur.pk]), *formulieren, als=leiders)
    assert (codes(antwoorden), Bezoek.objects.count()) == ([302, 302], 1)


def test_two_callers_who_take_one_call_at_once(waar: Expeditie, nu: Any) -> None:
    groep = bouw.werkgroep(waar)
    lid, bijeenkomst = bouw.lid(groep), bouw.bijeenkomst(groep, nu + timedelta(days=1))
    bericht = Bericht.objects.create(
        sleutel="bel", soort="bijeenkomst.herinnering", kanaal=Kanaal.BELLIJST, expeditie=waar.pk, aan=lid.deelnemer_id,
        over=f"bijeenkomst:{bijeenkomst.pk}", niet_voor=nu - timedelta(hours=1), gemaakt_op=nu,
        uiterlijk=nu + timedelta(hours=9),
        gegevens={"lid": lid.pk, "bijeenkomst": bijeenkomst.pk, "wijziging": 0},
    )  # fmt: skip
    bellers = [bouw.met_rol(waar, Rol.BELLER) for _ in range(2)]
    antwoorden = posten(reverse("werk_ik_bel", args=[waar.slug, bericht.pk]), {}, {}, als=bellers)
    genomen = [antwoord["Location"].endswith(f"#bel-{bericht.pk}") for antwoord in antwoorden]
    bericht.refresh_from_db()
    assert (sorted(genomen), bericht.staat) == ([False, True], Staat.BEZIG)
    wie = bellers[genomen.index(True)].pk
    assert bericht.claim == wie
    uitkomst = reverse("werk_uitkomst", args=[waar.slug, bericht.pk])
    beller = [bellers[genomen.index(True)]] * 2
    assert codes(posten(uitkomst, {"uitkomst": "komt"}, {"uitkomst": "komt"}, als=beller)) == [302, 302]
    assert bericht.belpogingen.count() == 1


def test_pause_pressed_by_two_at_once_is_one_pause(waar: Expeditie, leiders: list[Gebruiker]) -> None:
    formulieren = [{"reden": "Er is iets ergs gebeurd", "inzending": sleutel()} for _ in leiders]
    antwoorden = posten(reverse("werk_pauze", args=[waar.slug]), *formulieren, als=leiders)
    assert (codes(antwoorden), Pauze.objects.count()) == ([302, 302], 1)


def test_after_going_back_a_neighbour_is_written_in_as_well(waar: Expeditie, nu: Any, client: Client) -> None:
    """The browser shows the same page again, with the same key in it."""
    bouw.avond(waar, 1, nu + timedelta(days=5))
    formulier, adres = _wie(), reverse("aanmelden", args=[waar.slug, 1])
    client.post(adres, formulier)
    client.post(adres, {**formulier, "voornaam": "Omar", "telefoon": "06 00000124"})
    assert sorted(Deelnemer.objects.values_list("voornaam", flat=True)) == ["Omar", "Sanne"]


def test_two_hosts_who_tick_one_line_let_one_party_in(waar: Expeditie, nu: Any, leiders: list[Gebruiker]) -> None:
    avond = bouw.avond(waar, 1, nu)
    drie = Aanmelding.objects.create(avond=avond, sleutel=uuid.uuid4(), aantal=3, op=nu)
    formulieren = [{"aanmelding": drie.pk, "hoedanigheid": "bewoner", "inzending": sleutel()} for _ in leiders]
    antwoorden = posten(reverse("werk_avond", args=[waar.slug, 1]), *formulieren, als=leiders)
    assert codes(antwoorden) == [302, 302]
    assert list(Aanwezigheid.objects.values_list("aantal", flat=True)) == [3]


def test_two_hosts_who_give_one_task_to_two_people(waar: Expeditie, nu: Any, leiders: list[Gebruiker]) -> None:
    avond = bouw.avond(waar, 1, nu + timedelta(days=3))
    rij = Aanmelding.objects.create(avond=avond, deelnemer=bouw.deelnemer(waar), ophalen=True, op=nu)
    formulieren = [
        {"aanmelding": rij.pk, "soort": "ophalen", "daad": "wie", "wie": wie, "inzending": sleutel()}
        for wie in ("Dirk", "Samira")
    ]
    antwoorden = posten(reverse("werk_regelen", args=[waar.slug, 1]), *formulieren, als=leiders)
    assert (codes(antwoorden), Regeltaak.objects.count()) == ([200, 302], 1)


def test_new_neighbours_told_twice_at_once_are_welcomed_once(waar: Expeditie) -> None:
    bouw.adres(waar, 7)
    formulieren = [{"adres": "Merelstraat 7", "inzending": sleutel()} for _ in range(3)]
    antwoorden = posten(reverse("nieuw_hier", args=[waar.slug]), *formulieren)
    assert (codes(antwoorden), Verhuizing.objects.count()) == ([302] * 3, 1)


def test_two_who_take_over_the_steps_at_once_have_each_step_once(waar: Expeditie, leiders: list[Gebruiker]) -> None:
    antwoorden = posten(
        reverse("werk_taken_stappen", args=[waar.slug]), *[{"inzending": sleutel()} for _ in range(2)], als=leiders
    )
    assert (codes(antwoorden), Taak.objects.count()) == ([302, 302], len(STAPPEN))


def test_two_who_confirm_other_dates_at_once_move_the_evening_once(
    waar: Expeditie, leiders: list[Gebruiker], nu: Any
) -> None:
    avond = bouw.avond(waar, 1, nu + timedelta(days=30))
    Taak.objects.create(expeditie=waar, wat="Koffie", dag=timezone.localtime(avond.begin).date(), anker="avond_1")
    formulieren = []
    for dagen, leider in zip((37, 44), leiders, strict=True):
        dag = (timezone.localtime(nu) + timedelta(days=dagen)).date()
        velden = {"dag_1": dag.isoformat(), "van_1": "19:30", "tot_1": "21:30", "inzending": sleutel()}
        browser = Client()
        browser.force_login(leider)
        pagina = browser.post(reverse("werk_planning_data", args=[waar.slug]), velden)
        formulieren.append({**velden, "bevestig": "on", "gezien": pagina.context["beeld"].kenmerk})
    antwoorden = posten(reverse("werk_planning_data", args=[waar.slug]), *formulieren, als=leiders)
    avond.refresh_from_db()
    assert (codes(antwoorden), Taak.objects.get().dag) == ([200, 302], timezone.localtime(avond.begin).date())


def test_two_halls_fixed_at_once_for_one_evening_leave_one(waar: Expeditie, leiders: list[Gebruiker]) -> None:
    zalen = [Zaal.objects.create(expeditie=waar, avond_nr=1, naam=naam) for naam in ("School", "Kerk")]
    paden = [reverse("werk_zaal_vast", args=[waar.slug, zaal.pk]) for zaal in zalen]
    browsers = [Client() for _ in paden]
    for browser, wie in zip(browsers, leiders, strict=True):
        browser.force_login(wie)
    daden = (lambda b=b, p=p: b.post(p, {}) for b, p in zip(browsers, paden, strict=True))
    assert codes(samen(*daden)) == [200, 302]
    assert Zaal.objects.filter(staat="vast").count() == 1


def test_one_letter_of_a_telephone_sent_by_two_tabs_at_once_is_noted_once(waar: Expeditie, nu: Any) -> None:
    wie = bouw.met_rol(waar, Rol.UITNODIGER)
    lijst = bouw.looplijst(waar, 1, wie)
    deuren = [bouw.adres(waar, nummer, looplijst=lijst).pk for nummer in (1, 3, 5)]
    bouw.avond(waar, 1, nu + timedelta(days=5))
    toestellen = [Toestel(lijst, wie) for _ in range(3)]
    brief = [
        iets("deuren", deuren=deuren, uitkomst="portiek_dicht"),
        iets("bezoek", deur=deuren[0], uitkomst="komt"),
        iets("aanmelding", avond=1, komt="ja", aantal=1, voornaam="Fatma"),
        iets("punt", tekst="Een bankje", akkoord=True),
    ]
    antwoorden = samen(*(lambda t=t: t.breng(*brief) for t in toestellen))
    assert sorted({staat for rijen in antwoorden for staat, _zin in rijen}) == ["klaar", "was_er_al"]
    tel = [model.objects.count() for model in (Bezoek, Deelnemer, Aanmelding, Punt)]
    assert (tel, Adres.objects.get(pk=deuren[0]).uitkomst) == ([4, 1, 1, 1], "komt")
