"""Addresses of this room."""

from django.urls import path

from expedities.adreslijsten import views
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = []
WERK: Adressen = [
    path("adressen/", views.WerkAdressen.as_view(), name="werk_adressen"),
]
LOS: Adressen = []
