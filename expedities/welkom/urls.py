"""Addresses of this room."""

from django.urls import path

from expedities.welkom import views, werkviews
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = [
    path("nieuw-hier/", views.NieuwHier.as_view(), name="nieuw_hier"),
    path("nieuw-hier/klaar/", views.NieuwHierKlaar.as_view(), name="nieuw_hier_klaar"),
]
WERK: Adressen = [
    path("nieuwe-buren/", werkviews.NieuweBuren.as_view(), name="werk_nieuwe_buren"),
    path("nieuwe-buren/<int:pk>/", werkviews.Welkom.as_view(), name="werk_welkom"),
    path("nieuwe-buren/<int:pk>/verhuisd/", werkviews.WoordenVervallen.as_view(), name="werk_welkom_verhuisd"),
    path("nieuwe-buren/<int:pk>/toch-niet/", werkviews.TochNiet.as_view(), name="werk_welkom_toch_niet"),
]
