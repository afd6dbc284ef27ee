"""Addresses of this room."""

from django.urls import path

from expedities.expeditie import views
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = [
    path("", views.Buurt.as_view(), name="buurt"),
]
WERK: Adressen = [
    path("", views.WerkExpeditie.as_view(), name="werk_expeditie"),
    path("instellingen/", views.InstellingenView.as_view(), name="werk_instellingen"),
    path("overdragen/", views.Borging.as_view(), name="werk_overdragen"),
    path("afsluiten/", views.Afsluiten.as_view(), name="werk_afsluiten"),
    path("deelnemers/", views.Deelnemers.as_view(), name="werk_deelnemers"),
]
LOS: Adressen = [
    path("", views.Home.as_view(), name="home"),
    path("werk/", views.Werk.as_view(), name="werk"),
    path("werk/nieuw/", views.Nieuw.as_view(), name="werk_nieuw"),
]
