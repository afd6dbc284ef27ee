"""Addresses of this room."""

from django.urls import path

from expedities.ronde import views
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = []
WERK: Adressen = [
    path("deuren/ronde/", views.SluitRonde.as_view(), name="werk_ronde"),
]
LOS: Adressen = []
