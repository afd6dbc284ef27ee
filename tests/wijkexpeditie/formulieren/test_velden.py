from datetime import date

import pytest
from django.utils import translation

from wijkexpeditie.formulieren.velden import Datumveld


@pytest.mark.parametrize("taal", ["nl", "en"])
@pytest.mark.parametrize("getypt", ["2026-12-31", "31-12-2026", "31-12-26", "31/12/2026"])
def test_day_is_read_as_people_here_write_it_in_any_language(taal: str, getypt: str) -> None:
    with translation.override(taal):
        assert Datumveld().clean(getypt) == date(2026, 12, 31)
