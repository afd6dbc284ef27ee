"""The admin: everything can be looked at by the keeper, nothing can be changed but who comes in."""

from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from signalen.signaal.models import Signaal
from tests import bouw
from werkgroepen.bijeenkomsten.models import Opkomst
from werkgroepen.werkgroep.lidcode import lidcode
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.beheer import ONZE_APPS
from wijkexpeditie.formulieren.models import Inzending
from wijkexpeditie.rollen.rol import Rol

pytestmark = pytest.mark.django_db
ONZE = sorted(
    (model for model in apps.get_models() if model._meta.app_label in ONZE_APPS), key=lambda m: m._meta.label_lower
)
NIET_IN_BEHEER: frozenset[str] = frozenset()  # deliberately left out


@pytest.fixture
def beheerder(client: Client) -> Client:
    client.force_login(bouw.met_rol(bouw.expeditie("Beheerbuurt"), Rol.BEHEERDER, "Bo Beheer"))
    return client


def _lijst(model: type[Model]) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")


def _een_van(model: type[Model]) -> Model | None:
    return model._default_manager.first()


def _alles() -> None:
    """Something in the tables that matter most."""
    lid = bouw.lid(bouw.werkgroep(bouw.klaar_voor_de_deur()))
    bouw.bijeenkomst(lid.werkgroep)
    bouw.actie(bouw.plan(lid.werkgroep.expeditie))
    bouw.adres(lid.werkgroep.expeditie)
    bouw.avond(lid.werkgroep.expeditie)


def _inhoud() -> dict[str, list[Any]]:
    return {model._meta.label: list(model._default_manager.order_by("pk").values()) for model in ONZE}


def test_each_model_is_registered_and_nothing_of_others_is() -> None:
    namen = {model._meta.label for model in ONZE}
    geregistreerd = {model._meta.label for model in admin.site._registry}
    assert geregistreerd == namen - NIET_IN_BEHEER


@pytest.mark.parametrize("model", ONZE, ids=lambda model: model._meta.label)
def test_list_can_be_looked_at_and_searched(beheerder: Client, model: type[Model]) -> None:
    _alles()
    assert beheerder.get(_lijst(model)).status_code == 200
    assert beheerder.get(_lijst(model), {"q": "mus"}).status_code == 200
    assert beheerder.get(_lijst(model) + "add/").status_code == 403


@pytest.mark.parametrize("model", ONZE, ids=lambda model: model._meta.label)
def test_row_can_be_looked_at_and_a_post_changes_nothing(beheerder: Client, model: type[Model]) -> None:
    _alles()
    rij = _een_van(model)
    if rij is None:
        assert beheerder.post(_lijst(model), {"action": "delete_selected"}).status_code in {200, 302, 403}
        return
    adres = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_change", args=[rij.pk])
    assert beheerder.get(adres).status_code == 200
    voor = _inhoud()
    velden = {veld.name: "1" for veld in model._meta.concrete_fields if veld.name not in {"is_active", "is_staff"}}
    if model is Gebruiker:
        velden |= {veld: "on" for veld in ("is_active", "is_staff") if getattr(rij, veld)}
    beheerder.post(adres, velden)
    beheerder.post(adres.replace("/change/", "/delete/"), {"post": "yes"})
    beheerder.post(_lijst(model), {"action": "delete_selected", "_selected_action": [str(rij.pk)], "post": "yes"})
    na = _inhoud()
    del voor["wijkexpeditie.Logregel"], na["wijkexpeditie.Logregel"]
    assert na == voor


def test_personal_fields_are_not_shown(beheerder: Client) -> None:
    sanne = bouw.deelnemer(bouw.expeditie(), "Sannemarie", telefoon="+31600000123", email="sannemarie@voorbeeld.test")
    pagina = beheerder.get(reverse("admin:expedities_deelnemer_change", args=[sanne.pk])).content.decode()
    lijst = beheerder.get(reverse("admin:expedities_deelnemer_changelist")).content.decode()
    assert [woord for woord in ("Sannemarie", "600000123", "sannemarie@") if woord in pagina + lijst] == []


