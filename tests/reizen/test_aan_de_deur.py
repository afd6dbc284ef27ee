"""At the door with a telephone: in lifts and stairwells without a network, killed, signed out, with a wrong clock."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page, Route, ViewportSize, expect
from pytest_django.live_server_helper import LiveServer

from expedities.expeditie.models import Expeditie
from expedities.huisvoorhuis.models import Adres, Bezoek, Nabezoek, Uitkomst
from expedities.looplijsten.models import Looplijst
from expedities.praatstok.models import Punt
from tests import bouw
from tests.conftest import _ARGUMENTEN, CHROMIUM
from wijkexpeditie.accounts.models import Gebruiker
from wijkexpeditie.rollen.rol import Rol

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TELEFOON: ViewportSize = {"width": 360, "height": 740}


@pytest.fixture
def waar() -> Expeditie:
    return bouw.klaar_voor_de_deur()


@pytest.fixture
def loper(waar: Expeditie) -> Gebruiker:
    return bouw.met_rol(waar, Rol.UITNODIGER, "Omar Haddad")


@pytest.fixture
def lijst(waar: Expeditie, loper: Gebruiker) -> Looplijst:
    """Six doors, walked with Bea."""
    lijst = bouw.looplijst(waar, 1, loper, bouw.met_rol(waar, Rol.UITNODIGER, "Bea Vos"))
    Looplijst.objects.filter(pk=lijst.pk).update(gemaakt_op=timezone.now() - timedelta(days=9))
    for nummer in (1, 3, 5, 7, 9, 11):
        bouw.adres(waar, nummer, looplijst=lijst)
    return lijst


@pytest.fixture
def pad(waar: Expeditie, lijst: Looplijst) -> str:
    return f"/werk/{waar.slug}/lopen/{lijst.nr}/"


def ga(page: Page, pad: str) -> None:
    """To the list, until the telephone has kept it."""
    page.goto(pad)
    expect(page.locator("#deur[data-bewaard]")).to_have_count(1)
    expect(page.locator("[data-scherm=deur]")).to_be_visible()
    expect(stand(page)).to_have_text("Alles is verstuurd")
    wacht_op_bewaard(page, pad, bewaard=True)


def wacht_op_bewaard(page: Page, pad: str, *, bewaard: bool) -> None:
    """Asked again and again: `wait_for_function` takes the promise itself for a yes."""
    for _keer in range(100):
        if page.evaluate("pad => caches.match(pad).then(Boolean)", pad) is bewaard:
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"kept by the telephone: {pad} is not {bewaard}")


def stand(page: Page) -> Any:
    return page.locator("[data-el=stand-woord]")


def adres(page: Page) -> Any:
    return page.locator("[data-el=adres]")


def tik(page: Page, *woorden: str) -> None:
    for woord in woorden:
        page.get_by_role("button", name=woord, exact=True).locator("visible=true").first.click()


def ringen() -> list[tuple[int, str]]:
    return list(
        Bezoek.objects.filter(ongedaan=False).order_by("adres__huisnummer").values_list("adres__huisnummer", "uitkomst")
    )


def test_three_taps_for_an_outcome_and_on_to_the_next(page: Page, log_in: Any, loper: Gebruiker, pad: str) -> None:
    log_in(loper)
    ga(page, pad)
    expect(adres(page)).to_have_text("Merelstraat 1")
    tik(page, "Gesproken", "Ja, komt", "Klaar, volgende deur")
    expect(adres(page)).to_have_text("Merelstraat 3")
    tik(page, "Niet thuis")
    expect(adres(page)).to_have_text("Merelstraat 5")
    tik(page, "Bel hier niet meer aan", "Ja, bel hier niet meer aan")
    expect(page.locator("[data-el=hoeveel]")).to_have_text("3 van 6 deuren")
    expect(stand(page)).to_have_text("Alles is verstuurd")
    assert ringen() == [(1, "komt"), (3, "niet_thuis"), (5, "geen_contact")]


def test_route_cut_off_halfway_killed_and_opened_again_loses_nothing(
    browser: Browser, live_server: LiveServer, client: Client, loper: Gebruiker, pad: str, tmp_path: Path
) -> None:
    with open_telefoon(browser, live_server, tmp_path, client, loper) as telefoon:
        page = telefoon.new_page()
        ga(page, pad)
        tik(page, "Niet thuis")
        expect(stand(page)).to_have_text("Alles is verstuurd")
        telefoon.set_offline(True)
        tik(page, "Portiek dicht")
        tik(page, "Gesproken", "Misschien", "Klaar, volgende deur")
        tik(page, "Staat leeg")
        expect(stand(page)).to_have_text("3 wachten op internet")
    with open_telefoon(browser, live_server, tmp_path, client, loper) as telefoon:
        telefoon.set_offline(True)
        page = telefoon.new_page()
        page.goto(pad)
        expect(stand(page)).to_have_text("3 wachten op internet")
        expect(page.locator("[data-el=hoeveel]")).to_have_text("4 van 6 deuren")
        expect(adres(page)).to_have_text("Merelstraat 9")
        telefoon.set_offline(False)
        expect(stand(page)).to_have_text("Alles is verstuurd", timeout=40_000)
    assert ringen() == [(1, "niet_thuis"), (3, "portiek_dicht"), (5, "misschien"), (7, "leeg")]


class open_telefoon:  # noqa: N801 -- reads as what one does
    """A browser with a memory of its own, as on a telephone; leaving it kills it."""

    def __init__(self, browser: Browser, server: LiveServer, map_: Path, client: Client, wie: Gebruiker) -> None:
        self.telefoon = browser.browser_type.launch_persistent_context(
            map_, executable_path=CHROMIUM, args=_ARGUMENTEN, base_url=server.url, viewport=TELEFOON, slow_mo=40
        )  # fmt: skip
        self.telefoon.set_default_timeout(10_000)
        client.force_login(wie)
        straks, waarde = timezone.now().timestamp() + 9999, client.cookies["sessionid"].value
        self.telefoon.add_cookies([{"name": "sessionid", "value": waarde, "url": server.url, "expires": straks}])

    def __enter__(self) -> BrowserContext:
        return self.telefoon

    def __exit__(self, *fout: object) -> None:
        self.telefoon.close()


def test_answer_that_gets_lost_makes_one_ring(
    page: Page, context: BrowserContext, log_in: Any, loper: Gebruiker, pad: str
) -> None:
    log_in(loper)
    ga(page, pad)
    keren: list[int] = []

    def verlies(route: Route) -> None:
        keren.append(route.fetch().status)
        route.fulfill(status=503, body="")

    context.route("**/noteer/", verlies, times=1)
    tik(page, "Niet thuis")
    expect(stand(page)).to_have_text("1 wacht: onze computer heeft het even moeilijk")
    assert ringen() == [(1, "niet_thuis")]
    page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(stand(page)).to_have_text("Alles is verstuurd")
    assert (keren, Bezoek.objects.count()) == ([200], 1)


def test_session_that_is_over_keeps_the_work_and_sends_it_after_signing_in(
    page: Page, context: BrowserContext, log_in: Any, loper: Gebruiker, pad: str
) -> None:
    log_in(loper)
    ga(page, pad)
    context.clear_cookies()
    tik(page, "Niet thuis")
    expect(stand(page)).to_have_text("Log even in; er wacht nog werk, dat bewaren we")
    expect(page.get_by_role("link", name="Inloggen")).to_be_visible()
    tik(page, "Portiek dicht")
    assert Bezoek.objects.count() == 0
    log_in(loper)
    page.goto(pad)
    expect(stand(page)).to_have_text("Alles is verstuurd")
    assert ringen() == [(1, "niet_thuis"), (3, "portiek_dicht")]


def test_somebody_else_on_the_same_telephone_neither_sends_nor_sees_what_waits(
    page: Page, context: BrowserContext, log_in: Any, waar: Expeditie, lijst: Looplijst, loper: Gebruiker, pad: str
) -> None:
    bea = Gebruiker.objects.get(naam="Bea Vos")
    log_in(loper)
    ga(page, pad)
    context.set_offline(True)
    tik(page, "Niet thuis")
    expect(stand(page)).to_have_text("1 wacht op internet")
    log_in(bea)
    context.set_offline(False)  # the page of the former is still open
    expect(stand(page)).to_have_text(
        "Op deze telefoon is iemand anders ingelogd. Jouw werk wacht tot je zelf weer inlogt."
    )
    page.goto(pad)
    expect(stand(page)).to_have_text("Alles is verstuurd")
    expect(page.locator("[data-el=hoeveel]")).to_have_text("0 van 6 deuren")
    assert Bezoek.objects.count() == 0
    log_in(loper)
    page.goto(pad)
    expect(stand(page)).to_have_text("Alles is verstuurd")
    assert list(Bezoek.objects.values_list("door", flat=True)) == [loper.pk]


def test_signing_in_as_another_closes_the_screen_of_the_former(
    page: Page, context: BrowserContext, log_in: Any, loper: Gebruiker, pad: str
) -> None:
    log_in(loper)
    ga(page, pad)
    page.goto("/accounts/logout/")
    wacht_op_bewaard(page, pad, bewaard=False)


def test_two_on_one_door_collide_visibly_and_lose_nothing(
    page: Page, browser: Browser, live_server: LiveServer, log_in: Any, loper: Gebruiker, pad: str
) -> None:
    log_in(loper)
    ga(page, pad)
    client = Client()
    tweede = browser.new_context(base_url=live_server.url, viewport=TELEFOON)
    bea = tweede.new_page()
    client.force_login(Gebruiker.objects.get(naam="Bea Vos"))
    tweede.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    ga(bea, pad)
    tik(page, "Gesproken", "Ja, komt")
    expect(stand(page)).to_have_text("Alles is verstuurd")
    tik(bea, "Gesproken", "Nee, komt niet")
    expect(stand(bea)).to_have_text("Alles is verstuurd")
    tweede.close()
    deur = Adres.objects.get(huisnummer=1)
    assert (deur.uitkomst, deur.tegenspraak, deur.bezoeken.count()) == (Uitkomst.KOMT_NIET, True, 2)


@pytest.mark.parametrize("dagen", [-400, 3])
def test_wrong_clock_does_not_make_a_wrong_time(
    page: Page, context: BrowserContext, log_in: Any, loper: Gebruiker, pad: str, dagen: int
) -> None:
    page.clock.install(time=timezone.now() + timedelta(days=dagen))
    log_in(loper)
    ga(page, pad)
    context.set_offline(True)
    toen = timezone.now()
    tik(page, "Niet thuis")
    expect(stand(page)).to_have_text("1 wacht op internet")
    page.clock.fast_forward(2 * 3600 * 1000)  # two hours down in the cellar
    context.set_offline(False)
    page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(stand(page)).to_have_text("Alles is verstuurd")
    op = Bezoek.objects.get().op
    assert op is not None
    assert abs(toen - timedelta(hours=2) - op) < timedelta(minutes=2)


def test_taken_back_without_a_network(
    page: Page, context: BrowserContext, log_in: Any, loper: Gebruiker, pad: str
) -> None:
    log_in(loper)
    ga(page, pad)
    context.set_offline(True)
    tik(page, "Staat leeg")
    expect(adres(page)).to_have_text("Merelstraat 3")
    tik(page, "Neem terug")
    expect(adres(page)).to_have_text("Merelstraat 1")
    expect(page.locator("[data-el=hoeveel]")).to_have_text("0 van 6 deuren")
    tik(page, "Niet thuis")
    context.set_offline(False)
    page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(stand(page)).to_have_text("Alles is verstuurd")
    assert ringen() == [(1, "niet_thuis")]


def test_several_doors_at_once_and_taken_back_together(page: Page, log_in: Any, loper: Gebruiker, pad: str) -> None:
    log_in(loper)
    ga(page, pad)
    tik(page, "Meer deuren tegelijk", "Kies deze allemaal", "Portiek dicht")
    expect(stand(page)).to_have_text("Alles is verstuurd")
    assert {uitkomst for _nummer, uitkomst in ringen()} == {"portiek_dicht"}
    assert len(ringen()) == 6
    tik(page, "Neem terug")
    expect(stand(page)).to_have_text("Alles is verstuurd")
    expect(page.locator("[data-el=hoeveel]")).to_have_text("0 van 6 deuren")
    assert ringen() == []


def test_words_that_tell_who_come_back_to_be_said_anew(page: Page, log_in: Any, loper: Gebruiker, pad: str) -> None:
    log_in(loper)
    ga(page, pad)
    tik(page, "Gesproken", "Misschien", "Wat vindt deze buur belangrijk?")
    page.get_by_label("In hun eigen woorden").fill("Nummer 34 maakt herrie")
    tik(page, "Schrijf op")
    expect(page.get_by_text("Zegt iemand nee, dan schrijven we niets op.")).to_be_visible()
    page.get_by_label("Ik heb het voorgelezen.").check()
    tik(page, "Schrijf op")
    expect(page.get_by_text("Hierin staat een huisnummer.")).to_be_visible()
    assert Punt.objects.count() == 0
    page.get_by_label("In hun eigen woorden").fill("’s Avonds laat is er herrie")
    page.get_by_label("Ik heb het voorgelezen.").check()
    tik(page, "Schrijf op")
    expect(stand(page)).to_have_text("Alles is verstuurd")
    assert list(Punt.objects.values_list("tekst", "bron", "akkoord")) == [("’s Avonds laat is er herrie", "deur", True)]


def test_turned_round_it_says_what_is_noted_and_lets_it_go(page: Page, log_in: Any, loper: Gebruiker, pad: str) -> None:
    log_in(loper)
    ga(page, pad)
    tik(page, "Gesproken", "Ja, komt", "Wat vindt deze buur belangrijk?")
    page.get_by_label("In hun eigen woorden").fill("Een bankje bij de vijver")
    page.get_by_label("Ik heb het voorgelezen.").check()
    tik(page, "Schrijf op")
    expect(stand(page)).to_have_text("Alles is verstuurd")
    tik(page, "Over mij?")
    omgekeerd = page.locator("[data-scherm=over]")
    expect(omgekeerd).to_contain_text("Jullie komen naar de avond.")
    expect(omgekeerd).to_contain_text("Een bankje bij de vijver")
    assert page.evaluate("getComputedStyle(document.querySelector('.deur-over')).transform").startswith("matrix(-1")
    tik(page, "Niets opschrijven", "Alleen dat jullie er waren")
    expect(omgekeerd).to_contain_text("Er staat nu niets meer over jou. Alleen dat we zijn geweest.")
    tik(page, "Dank je wel")
    expect(stand(page)).to_have_text("Alles is verstuurd")
    assert (ringen(), Punt.objects.count()) == ([(1, "geweest")], 0)


def test_sign_up_on_the_spot_with_what_they_need(
    page: Page, log_in: Any, waar: Expeditie, loper: Gebruiker, pad: str
) -> None:
    avond = bouw.avond(waar, 1, timezone.now() + timedelta(days=5))
    log_in(loper)
    ga(page, pad)
    tik(page, "Gesproken", "Ja, komt", "Meteen aanmelden")
    page.get_by_label("Voornaam").fill("Fatma")
    page.get_by_label("Telefoon, om de dag ervoor te bellen").fill("06 00000555")
    page.get_by_label("Samen ernaartoe lopen").check()
    tik(page, "Zet op de lijst")
    expect(page.get_by_text("Vraag of we mogen bellen of mailen")).to_be_visible()
    page.get_by_label("Jullie mogen mij hierover bellen of mailen").check()
    tik(page, "Zet op de lijst")
    expect(page.get_by_text("Fatma staat op de lijst voor de avond.")).to_be_visible()
    expect(stand(page)).to_have_text("Alles is verstuurd")
    aanmelding = avond.aanmeldingen.get()
    assert aanmelding.deelnemer is not None
    assert (aanmelding.deelnemer.telefoon, aanmelding.meelopen, aanmelding.adres) == (
        "+31600000555", True, Adres.objects.get(huisnummer=1)
    )  # fmt: skip
    assert list(Nabezoek.objects.values_list("reden", flat=True)) == ["meelopen"]


def test_way_out_is_one_tap_and_stores_nothing(page: Page, log_in: Any, loper: Gebruiker, pad: str) -> None:
    log_in(loper)
    ga(page, pad)
    assert page.locator("[data-el=onder] a").get_attribute("href") == "tel:112"
    voor = page.evaluate("indexedDB.databases().then(d => d.length)")
    tik(page, "Ik wil hier weg")
    expect(page.get_by_role("link", name="Bel Noor")).to_have_attribute("href", "tel:+31600000900")
    for nummer in ("tel:112", "tel:113", "tel:08002000"):
        expect(page.locator(f"[data-el=hulp] a[href='{nummer}']")).to_be_visible()
    tik(page, "Het gaat, terug naar de deur")
    expect(stand(page)).to_have_text("Alles is verstuurd")
    assert (Bezoek.objects.count(), page.evaluate("indexedDB.databases().then(d => d.length)")) == (0, voor)


SCHERMEN: tuple[tuple[str, ...], ...] = (
    (),
    ("Gesproken",),
    ("Later, met tolk",),
    ("Bel hier niet meer aan",),
    ("Meer deuren tegelijk",),
    ("Ik wil hier weg",),
    ("Gesproken", "Ja, komt"),
    ("Gesproken", "Ja, komt", "Wat vindt deze buur belangrijk?"),
    ("Gesproken", "Ja, komt", "Wat vindt deze buur belangrijk?", "Schrijf op"),
    ("Gesproken", "Ja, komt", "Meteen aanmelden"),
    ("Gesproken", "Ja, komt", "Over mij?"),
    ("Gesproken", "Ja, komt", "Over mij?", "Niets opschrijven"),
)


def test_every_state_is_for_everyone(
    page: Page, log_in: Any, axe: Any, waar: Expeditie, lijst: Looplijst, loper: Gebruiker, pad: str
) -> None:
    bouw.avond(waar, 1, timezone.now() + timedelta(days=5))
    bouw.adres(waar, 13, looplijst=lijst, gebouw="De Uitkijk", verdieping=2)
    log_in(loper)
    page.set_viewport_size({"width": 320, "height": 640})
    fouten = {}
    for tikken in SCHERMEN:
        ga(page, pad)
        tik(page, *tikken)
        breed = page.evaluate("document.documentElement.scrollWidth")
        fouten[tikken] = axe(page) + (f" {breed} px wide" if breed > 320 else "")
    page.context.set_offline(True)
    page.goto(pad)
    tik(page, "Portiek dicht")
    page.locator("[data-doe=rij]").click()
    page.get_by_text("Overschrijven op papier").click()
    fouten["de wachtrij",] = axe(page)
    tik(page, "Terug naar de deur")
    expect(page.get_by_role("heading", name="Deze lijst is rond")).to_be_visible()
    fouten["rond",] = axe(page)
    assert {tikken: fout for tikken, fout in fouten.items() if fout} == {}


def test_keyboard_alone_walks_the_list(page: Page, log_in: Any, loper: Gebruiker, pad: str) -> None:
    log_in(loper)
    ga(page, pad)

    def toets(woord: str) -> None:
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent.trim()") == woord:
                page.keyboard.press("Enter")
                return
        pytest.fail(f"no way to {woord} by keyboard")

    for woord in ("Gesproken", "Misschien", "Klaar, volgende deur", "Niet thuis", "Neem terug"):
        toets(woord)
        page.wait_for_timeout(150)
    expect(adres(page)).to_have_text("Merelstraat 3")
    expect(stand(page)).to_have_text("Alles is verstuurd")
    assert ringen() == [(1, "misschien")]


@pytest.fixture
def zonder_script(browser: Browser, live_server: LiveServer, client: Client) -> Iterator[Callable[[Gebruiker], Page]]:
    telefoon = browser.new_context(base_url=live_server.url, viewport=TELEFOON, java_script_enabled=False)
    telefoon.set_default_timeout(10_000)

    def doe(wie: Gebruiker) -> Page:
        client.force_login(wie)
        waarde = client.cookies["sessionid"].value
        telefoon.add_cookies([{"name": "sessionid", "value": waarde, "url": live_server.url}])
        return telefoon.new_page()

    yield doe
    telefoon.close()


def test_without_a_script_door_by_door(
    zonder_script: Callable[[Gebruiker], Page], waar: Expeditie, loper: Gebruiker, pad: str
) -> None:
    page = zonder_script(loper)
    page.goto(f"/werk/{waar.slug}/lopen/")
    page.get_by_role("link", name="Ga lopen").click()
    page.get_by_role("link", name="Loop de lijst deur voor deur").click()
    page.get_by_role("link", name="Begin bij Merelstraat 1").click()
    page.get_by_role("button", name="Niet thuis getroffen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Merelstraat 3")
    assert ringen() == [(1, "niet_thuis")]


def test_page_that_is_not_kept_points_to_the_list_that_is(
    page: Page, context: BrowserContext, log_in: Any, waar: Expeditie, loper: Gebruiker, pad: str, axe: Any
) -> None:
    log_in(loper)
    ga(page, pad)
    context.set_offline(True)
    page.goto(f"/werk/{waar.slug}/deuren/")
    expect(page.get_by_role("heading", name="Geen internet")).to_be_visible()
    assert axe(page) == ""
    page.get_by_role("link", name="Lijst 1").click()
    expect(adres(page)).to_have_text("Merelstraat 1")


def test_signing_out_says_what_waits_and_keeps_it_else_forgets(
    page: Page, context: BrowserContext, log_in: Any, loper: Gebruiker, pad: str
) -> None:
    log_in(loper)
    ga(page, pad)
    context.route("**/noteer/", lambda route: route.abort())
    tik(page, "Niet thuis")
    expect(stand(page)).to_have_text("1 wacht op internet")
    page.goto("/accounts/logout/")
    expect(page.get_by_text("Op deze telefoon wacht nog werk op internet: 1.")).to_be_visible()
    page.get_by_role("button", name="Ja, log mij uit").click()
    context.unroute("**/noteer/")
    log_in(loper)
    page.goto(pad)
    expect(stand(page)).to_have_text("Alles is verstuurd")
    assert ringen() == [(1, "niet_thuis")]
    page.goto("/accounts/logout/")
    expect(page.locator("input[name=wis]")).to_have_count(1)
    page.get_by_role("button", name="Ja, log mij uit").click()
    page.wait_for_url("**/")
    assert page.evaluate("indexedDB.databases().then(d => d.length)") == 0


def test_list_of_an_earlier_walk_is_gone_and_the_queue_is_not(
    page: Page, context: BrowserContext, log_in: Any, loper: Gebruiker, pad: str
) -> None:
    page.clock.install()
    log_in(loper)
    ga(page, pad)
    context.set_offline(True)
    tik(page, "Niet thuis")
    page.clock.set_system_time(timezone.now() + timedelta(hours=19))
    page.goto(pad)
    expect(page.get_by_text("Deze lijst is van een vorige keer.")).to_be_visible()
    expect(stand(page)).to_have_text("1 wacht op internet")
    expect(page.get_by_text("Merelstraat 3")).to_have_count(0)
    context.set_offline(False)
    page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(adres(page)).to_have_text("Merelstraat 3")
    assert ringen() == [(1, "niet_thuis")]
