"""Addresses of this room."""

from django.urls import path

from expedities.looplijsten import views
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = []
WERK: Adressen = [
    path("deuren/", views.WerkDeuren.as_view(), name="werk_deuren"),
]
LOS: Adressen = []
