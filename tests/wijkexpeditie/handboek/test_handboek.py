import pytest
from django.test import Client

from wijkexpeditie.handboek.hoofdstukken import HOOFDSTUKKEN


@pytest.mark.parametrize("hoofdstuk", HOOFDSTUKKEN, ids=lambda hoofdstuk: hoofdstuk.sleutel)
def test_every_chapter_can_be_read_by_everyone(client: Client, hoofdstuk: object) -> None:
    antwoord = client.get(f"/handboek/{hoofdstuk.sleutel}/")  # type: ignore[attr-defined]
    assert antwoord.status_code == 200
    assert f"<h1>{hoofdstuk.titel}</h1>" in antwoord.content.decode()  # type: ignore[attr-defined]


def test_index_names_every_chapter(client: Client) -> None:
    pagina = client.get("/handboek/").content.decode()
    assert [h.titel for h in HOOFDSTUKKEN if h.titel not in pagina] == []


def test_unknown_chapter_does_not_exist(client: Client) -> None:
    assert client.get("/handboek/_hoofdstuk/").status_code == 404