def test_keeper_closes_an_account_and_it_is_out_at_once(beheerder: Client) -> None:
    weg, toestel = bouw.gebruiker("Wil Weg"), Client()
    toestel.force_login(weg)
    adres = reverse("admin:wijkexpeditie_gebruiker_change", args=[weg.pk])
    assert beheerder.post(adres, {"naam": "Anders", "email": "x@voorbeeld.test"}).status_code == 302
    weg.refresh_from_db()
    assert (weg.is_active, weg.naam) == (False, "Wil Weg")
    assert toestel.get("/mijn/").status_code == 302


def test_keeper_cannot_lock_themselves_out(beheerder: Client) -> None:
    zelf = Gebruiker.objects.get(is_staff=True)
    adres = reverse("admin:wijkexpeditie_gebruiker_change", args=[zelf.pk])
    antwoord = beheerder.post(adres, {"is_active": "on"}, follow=True)
    zelf.refresh_from_db()
    assert zelf.is_staff
    assert "Je kunt jezelf niet buitensluiten" in antwoord.content.decode()


@pytest.mark.parametrize("rol", sorted(set(Rol) - {Rol.BEHEERDER}))
def test_only_the_keeper_comes_in(client: Client, rol: Rol) -> None:
    assert client.get("/beheer/").status_code == 302
    client.force_login(bouw.met_rol(bouw.expeditie(), rol))
    assert client.get("/beheer/", follow=True).status_code == 403


def test_password_pages_of_the_admin_do_not_exist(beheerder: Client) -> None:
    assert [beheerder.get(f"/beheer/password_change/{rest}").status_code for rest in ("", "done/")] == [404, 404]


@pytest.mark.parametrize("aantal", [1, 3])
def test_list_of_deelnemers_takes_the_same_queries(
    beheerder: Client, django_assert_num_queries: Any, aantal: int
) -> None:
    waar = bouw.expeditie()
    for _ in range(aantal):
        bouw.deelnemer(waar)
    with django_assert_num_queries(4):
        beheerder.get(reverse("admin:expedities_deelnemer_changelist"))


@pytest.mark.browser
def test_admin_runs_with_our_strict_policy(page: Any, log_in: Any) -> None:
    klachten: list[str] = []
    page.on("console", lambda regel: klachten.append(regel.text) if regel.type == "error" else None)
    log_in(bouw.met_rol(bouw.klaar_voor_de_deur(), Rol.BEHEERDER))
    for adres in ("/beheer/", reverse("admin:expedities_deelnemer_changelist")):
        page.goto(adres)
    page.goto(reverse("admin:wijkexpeditie_gebruiker_change", args=[Gebruiker.objects.get().pk]))
    assert page.locator("input[name=is_active]").count() == 1
    assert [klacht for klacht in klachten if "Content Security Policy" in klacht] == []


def test_no_code_that_opens_something_stands_in_the_admin(beheerder: Client) -> None:
    """Whoever has a code is believed to be the reporter, or the member: the keeper is neither."""
    waar = bouw.klaar_voor_de_deur()
    groep = bouw.werkgroep(waar)
    opkomst = Opkomst.objects.create(lid=bouw.lid(groep), bijeenkomst=bouw.bijeenkomst(groep))
    signaal = Signaal.objects.create(
        expeditie=waar, soort="licht", tekst="Lamp.", ontvangen_op=bouw.OP, antwoord_voor=bouw.OP
    )
    inzending = Inzending.objects.create(op=bouw.OP, antwoord=f"/a/lid/{lidcode(opkomst.lid)}/")
    paginas = [
        beheerder.get(reverse(f"admin:{ding._meta.app_label}_{ding._meta.model_name}_{soort}", args=sleutel)).content
        for ding in (opkomst, signaal, inzending, opkomst.lid)
        for soort, sleutel in (("changelist", []), ("change", [ding.pk]))
    ]
    geheim = (opkomst.token, signaal.code, signaal.leesbare_code, lidcode(opkomst.lid))
    assert [code for code in geheim if code.encode() in b"".join(paginas)] == []
