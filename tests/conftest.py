"""Strictness for every test, and a real browser for the journeys."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from django.conf import settings
from django.core.cache import cache
from django.template import engines
from django.test import override_settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from tests.strenge_sjablonen import Streng
from wijkexpeditie.accounts.models import Gebruiker

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_ARGUMENTEN = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
AXE_KEUZES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # what is well need not be told: twice as fast
}
_ADEM = 40  # milliseconds between deeds: a click does not wait for the server's answer, and nor does a person's next
_DIENSTEN = os.environ.get("DATABASE_URL", "").startswith("postgres") and os.environ.get("REDIS_URL")
_MIST = {
    "browser": "" if CHROMIUM else "NO CHROMIUM (apt-get install chromium)",
    "diensten": "" if _DIENSTEN else "NO POSTGRESQL AND REDIS (set DATABASE_URL and REDIS_URL)",
}
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright's loop runs beside the test


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What this machine lacks is left out, and the closing lines say so loudly."""
    weg = [item for item in items if any(zin and item.get_closest_marker(merk) for merk, zin in _MIST.items())]
    if weg:
        items[:] = [item for item in items if item not in weg]
        config.hook.pytest_deselected(items=weg)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    for merk, zin in _MIST.items():
        if zin:
            terminalreporter.write_line(f"!!! {zin}: tests marked {merk!r} were NOT run.", red=True)


@pytest.fixture(scope="session", autouse=True)
def eigen_cache(worker_id: str) -> Iterator[None]:
    """Each worker clears a Redis database of its own."""
    if not settings.REDIS_URL:
        yield
        return
    basis, nummer = settings.REDIS_URL.rsplit("/", 1)
    eigen = (int(nummer) + int(worker_id.removeprefix("gw") or 0) if worker_id != "master" else int(nummer)) % 16
    caches = {"default": {**settings.CACHES["default"], "LOCATION": f"{basis}/{eigen}"}}
    with override_settings(CACHES=caches):
        yield


@pytest.fixture(autouse=True)
def eigen_map(settings: Settings, tmp_path: Path) -> None:
    """Nothing a test writes outlives it."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.POSTVAK_UIT_MAP = tmp_path / "postvak-uit"
    cache.clear()


@pytest.fixture(autouse=True)
def strenge_sjablonen(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the live server too: it runs in this process."""
    django: Any = engines["django"]
    monkeypatch.setattr(django.engine, "string_if_invalid", Streng("?"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=_ARGUMENTEN, slow_mo=_ADEM)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser, live_server: LiveServer) -> Iterator[BrowserContext]:
    """A phone of 360 px; a test may make more contexts itself."""
    context = browser.new_context(base_url=live_server.url, viewport={"width": 360, "height": 740}, locale="nl-NL")
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def log_in(context: BrowserContext, client: Any, live_server: LiveServer) -> Any:
    """Sign an account in, in the browser, by its session cookie."""

    def doe(wie: Gebruiker) -> None:
        client.force_login(wie)
        waarde = client.cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": waarde, "url": live_server.url}])

    return doe


@pytest.fixture
def axe() -> Any:
    """Checks the page as it stands now; returns the violations as one readable text, empty when all is well."""

    def doe(page: Page) -> str:
        if not page.evaluate("'axe' in window"):  # once a page: two widths are one document
            page.evaluate(AXE.read_text())
        gevonden = page.evaluate("keuzes => axe.run(document, keuzes)", AXE_KEUZES)["violations"]
        return "\n".join(
            f"{fout['id']}: {fout['help']} {[knoop['html'][:200] for knoop in fout['nodes']]}" for fout in gevonden
        )

    return doe
