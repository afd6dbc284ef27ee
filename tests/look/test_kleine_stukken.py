"""Tags and filters that every page uses."""

import math
import re
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Template

from wijkexpeditie.templatetags import wijk

STATISCH = Path(settings.BASE_DIR) / "static"
SJABLONEN = Path(settings.BASE_DIR) / "templates"


def toon(sjabloon: str, **context: object) -> str:
    return Template(sjabloon).render(Context(context))


@pytest.mark.parametrize(
    ("nummer", "leesbaar"),
    [
        ("+31600000042", "06 0000 0042"),
        ("+31302345678", "030 234 5678"),
        ("+4915112345678", "+49 1511 2345678"),
        ("112", "112"),
        ("0900-8844", "0900-8844"),
        ("+31", "+31"),
        ("", ""),
    ],
)
def test_number_is_shown_as_people_read_it(nummer: str, leesbaar: str) -> None:
    assert wijk.telefoon(nummer) == leesbaar


def test_call_button_dials_digits_only() -> None:
    assert wijk.tel("0900-8844") == "tel:09008844"
    assert wijk.tel("+31 6 0000 0042") == "tel:+31600000042"


def test_dates_are_shown_in_the_time_of_the_buurt() -> None:
    laat = datetime(2026, 12, 2, 23, 30, tzinfo=UTC)  # half past midnight in Amsterdam, the third
    assert wijk.datum_kort(laat) == "do 3 december"
    assert wijk.datum_lang(laat) == "donderdag 3 december 2026"
    assert wijk.tijd(laat) == "00:30"
    assert wijk.datum_kort(date(2026, 12, 2)) == "wo 2 december"


def test_icon_is_skipped_by_a_screen_reader() -> None:
    assert toon('{% icoon "deur" %}') == (
        '<svg class="wijk-icoon" aria-hidden="true" focusable="false">'
        '<use href="/static/vendor/tabler/sprite.svg#deur"></use></svg>'
    )


def test_every_icon_named_in_a_template_is_in_the_sprite() -> None:
    sprite = set(re.findall(r'<symbol id="([\w-]+)"', (STATISCH / "vendor/tabler/sprite.svg").read_text()))
    genoemd = {
        naam
        for pad in SJABLONEN.rglob("*.html")
        for naam in re.findall(r'(?:\{% icoon |icoon_naam=)"([\w-]+)"', pad.read_text())
    }
    assert genoemd
    assert genoemd - sprite == set()


def test_every_scene_has_its_drawing_in_the_same_frame() -> None:
    for naam, kader in wijk.SCENES.items():
        tekening = (STATISCH / f"wijk/scenes/{naam}.svg").read_text()
        assert re.findall(r'<symbol id="scene" viewBox="([^"]+)"', tekening) == [kader]


def test_menu_knows_where_you_are() -> None:
    class Verzoek:
        path = "/werk/vogelbuurt/"

    sjabloon = '{% navlink "/werk/" "Werk" %}{% navlink "/werk/" "Werk" exact=True %}'
    assert toon(sjabloon, request=Verzoek()) == (
        '<a href="/werk/" aria-current="page">Werk</a><a href="/werk/">Werk</a>'
    )
    assert toon('{% navlink "/werk/" "Werk" %}') == '<a href="/werk/">Werk</a>'


def test_menu_shows_a_count_only_when_something_waits() -> None:
    html = toon(
        '{% navlink "/a/" "A" aantal=3 %}{% navlink "/b/" "B" aantal=0 %}{% navlink "/c/" "C" aantal=leeg %}', leeg=None
    )
    assert re.findall(r"<span[^>]*>(\d+)</span>", html) == ["3"]


def test_funnel_draws_each_step_against_the_largest_with_its_table() -> None:
    html = toon(
        '{% trechter stappen "Van deur tot werkgroep" %}', stappen=[("Deuren", 300), ("Gesproken", 150), ("Avond", 0)]
    )
    assert re.findall(r'<rect width="([\d.]+)"', html) == ["100.0", "50.0", "0.0"]
    assert re.findall(r'<td class="wijk-getal">(\d+)</td>', html) == ["300", "150", "0"]


def test_empty_charts_do_not_divide_by_nothing() -> None:
    assert "<rect" not in toon('{% trechter stappen "Leeg" %}{% kolommen stappen "Leeg" "a" "b" %}', stappen=[])
    assert re.findall(r'height="(\d+)"', toon('{% kolommen r "Leeg" "a" "b" %}', r=[("nov", 0, 0)])) == ["0", "0"]


@pytest.mark.parametrize("aantal", [1, 12, 70])
def test_circle_draws_and_lists_every_chair(aantal: int) -> None:
    stoelen = [{"naam": f"Buur{i}", "staat": "wacht"} for i in range(aantal)]
    stoelen[0]["staat"] = "doorgegeven"
    html = toon("{% kring stoelen %}", stoelen=stoelen)
    assert html.count('class="wijk-kring__stoel"') == aantal
    assert re.findall(r"<li>Buur0: (.*)</li>", html) == ["gaf de stok door"]
    assert len(re.findall(r"<li>", html)) == aantal


@pytest.mark.parametrize("aantal", [2, 12, 35, 70])
def test_chairs_of_a_circle_never_overlap(aantal: int) -> None:
    html = toon("{% kring stoelen %}", stoelen=[{"naam": "Buur", "staat": "wacht"}] * aantal)
    stoelen = re.findall(r'kring__stoel" cx="(\d+)" cy="(\d+)" r="(\d+)"', html)
    punten = [(int(x), int(y)) for x, y, _ in stoelen]
    assert min(math.dist(a, b) for a, b in pairwise(punten)) >= 2 * int(stoelen[0][2])


def test_circle_without_anyone_is_empty() -> None:
    assert toon("{% kring stoelen %}", stoelen=[]).count("<li>") == 0


def test_templates_carry_no_inline_style_or_script() -> None:
    fout = [
        str(pad.relative_to(SJABLONEN))
        for pad in SJABLONEN.rglob("*.html")
        if re.search(r"\sstyle=|<style|\son\w+=|<script(?![^>]*(src=|type=\"application/json\"))", pad.read_text())
    ]
    assert fout == []


def test_every_class_of_ours_in_a_template_has_a_rule() -> None:
    regels = set(re.findall(r"\.(wijk-[\w-]+)", (STATISCH / "wijk/wijk.css").read_text()))
    zonder = {
        f"{pad.relative_to(SJABLONEN)}: {klasse}"
        for pad in SJABLONEN.rglob("*.html")
        for waarde in re.findall(r'class="([^"]*)"', pad.read_text())
        for klasse in re.sub(r"\{[%{].*?[%}]\}", " ", waarde).split()
        if klasse.startswith("wijk-") and not klasse.endswith("--") and klasse not in regels
    }
    assert zonder == set()
