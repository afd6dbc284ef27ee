"""Addresses of this room."""

from django.urls import path

from werkgroepen.bijeenkomsten import views
from wijkexpeditie.adressering import Adressen

_GROEP = "werkgroepen/<slug:groep>/bijeenkomst"
OPENBAAR: Adressen = [
    path(f"{_GROEP}-<int:pk>.ics", views.BijeenkomstIcs.as_view(), name="bijeenkomst_ics"),
]
WERK: Adressen = [
    path(f"{_GROEP}/", views.BijeenkomstNieuw.as_view(), name="werk_bijeenkomst_nieuw"),
    path(f"{_GROEP}/<int:pk>/", views.WerkBijeenkomst.as_view(), name="werk_bijeenkomst"),
    path(
        f"{_GROEP}/<int:pk>/verplaatsen/", views.BijeenkomstVerplaatsen.as_view(), name="werk_bijeenkomst_verplaatsen"
    ),
    path(f"{_GROEP}/<int:pk>/afgelasten/", views.BijeenkomstAfgelasten.as_view(), name="werk_bijeenkomst_afgelasten"),
    path(f"{_GROEP}/<int:pk>/aanwezig/", views.Aanwezig.as_view(), name="werk_bijeenkomst_aanwezig"),
    path(f"{_GROEP}/<int:pk>/antwoord/<int:lid>/", views.AntwoordNamens.as_view(), name="werk_antwoord_namens"),
]
LOS: Adressen = [
    path("a/<str:token>/", views.AntwoordPagina.as_view(), name="antwoord"),
]
