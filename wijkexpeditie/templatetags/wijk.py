"""The small pieces every page needs: icons, scenes, telephone numbers, dates, and our own pictures.

Loaded as a builtin (settings), so templates need no {% load %}.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import phonenumbers
from django import template
from django.template import Context
from django.templatetags.static import static
from django.utils import timezone
from django.utils.dates import MONTHS, MONTHS_3, WEEKDAYS, WEEKDAYS_ABBR
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag
def icoon(naam: str) -> SafeString:
    """An icon stands beside words, never instead of them: a screen reader skips it."""
    return format_html(
        '<svg class="wijk-icoon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("vendor/tabler/sprite.svg"),
        naam,
    )


SCENES = {"straat": "0 0 640 210", **dict.fromkeys(("deur", "kring", "stok", "plan"), "0 0 200 160")}


@register.simple_tag
def scene(naam: str, extra: str = "") -> SafeString:
    """One of our own drawings, in the colours of the theme; decoration only."""
    return format_html(
        '<svg class="wijk-scene {}" viewBox="{}" aria-hidden="true" focusable="false">'
        '<use href="{}#scene"></use></svg>',
        extra,
        SCENES[naam],
        static(f"wijk/scenes/{naam}.svg"),
    )


@register.simple_tag(takes_context=True)
def navlink(context: Context, url: str, tekst: str, *, exact: bool = False, aantal: int | None = None) -> SafeString:
    """A link of a menu that knows whether you are there."""
    request = context.get("request")
    pad = request.path if request else ""
    hier = pad == url if exact else bool(pad) and pad.startswith(url)
    return format_html(
        '<a href="{}"{}>{}{}</a>',
        url,
        mark_safe(' aria-current="page"') if hier else "",
        tekst,
        format_html(' <span class="wijk-teller wijk-teller--nu">{}</span>', aantal) if aantal else "",
    )


@register.filter
def telefoon(nummer: str) -> str:
    """A number as people here read it aloud: +31612345678 becomes 06 12345678, 112 stays 112."""
    if nummer.startswith("+316") and len(nummer) == 12:
        return f"06 {nummer[4:8]} {nummer[8:]}"
    if not nummer.startswith("+"):
        return nummer
    try:
        gelezen = phonenumbers.parse(nummer)
    except phonenumbers.NumberParseException:
        return nummer
    stijl = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(
        gelezen, stijl.NATIONAL if gelezen.country_code == 31 else stijl.INTERNATIONAL
    ).replace("-", " ")


@register.filter
def tel(nummer: str) -> str:
    """The href of a call button."""
    return "tel:" + "".join(teken for teken in nummer if teken.isdigit() or teken == "+")


def _lokaal(moment: date | datetime) -> date | datetime:
    return timezone.localtime(moment) if isinstance(moment, datetime) and timezone.is_aware(moment) else moment


@register.filter
def weekdag_kort(moment: date | datetime) -> str:
    return str(WEEKDAYS_ABBR[_lokaal(moment).weekday()]).lower().rstrip(".")


@register.filter
def maand_kort(moment: date | datetime) -> str:
    return str(MONTHS_3[_lokaal(moment).month]).lower().rstrip(".")


@register.filter
def dag(moment: date | datetime) -> int:
    return _lokaal(moment).day


@register.filter
def datum_kort(moment: date | datetime) -> str:
    """do 3 december"""
    lokaal = _lokaal(moment)
    return f"{weekdag_kort(lokaal)} {lokaal.day} {str(MONTHS[lokaal.month]).lower()}"


@register.filter
def datum_lang(moment: date | datetime) -> str:
    """donderdag 3 december 2026"""
    lokaal = _lokaal(moment)
    return f"{str(WEEKDAYS[lokaal.weekday()]).lower()} {lokaal.day} {str(MONTHS[lokaal.month]).lower()} {lokaal.year}"


@register.filter
def tijd(moment: datetime) -> str:
    """19.30 uur wordt hier 19:30."""
    return f"{_lokaal(moment):%H:%M}"


@register.inclusion_tag("_onderdelen/trechter.html")
def trechter(stappen: Sequence[tuple[str, int]], titel: str) -> dict[str, Any]:
    """From door to still there: each step as a bar against the largest, with its table under it."""
    meest = max((aantal for _, aantal in stappen), default=0)
    return {
        "titel": titel,
        "stappen": [
            {"naam": naam, "aantal": aantal, "breedte": f"{100 * aantal / meest if meest else 0:.1f}"}
            for naam, aantal in stappen
        ],
    }


KOLOM_HOOGTE = 160


@register.inclusion_tag("_onderdelen/kolommen.html")
def kolommen(reeks: Sequence[tuple[str, int, int]], titel: str, naam_a: str, naam_b: str) -> dict[str, Any]:
    """Two figures per moment side by side, such as promises made and promises kept."""
    meest = max((max(a, b) for _, a, b in reeks), default=0) or 1

    def staaf(aantal: int, x: int) -> dict[str, Any]:
        hoogte = KOLOM_HOOGTE * aantal // meest
        return {"aantal": aantal, "x": x, "midden": x + 16, "y": 190 - hoogte, "hoogte": hoogte, "boven": 182 - hoogte}

    return {
        "titel": titel,
        "naam_a": naam_a,
        "naam_b": naam_b,
        "breedte": max(1, len(reeks)) * 96,
        "kolommen": [
            {"naam": naam, "midden": 48 + 96 * i, "a": staaf(a, 14 + 96 * i), "b": staaf(b, 50 + 96 * i)}
            for i, (naam, a, b) in enumerate(reeks)
        ],
    }


KRING_TEKENS = {"geweest": "✓", "doorgegeven": "→"}
KRING_STATEN = {"heeft-stok", "volgende", "geweest", "doorgegeven", "wacht"}


@register.inclusion_tag("_onderdelen/kring.html")
def kring(stoelen: Iterable[Mapping[str, str]], midden: str = "") -> dict[str, Any]:
    """The circle of chairs seen from above. Each chair: naam, staat (see KRING_STATEN)."""
    lijst = list(stoelen)
    straal_stoel = max(6, min(40, 515 // max(1, len(lijst))))  # chairs never overlap
    plaatsen = []
    for i, stoel in enumerate(lijst):
        hoek = 2 * math.pi * i / len(lijst) - math.pi / 2
        x, y = 250 + 195 * math.cos(hoek), 250 + 195 * math.sin(hoek)
        kort = stoel["naam"]
        if len(kort) > straal_stoel // 5:
            kort = f"{kort[: straal_stoel // 7]}." if straal_stoel >= 14 else ""
        plaatsen.append(
            {
                "naam": stoel["naam"],
                "kort": kort,
                "staat": stoel["staat"],
                "teken": KRING_TEKENS.get(stoel["staat"], ""),
                "x": f"{x:.0f}",
                "y": f"{y:.0f}",
                "teken_x": f"{x + straal_stoel * 0.75:.0f}",
                "teken_y": f"{y - straal_stoel * 0.75:.0f}",
                "stok_x": f"{250 + 122 * math.cos(hoek):.0f}",
                "stok_y": f"{250 + 122 * math.sin(hoek):.0f}",
                "stok_naar_x": f"{250 + 158 * math.cos(hoek):.0f}",
                "stok_naar_y": f"{250 + 158 * math.sin(hoek):.0f}",
            }
        )
    return {"plaatsen": plaatsen, "straal": straal_stoel, "midden": midden}
