"""Addresses of this room."""

from django.urls import path

from expedities.looplijsten import views, werkviews
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = []
WERK: Adressen = [
    path("deuren/", views.WerkDeuren.as_view(), name="werk_deuren"),
    path("deuren/straten/", views.Straten.as_view(), name="werk_straten"),
    path("deuren/kaart/", views.Kaart.as_view(), name="werk_kaart"),
    path("deuren/punten.json", views.Punten.as_view(), name="werk_kaart_punten"),
    path("looplijsten/opstellen/", werkviews.Opstellen.as_view(), name="werk_looplijsten_opstellen"),
    path("looplijsten/verplaatsen/", werkviews.Verplaatsen.as_view(), name="werk_looplijsten_verplaatsen"),
    path("looplijsten/<int:nr>/", views.EenLooplijst.as_view(), name="werk_looplijst"),
    path("looplijsten/<int:nr>/lijst.pdf", views.LijstPdf.as_view(), name="werk_looplijst_pdf"),
    path("looplijsten/<int:nr>/overtypen/", werkviews.Overtypen.as_view(), name="werk_looplijst_overtypen"),
    path("looplijsten/<int:nr>/tweetal/", werkviews.Tweetal.as_view(), name="werk_looplijst_tweetal"),
    path("looplijsten/<int:nr>/naam/", werkviews.Naam.as_view(), name="werk_looplijst_naam"),
    path("looplijsten/<int:nr>/splitsen/", werkviews.Splitsen.as_view(), name="werk_looplijst_splitsen"),
    path("looplijsten/<int:nr>/samenvoegen/", werkviews.Samenvoegen.as_view(), name="werk_looplijst_samenvoegen"),
    path("looplijsten/<int:nr>/weg/", werkviews.Weg.as_view(), name="werk_looplijst_weg"),
]
LOS: Adressen = []
