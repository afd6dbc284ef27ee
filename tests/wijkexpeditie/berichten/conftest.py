import pytest

from tests.wijkexpeditie.berichten import proef


@pytest.fixture
def vervoerder(monkeypatch: pytest.MonkeyPatch) -> proef.Vervoerder:
    return proef.sluit_aan(monkeypatch)
