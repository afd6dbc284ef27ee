import pytest

from tests import bouw


@pytest.mark.django_db
def test_expeditie_can_be_built() -> None:
    waar = bouw.klaar_voor_de_deur()
    bouw.bijeenkomst(bouw.lid(bouw.werkgroep(waar)).werkgroep)
    assert waar.naam == "Vogelbuurt"
