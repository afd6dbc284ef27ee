import pytest
from django.test import Client
from pytest_django import Settings
from sectxt import Parser

from wijkexpeditie.normen.views import bewaard


def test_security_txt_is_valid_for_the_library_of_internet_nl(client: Client, settings: Settings) -> None:
    settings.SITE_URL = "https://wijk.example.org"
    settings.SECURITY_CONTACT = "mailto:veilig@example.org"
    antwoord = client.get("/.well-known/security.txt")
    ontleed = Parser(antwoord.content, urls="https://wijk.example.org/.well-known/security.txt")
    assert ontleed.errors == []
    assert antwoord.headers["Content-Type"] == "text/plain; charset=utf-8"


def test_privacy_page_lists_every_model_that_keeps_something_personal(client: Client) -> None:
    pagina = client.get("/privacy/").content.decode()
    assert [str(regel.waarom) for regel in bewaard() if str(regel.waarom) not in pagina] == []


@pytest.mark.parametrize("pad", ["/toegankelijkheid/", "/privacy/"])
def test_norm_page_is_public(client: Client, pad: str) -> None:
    assert client.get(pad).status_code == 200
