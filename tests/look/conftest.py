"""A variable that is not there fails here, as it would print nothing on a real page."""

from typing import Any

import pytest
from django.template import engines


class OnbekendeVariabele(str):
    __slots__ = ()

    def __contains__(self, deel: object) -> bool:
        return deel == "%s"

    def __mod__(self, naam: Any) -> str:
        raise AssertionError(f"undefined template variable: {naam}")


@pytest.fixture(autouse=True)
def streng(monkeypatch: pytest.MonkeyPatch) -> None:
    django: Any = engines["django"]
    monkeypatch.setattr(django.engine, "string_if_invalid", OnbekendeVariabele("?"))
