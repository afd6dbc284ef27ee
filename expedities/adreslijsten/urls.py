"""Addresses of this room."""

from django.urls import path

from expedities.adreslijsten import deurviews, views
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = []
WERK: Adressen = [
    path("adressen/", views.WerkAdressen.as_view(), name="werk_adressen"),
    path("adressen/lijst/<uuid:lijst>/", views.WerkAdreslijst.as_view(), name="werk_adreslijst"),
    path("adressen/lijst/<uuid:lijst>/erin/", views.ZetErin.as_view(), name="werk_adreslijst_erin"),
    path("adressen/lijst/<uuid:lijst>/weg/", views.GooiWeg.as_view(), name="werk_adreslijst_weg"),
    path("adressen/deuren/", deurviews.WerkAdressenDeuren.as_view(), name="werk_adressen_deuren"),
    path("adressen/flats/", deurviews.WerkFlats.as_view(), name="werk_flats"),
    path("adressen/flats/indelen/", deurviews.WerkFlatIndelen.as_view(), name="werk_flat_indelen"),
]
LOS: Adressen = []
