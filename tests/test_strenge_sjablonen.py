"""The net under the templates itself."""

import pytest
from django.template import Context, Template, engines
from django.template.base import Origin
from django.template.loader import render_to_string

from tests.strenge_sjablonen import ONZE, OnbekendeVariabele


def sjabloon(tekst: str, pad: str) -> Template:
    django = engines["django"]
    return Template(tekst, origin=Origin(name=pad), engine=django.engine)  # type: ignore[attr-defined]


def test_an_unknown_variable_in_a_template_of_ours_fails() -> None:
    with pytest.raises(OnbekendeVariabele, match=r"niets in /proef\.html"):
        sjabloon("{{ niets }}", f"{ONZE}/proef.html").render(Context())


def test_asking_whether_it_is_there_is_fine() -> None:
    assert sjabloon("{% if niets %}a{% else %}b{% endif %}", f"{ONZE}/proef.html").render(Context()) == "b"


def test_templates_of_libraries_are_let_be() -> None:
    assert sjabloon("{{ niets }}", "/elders/admin/base.html").render(Context()) == ""


def test_an_include_of_ours_counts_too() -> None:
    with pytest.raises(OnbekendeVariabele, match=r"_onderdelen/kaart\.html"):
        render_to_string("_onderdelen/kaart.html", {})
