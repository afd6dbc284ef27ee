"""Addresses of this room."""

from django.urls import path

from expedities.denktank import views
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = []
WERK: Adressen = [
    path("denktank/", views.Denktank.as_view(), name="werk_denktank"),
    path("denktank/<int:pk>/gestopt/", views.Weg.as_view(), name="werk_denktank_weg"),
]
LOS: Adressen = []
