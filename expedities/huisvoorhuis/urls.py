"""Addresses of this room."""

from django.urls import path

from expedities.huisvoorhuis import views
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = []
WERK: Adressen = [
    path("deuren/<int:deur>/", views.WerkDeur.as_view(), name="werk_deur"),
    path("deuren/<int:deur>/terug/<int:bezoek>/", views.NeemTerug.as_view(), name="werk_deur_terug"),
]
LOS: Adressen = []
