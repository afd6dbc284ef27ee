"""What goes by itself when its term is over, and what stays."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command

from expedities.bewonersavond.models import Aanmelding, Aanwezigheid
from expedities.buurtplan.models import Versie
from expedities.convenant.models import Convenant
from expedities.denktank.models import Denktanklid
from expedities.expeditie.models import Deelnemer, Expeditie, Roltoekenning
from expedities.huisvoorhuis.models import Bezoek, Uitkomst
from signalen.signaal.models import Signaal
from tests import bouw
from werkgroepen.bijeenkomsten.models import Antwoord, Opkomst
from werkgroepen.werkgroep.models import Lidmaatschap
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.berichten.models import Bericht, Kanaal, Staat
from wijkexpeditie.formulieren.models import Inzending
from wijkexpeditie.logboek.models import Logregel
from wijkexpeditie.privacy.opruimen import OPRUIMERS, OpruimenMislukt, ruim_op
from wijkexpeditie.rollen.rol import Rol
from wijkexpeditie.tasks import opruimen

pytestmark = pytest.mark.django_db
OP = bouw.OP


def _weg() -> int:
    return sum(regel.aantal for regel in ruim_op(op=OP))


def _bericht(**velden: Any) -> Bericht:
    return Bericht.objects.create(
        **{
            "sleutel": str(uuid4()),
            "soort": "proef",
            "kanaal": Kanaal.SMS,
            "aan": uuid4(),
            "adres": "+31600000001",
            "tekst": "Kom je ook?",
            "gegevens": {"lid": 1},
            "niet_voor": OP - timedelta(days=60),
            "gemaakt_op": OP - timedelta(days=60),
            "staat": Staat.VERZONDEN,
            "klaar_op": OP - timedelta(days=31),
            **velden,
        }
    )


@pytest.mark.parametrize(
    ("velden", "tekst"),
    [
        ({}, ""),
        ({"staat": Staat.MISLUKT}, ""),
        ({"klaar_op": OP - timedelta(days=29)}, "Kom je ook?"),
        ({"staat": Staat.KLAAR, "klaar_op": None}, "Kom je ook?"),
    ],
)
def test_text_of_a_message_goes_after_thirty_days(velden: dict[str, Any], tekst: str) -> None:
    bericht = _bericht(**velden)
    ruim_op(op=OP)
    bericht.refresh_from_db()
    assert (bericht.tekst, bool(bericht.adres), bool(bericht.gegevens)) == (tekst, bool(tekst), bool(tekst))


@pytest.mark.parametrize(("geleden", "ophalen"), [(timedelta(days=1), False), (timedelta(hours=1), True)])
def test_arrangements_go_the_day_after_the_evening(geleden: timedelta, ophalen: bool) -> None:
    avond = bouw.avond(bouw.expeditie(), begin=OP - geleden - timedelta(hours=2), eind=OP - geleden)
    wie = bouw.deelnemer(avond.expeditie)
    Aanmelding.objects.create(
        avond=avond, deelnemer=wie, op=OP, ophalen=True, tolk="Arabisch", kinderopvang=True, drempelvrij=True
    )
    ruim_op(op=OP)
    na = Aanmelding.objects.get()
    assert (na.ophalen, bool(na.tolk), na.kinderopvang, na.drempelvrij, na.komt) == (*[ophalen] * 4, "ja")


def test_who_was_fetched_goes_after_the_gathering_and_that_they_came_stays() -> None:
    lid = bouw.lid(bouw.werkgroep(bouw.expeditie()))
    keer = bouw.bijeenkomst(lid.werkgroep, begin=OP - timedelta(days=1, hours=3))
    Opkomst.objects.create(bijeenkomst=keer, lid=lid, antwoord=Antwoord.OPHALEN, antwoord_op=OP)
    ruim_op(op=OP)
    assert Opkomst.objects.get().antwoord == Antwoord.KOMT


@pytest.mark.parametrize("dicht", [True, False])
def test_moments_at_the_door_go_when_the_round_is_closed(dicht: bool) -> None:
    gesloten: dict[str, Any] = (
        {"ronde_gesloten_op": OP - timedelta(hours=1), "ronde_gesloten_door": uuid4()} if dicht else {}
    )
    adres = bouw.adres(bouw.expeditie(**gesloten))
    Bezoek.objects.create(adres=adres, sleutel=uuid4(), uitkomst=Uitkomst.NIET_THUIS, op=OP - timedelta(days=3))
    ruim_op(op=OP)
    bezoek = Bezoek.objects.get()
    assert (bezoek.op is None, bezoek.uitkomst) == (dicht, Uitkomst.NIET_THUIS)


@pytest.mark.parametrize(
    ("laatst", "beheerder", "blijft"),
    [(731, False, False), (729, False, True), (731, True, True)],
)
def test_account_goes_two_years_after_the_last_sign_in(laatst: int, beheerder: bool, blijft: bool) -> None:
    wie = bouw.gebruiker(is_staff=beheerder, last_login=OP - timedelta(days=laatst))
    sanne = bouw.deelnemer(bouw.expeditie(), gebruiker=wie)
    ruim_op(op=OP)
    sanne.refresh_from_db()
    assert (Gebruiker.objects.exists(), sanne.gebruiker_id is not None) == (blijft, blijft)


def test_account_that_was_never_used_goes_two_years_after_it_was_made() -> None:
    bouw.gebruiker()
    Gebruiker.objects.update(aangemaakt_op=OP - timedelta(days=731))
    ruim_op(op=OP)
    assert not Gebruiker.objects.exists()


@pytest.mark.parametrize(("dagen", "blijft"), [(8, False), (6, True)])
def test_key_of_a_form_goes_after_a_week(dagen: int, blijft: bool) -> None:
    Inzending.objects.create(op=OP - timedelta(days=dagen))
    ruim_op(op=OP)
    assert Inzending.objects.exists() == blijft


def _afgesloten(dagen_geleden: int, termijn: int) -> Expeditie:
    """An expeditie with people in every room, closed some time ago."""
    waar = bouw.klaar_voor_de_deur()
    Convenant.objects.update(bewaartermijn_dagen=termijn)
    lid = bouw.lid(bouw.werkgroep(waar, trekker="Sanne"))
    avond = bouw.avond(waar, begin=OP - timedelta(days=100))
    Aanwezigheid.objects.create(avond=avond, deelnemer=lid.deelnemer, voornaam="Sanne", aantal=2, op=OP)
    actie = bouw.actie(bouw.plan(waar), trekker="Sanne")
    inhoud = {"titel": "Plan", "acties": [{"wat": actie.wat, "trekker": "Sanne"}, {"wat": "Vegen", "trekker": ""}]}
    Versie.objects.create(plan=actie.plan, nr=1, op=OP, hoe="zelf", wat="begin", inhoud=inhoud)
    bouw.rol(bouw.gebruiker(), Rol.BELLER, waar)
    Signaal.objects.create(
        expeditie=waar, soort="licht", tekst="Lamp bij Sanne", voornaam="Sanne", contactweg="sms",
        contact="+31600000001", ontvangen_op=OP, antwoord_voor=OP.date(),
    )  # fmt: skip
    Expeditie.objects.update(afgesloten_op=OP - timedelta(days=dagen_geleden))
    return waar


def _sporen() -> list[bool]:
    return [
        Deelnemer.objects.exclude(voornaam="", telefoon="", email="").exists(),
        Aanwezigheid.objects.exclude(voornaam="", deelnemer=None).exists(),
        Denktanklid.objects.exclude(naam="–").exists(),
        Roltoekenning.objects.exists(),
        "Sanne" in str(list(Versie.objects.values_list("inhoud", flat=True))),
        Signaal.objects.exclude(voornaam="", contact="", tekst="–").exists(),
        Expeditie.objects.exclude(contact_naam="", contact_telefoon="").exists(),
    ]


@pytest.mark.parametrize(("dagen", "termijn", "blijft"), [(31, 30, False), (29, 30, True), (1, 0, False)])
def test_names_go_after_the_term_of_the_convenant(dagen: int, termijn: int, blijft: bool) -> None:
    _afgesloten(dagen, termijn)
    ruim_op(op=OP)
    assert _sporen() == [blijft] * 7


def test_totals_stay_after_the_term() -> None:
    _afgesloten(31, 30)
    ruim_op(op=OP)
    assert (Deelnemer.objects.count(), Lidmaatschap.objects.count()) == (1, 1)
    assert (Aanwezigheid.objects.get().aantal, Denktanklid.objects.count()) == (2, 3)
    assert [actie["wat"] for actie in Versie.objects.get().inhoud["acties"]] == ["Een bankje bij de vijver", "Vegen"]


def test_expeditie_that_runs_keeps_its_people() -> None:
    _afgesloten(31, 30)
    Expeditie.objects.update(afgesloten_op=None)
    ruim_op(op=OP)
    assert _sporen() == [True] * 7


def test_second_run_finds_nothing() -> None:
    _afgesloten(31, 30)
    _bericht()
    assert _weg() > 0
    assert _weg() == 0


def test_proef_counts_the_same_and_changes_nothing() -> None:
    _afgesloten(31, 30)
    _bericht()
    geteld = sum(regel.aantal for regel in ruim_op(op=OP, proef=True))
    assert _sporen() == [True] * 7
    assert not Logregel.objects.exists()
    assert geteld == _weg()


def test_cleaner_that_fails_keeps_no_other_from_its_work(monkeypatch: Any) -> None:
    def kapot(op: Any, proef: bool) -> Any:
        raise RuntimeError("stuk")

    monkeypatch.setattr("wijkexpeditie.privacy.opruimen.OPRUIMERS", [kapot, *OPRUIMERS])
    bericht = _bericht()
    with pytest.raises(OpruimenMislukt, match="kapot"):
        ruim_op(op=OP)
    bericht.refresh_from_db()
    assert bericht.tekst == ""


def test_command_reports_and_takes_a_moment(capsys: Any) -> None:
    _bericht()
    call_command("opruimen", op="2026-11-18T12:00", proef=True)
    assert capsys.readouterr().out.splitlines()[-1] == "zou weggaan: 1"
    call_command("opruimen", op="2026-11-18T12:00")
    assert "teksten van berichten: 1" in capsys.readouterr().out.splitlines()
    with pytest.raises(CommandError, match="no moment"):
        call_command("opruimen", op="gisteren")


def test_task_does_the_same() -> None:
    bericht = _bericht()
    opruimen()
    opruimen()
    bericht.refresh_from_db()
    assert bericht.tekst == ""
