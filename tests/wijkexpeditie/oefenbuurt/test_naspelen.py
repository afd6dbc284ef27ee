"""The practice case: whole or not at all, the same each time, at whatever moment it runs, and never in production."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any
from unittest.mock import Mock

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db.models import Sum
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from expedities.bewonersavond.models import Aanmelding, Aanwezigheid, Avond, Bron
from expedities.buurtplan.models import Actie, Antwoord, Versie
from expedities.expeditie.fasen import Gemis, Stap, oordeel
from expedities.expeditie.models import Deelnemer, Expeditie
from expedities.expeditie.queries import stand
from expedities.huisvoorhuis.models import Adres, Uitkomst
from signalen.signaal.models import Signaal, Staat
from signalen.sociale_kaart.models import Vermelding
from tests import bouw
from werkgroepen.bijeenkomsten.models import Bijeenkomst
from werkgroepen.herinneringen.plannen import regels_van
from werkgroepen.herinneringen.planning import Regels, bel_dag
from werkgroepen.herinneringen.vrije_dagen import is_feestdag
from werkgroepen.werkgroep.models import Lidmaatschap, Uitnodiging
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.accounts.telefoon import is_oefennummer
from wijkexpeditie.berichten.models import Bericht, Tik
from wijkexpeditie.berichten.uren import is_rustdag
from wijkexpeditie.oefenbuurt.momenten import Kalender
from wijkexpeditie.oefenbuurt.naspelen import SLUG, SLUG_BEGIN, SLUG_ONDERWEG

MOMENTEN = {
    "a Wednesday morning": "2026-11-18T09:30",
    "the night in which the clock goes forward": "2026-03-29T01:30",
    "late on the eve of Christmas": "2026-12-24T23:50",
    "a Saturday before the clock goes back": "2026-10-24T18:00",
}


@pytest.fixture(autouse=True)
def oefenen(settings: Settings) -> None:
    settings.OEFENEN = True


def speel(moment: str = "2026-11-19T12:00") -> datetime:
    call_command("oefenbuurt", "--op", moment)
    return timezone.make_aware(datetime.fromisoformat(moment))


@pytest.mark.django_db
@pytest.mark.parametrize("moment", MOMENTEN.values(), ids=MOMENTEN.keys())
def test_case_stands_whole_at_any_moment(moment: str) -> None:
    op = speel(moment)
    waar = Expeditie.objects.get(slug=SLUG)
    deuren = Adres.objects.filter(expeditie=waar)
    assert (deuren.count(), deuren.deuren().count(), deuren.filter(gebouw="De Uitkijk").count()) == (325, 307, 40)
    assert set(deuren.values_list("uitkomst", flat=True)) == set(Uitkomst)
    een, twee = Avond.objects.filter(expeditie=waar)
    assert 21 <= (op - een.begin).days <= 29
    assert 12 <= (op - twee.begin).days <= 17
    assert not oordeel(Stap.ANTWOORDEN, stand(waar, op), op.date()).ontbreekt
    assert set(Signaal.objects.values_list("staat", flat=True)) == set(Staat)
    assert Vermelding.objects.oud(op.date()).count() == 1
    assert Tik.objects.get(naam="tik").fouten == 0
    _reminders_are_due(op)
    _plan_has_hands_answers_and_a_question_that_waits(op)
    _nobody_is_real()
    _second_buurt_says_what_is_missing(op)
    _third_buurt_waits_for_who_comes(op)


def _reminders_are_due(op: datetime) -> None:
    geweest, *komend = Bijeenkomst.objects.order_by("begin")
    assert geweest.begin < op
    assert [b.gaat_door(op) for b in komend] == [True, True]
    morgen = timezone.localtime(op).date() + timedelta(days=1)
    for bijeenkomst in komend:
        belt_op = bel_dag(bijeenkomst.begin, regels_van(bijeenkomst.werkgroep.expeditie))
        rijen = Bericht.objects.filter(soort="bijeenkomst.herinnering", over=f"bijeenkomst:{bijeenkomst.pk}")
        assert rijen.exists() is (belt_op <= morgen)
        assert all(rij.niet_voor < bijeenkomst.begin for rij in rijen)
    nu_te_bellen = Bericht.objects.bellijst().filter(staat="klaar", niet_voor__lte=op, uiterlijk__gt=op)
    assert nu_te_bellen.filter(over=f"bijeenkomst:{komend[0].pk}").exists()


def test_on_a_working_day_calls_are_due_today_and_tomorrow() -> None:
    wanneer = timezone.make_aware(datetime.fromisoformat(MOMENTEN["a Wednesday morning"]))
    kalender = Kalender.rond(wanneer, is_rustdag)
    regels = Regels(vrije_dag=is_feestdag)
    dagen = [bel_dag(avond, regels) - wanneer.date() for avond in (kalender.morgenavond(), kalender.avond_daarna())]
    assert dagen == [timedelta(0), timedelta(days=1)]


def _plan_has_hands_answers_and_a_question_that_waits(op: datetime) -> None:
    acties = Actie.objects.filter(vervallen=False)
    assert (acties.count(), acties.values("thema").distinct().count()) == (8, 4)
    assert set(Versie.objects.values_list("hoe", flat=True)) == {"zelf", "voorgelezen"}
    assert set(Antwoord.objects.values_list("soort", flat=True)) == {"ja", "ja_mits", "nee_omdat"}
    wacht = acties.exclude(gevraagd_van="").get(antwoorden=None)
    assert wacht.gevraagd_op is not None
    assert 12 <= (op.date() - wacht.gevraagd_op).days <= 14
    assert Aanwezigheid.objects.filter(avond__nr=1).aggregate(n=Sum("aantal"))["n"] == 35
    assert Lidmaatschap.objects.filter(uitnodiging__isnull=False).count() == 1
    assert Uitnodiging.objects.filter(lidmaatschap=None).count() == 1


def _nobody_is_real() -> None:
    mensen = [*Deelnemer.objects.values_list("telefoon", "email"), *Gebruiker.objects.values_list("telefoon", "email")]
    mensen += [
        (contact, "") for contact in Signaal.objects.filter(contact__startswith="+").values_list("contact", flat=True)
    ]
    assert [t for t, _ in mensen if t and not is_oefennummer(t)] == []
    assert [e for _, e in mensen if e and not e.endswith("@voorbeeld.test")] == []
    assert set(Expeditie.objects.values_list("oefening", flat=True)) == {True}


def _second_buurt_says_what_is_missing(op: datetime) -> None:
    begin = Expeditie.objects.get(slug=SLUG_BEGIN)
    mist = oordeel(Stap.BEZOEK, stand(begin, op), op.date()).ontbreekt
    assert mist == (Gemis.DENKTANK_BEWONER, Gemis.GEMEENTE_NIET_GEBONDEN)
    assert 20 <= (begin.avonden.get().begin - op).days <= 27


def _third_buurt_waits_for_who_comes(op: datetime) -> None:
    """Bound by a promise, not by a signature; half the doors rung; each call still to be made."""
    waar = Expeditie.objects.get(slug=SLUG_ONDERWEG)
    hoever = stand(waar, op)
    assert [oordeel(stap, hoever, op.date()).ontbreekt for stap in (Stap.BEZOEK, Stap.AANMELDEN)] == [(), ()]
    assert oordeel(Stap.PLAN_VASTSTELLEN, hoever, op.date()).ontbreekt == (Gemis.CONVENANT_NIET_GETEKEND,)
    een, twee = waar.avonden.order_by("nr")
    assert 5 <= (een.begin - op).days <= 12
    assert 20 <= (twee.begin - een.begin).days <= 29
    deuren = waar.adressen.deuren()
    assert (deuren.count(), deuren.filter(uitkomst=Uitkomst.OPEN).count()) == (40, 20)
    komen = Aanmelding.objects.filter(avond__expeditie=waar)
    assert Counter(komen.values_list("bron", flat=True)) == {Bron.WEB: 7, Bron.DEUR: 5, Bron.TELEFOON: 4, Bron.BRIEF: 1}
    assert komen.filter(deelnemer=None).count() == 2  # a number of people without a name is welcome too
    assert not komen.filter(op__gt=op).exists()
    assert sorted(waar.punten.values_list("akkoord", flat=True)) == [False, True, True, True]
    belletjes = Bericht.objects.van_expeditie(waar.pk).filter(soort="avond.herinnering")
    assert set(belletjes.values_list("staat", flat=True)) == {"klaar", "ingetrokken"}  # one changed their answer
    assert all(een.begin - timedelta(days=5) < belletje.niet_voor < een.begin for belletje in belletjes)


@pytest.mark.django_db
def test_a_neighbour_signs_up_in_the_buurt_that_is_on_its_way(client: Client) -> None:
    speel(timezone.localtime().replace(tzinfo=None).isoformat())
    home = client.get("/").content.decode()
    assert [slug for slug in (SLUG, SLUG_BEGIN, SLUG_ONDERWEG) if f'href="/buurt/{slug}/"' not in home] == []
    adres = f"/buurt/{SLUG_ONDERWEG}/avonden/1/aanmelden/"
    formulier = client.get(adres).context["form"]
    velden = {
        "voornaam": "Fenna",
        "komt": "ja",
        "aantal": 1,
        "bereik": "",
        "inzending": formulier["inzending"].value(),
    }
    antwoord = client.post(adres, velden, follow=True)
    assert "Leuk, je komt!" in antwoord.content.decode()
    assert Aanmelding.objects.filter(avond__expeditie__slug=SLUG_ONDERWEG, deelnemer__voornaam="Fenna").count() == 1


def tel() -> dict[str, int]:
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}


@pytest.mark.django_db
def test_a_second_run_gives_the_same_and_one_that_breaks_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    echt = bouw.klaar_voor_de_deur("Echte buurt")
    bouw.actie(bouw.plan(echt))
    bouw.adres(echt)
    speel()
    eerst = tel()
    speel()
    daarna = tel()
    assert {naam: n for naam, n in daarna.items() if eerst[naam] != n and naam != "wijkexpeditie.Logregel"} == {}
    assert (echt.adressen.count(), echt.buurtplan.acties.count()) == (1, 1)

    monkeypatch.setattr("wijkexpeditie.oefenbuurt.onderweg.speel", Mock(side_effect=SystemExit(137)))
    with pytest.raises(SystemExit):
        speel()
    assert tel() == daarna


@pytest.mark.django_db
def test_als_leeg_leaves_what_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    bouw.expeditie()
    call_command("oefenbuurt", "--als-leeg")
    assert not Expeditie.objects.filter(oefening=True).exists()
    assert "left as it is" in capsys.readouterr().out


@pytest.mark.django_db
@pytest.mark.parametrize("slug", [SLUG, SLUG_BEGIN, SLUG_ONDERWEG])
def test_a_real_expeditie_at_that_address_is_never_replaced(slug: str) -> None:
    bouw.expeditie(slug)
    with pytest.raises(CommandError, match=f"/buurt/{slug}/: nothing was done"):
        speel()
    assert Expeditie.objects.get().oefening is False


@pytest.mark.django_db
@pytest.mark.parametrize(("instelling", "waarde"), [("PRODUCTIE", True), ("OEFENEN", False), ("KANAAL_SMS", "twilio")])
def test_refused_where_it_does_not_belong(settings: Settings, instelling: str, waarde: Any) -> None:
    setattr(settings, instelling, waarde)
    with pytest.raises(CommandError):
        speel()
    assert Expeditie.objects.count() == 0
