"""Addresses of this room."""

from django.urls import path

from expedities.bewonersavond import views, werkviews
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = [
    path("avonden/<int:nr>/", views.AvondPagina.as_view(), name="avond"),
    path("avonden/<int:nr>/agenda.ics", views.AvondAgenda.as_view(), name="avond_ics"),
    path("avonden/<int:nr>/aanmelden/", views.Aanmelden.as_view(), name="aanmelden"),
    path("avonden/<int:nr>/aanmelden/klaar/", views.AanmeldenKlaar.as_view(), name="aanmelden_klaar"),
]
WERK: Adressen = [
    path("avonden/", werkviews.WerkAvonden.as_view(), name="werk_avonden"),
    path("avonden/<int:nr>/", werkviews.WerkAvond.as_view(), name="werk_avond"),
    path("avonden/<int:nr>/aanmelden/", werkviews.AanmeldenNamens.as_view(), name="werk_aanmelden"),
    path("avonden/<int:nr>/terug/", werkviews.BinnenTerug.as_view(), name="werk_binnen_terug"),
    path("avonden/<int:nr>/lijst/", werkviews.AvondLijst.as_view(), name="werk_avond_lijst"),
    path("avonden/<int:nr>/verslag/", werkviews.AvondVerslag.as_view(), name="werk_avond_verslag"),
]
