"""Addresses of this room."""

from django.urls import path

from expedities.aanmeldingen import werkviews
from wijkexpeditie.adressering import Adressen

WERK: Adressen = [
    path("avonden/<int:nr>/aanmeldingen/", werkviews.Aanmeldingen.as_view(), name="werk_aanmeldingen"),
    path("avonden/<int:nr>/aanmeldingen.pdf", werkviews.AanmeldingenPdf.as_view(), name="werk_aanmeldingen_pdf"),
    path(
        "avonden/<int:nr>/aanmeldingen/<int:pk>/", werkviews.AanmeldingWijzigen.as_view(), name="werk_aanmelding_wijzig"
    ),
    path(
        "avonden/<int:nr>/aanmeldingen/<int:pk>/eraf/", werkviews.AanmeldingEraf.as_view(), name="werk_aanmelding_eraf"
    ),
    path("avonden/<int:nr>/regelen/", werkviews.Regelen.as_view(), name="werk_regelen"),
    path("avonden/<int:nr>/wie-haalt-wie-op.pdf", werkviews.WieHaaltWiePdf.as_view(), name="werk_wie_haalt_wie"),
]
