"""Addresses of this room."""

from django.urls import path

from expedities.avondbellen import werkviews
from wijkexpeditie.adressering import Adressen

WERK: Adressen = [
    path("avonden/<int:nr>/bellen/", werkviews.AvondBellen.as_view(), name="werk_avond_bellen"),
    path("avonden/<int:nr>/bellen.pdf", werkviews.BellenOpPapier.as_view(), name="werk_avond_bellen_pdf"),
    path("avonden/<int:nr>/bellen/overtypen/", werkviews.BellenOvertypen.as_view(), name="werk_avond_bellen_overtypen"),
]
