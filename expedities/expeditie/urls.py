"""Addresses of this room."""

from django.urls import path

from expedities.expeditie import views
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = [
    path("", views.Buurt.as_view(), name="buurt"),
]
WERK: Adressen = [
    path("", views.WerkExpeditie.as_view(), name="werk_expeditie"),
]
LOS: Adressen = [
    path("", views.Home.as_view(), name="home"),
    path("werk/", views.Werk.as_view(), name="werk"),
]
