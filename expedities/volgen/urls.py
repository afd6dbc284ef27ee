"""Addresses of this room."""

from django.urls import path

from expedities.volgen import views
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = [path("volgen/", views.Volgen.as_view(), name="volgen")]
WERK: Adressen = []
