"""Addresses of this room."""

from django.urls import path

from expedities.huisvoorhuis import views
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = []
WERK: Adressen = [
    path("adressen/", views.WerkAdressen.as_view(), name="werk_adressen"),
    path("deuren/", views.WerkDeuren.as_view(), name="werk_deuren"),
    path("deuren/ronde/", views.SluitRonde.as_view(), name="werk_ronde"),
    path("deuren/<int:deur>/", views.WerkDeur.as_view(), name="werk_deur"),
    path("deuren/<int:deur>/terug/<int:bezoek>/", views.NeemTerug.as_view(), name="werk_deur_terug"),
]
LOS: Adressen = []
