"""The living style page: each component in its states, on invented data."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from wijkexpeditie.formulieren.formulier import Formulier

ICONEN = [
    "deur",
    "telefoon",
    "kalender",
    "mensen",
    "huis",
    "brief",
    "plan",
    "koffie",
    "belofte",
    "stok",
    "lamp",
    "hulp",
]


class VoorbeeldFormulier(Formulier):
    knop = "Zet in het plan"

    naam = forms.CharField(label="Hoe heet je?", help_text="Je voornaam is genoeg.", max_length=80)
    telefoon = forms.CharField(label="Telefoon", required=False, widget=forms.TextInput(attrs={"type": "tel"}))
    datum = forms.DateField(label="Wanneer?", widget=forms.DateInput(attrs={"type": "date"}))
    soort = forms.ChoiceField(label="Waar gaat het over?", choices=[("", "Kies"), ("1", "Groen"), ("2", "Licht")])
    idee = forms.CharField(label="Wat is je idee?", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    kom_je = forms.ChoiceField(
        label="Kom je ook?",
        widget=forms.RadioSelect,
        choices=[("ja", "Ja, ik kom"), ("misschien", "Misschien"), ("nee", "Nee, deze keer niet")],
    )
    nodig = forms.MultipleChoiceField(
        label="Wat kunnen we regelen?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("halen", "Iemand haalt me op"), ("tolk", "Een tolk"), ("oppas", "Kinderopvang")],
    )
    foto = forms.FileField(label="Een foto", required=False)
    akkoord = forms.BooleanField(label="Jullie mogen me bellen")


def _deuren() -> list[dict[str, Any]]:
    soorten = [("komt", "K", "komt"), ("gesproken", "G", "gesproken"), ("niet-thuis", "N", "niet thuis getroffen")]
    soorten += [
        ("brief", "B", "kreeg een brief"),
        ("liever-niet", "L", "liever niet aanbellen"),
        ("open", "", "nog open"),
    ]
    soorten += [("geen-deur", "–", "geen deur")]
    patroon = [0, 1, 2, 1, 0, 3, 5, 1, 4, 0, 2, 5, 1, 0, 6, 5, 5, 2, 1, 5]
    return [
        {"nummer": 101 + i, "soort": soorten[k][0], "letter": soorten[k][1], "uitleg": soorten[k][2]}
        for i, k in enumerate(patroon)
    ]


def _legenda() -> list[dict[str, Any]]:
    gezien = {deur["soort"]: deur for deur in _deuren()}
    return list(gezien.values())


def _voorbeelden(op: datetime) -> dict[str, Any]:
    fasen = ["Voorbereiden", "Aanbellen", "Eerste avond", "Tussen de avonden", "Tweede avond", "Plan", "Werkgroepen"]
    namen = ["Amina", "Kees", "Fatma", "Jo", "Mehmet", "Ria", "Sem", "Lies", "Omar", "Wil", "Nour", "Bep"]
    staten = ["geweest", "geweest", "doorgegeven", "geweest", "heeft-stok", "volgende", *["wacht"] * 6]
    return {
        "fasen": [
            {
                "naam": naam,
                "status": "klaar" if i < 2 else "nu" if i == 2 else "straks",
                "meta": "3 december" if i == 2 else "",
            }
            for i, naam in enumerate(fasen)
        ],
        "deuren": _deuren(),
        "legenda": _legenda(),
        "stoelen": [{"naam": naam, "staat": staat} for naam, staat in zip(namen, staten, strict=True)],
        "stappen": [
            ("Deuren", 300),
            ("Gesproken", 148),
            ("Op de avond", 35),
            ("In een werkgroep", 22),
            ("Nog steeds", 19),
        ],
        "reeks": [("sept", 4, 4), ("okt", 6, 5), ("nov", 7, 5), ("dec", 3, 1)],
        "avond": op + timedelta(days=12),
        "straks": op + timedelta(days=3),
        "page_obj": Paginator(range(30), 10).page(2),
        "gebeurtenissen": [
            {"moment": op - timedelta(days=dagen), "wat": wat, "wie": wie}
            for dagen, wat, wie in [
                (1, "De lamp is gemaakt.", "gemeente"),
                (4, "Gezien, een monteur komt.", ""),
                (6, "Gemeld.", "bewoner"),
            ]
        ],
        "tabs": [
            {"naam": "Nu", "url": "#tabs", "actief": True, "aantal": 3},
            {"naam": "Straks", "url": "#tabs", "actief": False, "aantal": 12},
            {"naam": "Klaar", "url": "#tabs", "actief": False, "aantal": None},
        ],
        "iconen": ICONEN,
    }


def stijl(request: HttpRequest) -> HttpResponse:
    if not getattr(request.user, "is_staff", False):
        raise Http404
    fout = VoorbeeldFormulier({"naam": "", "telefoon": "06 1"}, prefix="fout", auto_id="fout_%s")
    return render(
        request, "werk/stijl.html", {"voorbeeld": VoorbeeldFormulier(), "fout": fout, **_voorbeelden(timezone.now())}
    )
