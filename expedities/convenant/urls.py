"""Addresses of this room."""

from django.urls import path

from expedities.convenant import views
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = [
    path("convenant/", views.ConvenantPagina.as_view(), name="convenant"),
]
WERK: Adressen = [
    path("convenant/", views.WerkConvenant.as_view(), name="werk_convenant"),
    path("convenant/tekst/", views.Tekst.as_view(), name="werk_convenant_tekst"),
    path("convenant/tekenen/", views.Onderteken.as_view(), name="werk_convenant_tekenen"),
    path("convenant/toezegging/", views.ZegToe.as_view(), name="werk_toezegging"),
    path("convenant/toezegging/<int:pk>/", views.MeldNagekomen.as_view(), name="werk_toezegging_nagekomen"),
]
LOS: Adressen = []
