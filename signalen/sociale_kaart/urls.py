"""Addresses of this room."""

from django.urls import path

from signalen.sociale_kaart import views, werkviews
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = [
    path("wie-bel-ik/", views.WieBelIk.as_view(), name="wie_bel_ik"),
    path("wie-bel-ik/folder.pdf", views.FolderPdf.as_view(), name="folder_pdf"),
]
WERK: Adressen = [
    path("wie-bel-ik/", werkviews.Kaart.as_view(), name="werk_wie_bel_ik"),
    path("wie-bel-ik/nieuw/", werkviews.NieuweVermelding.as_view(), name="werk_vermelding_nieuw"),
    path("wie-bel-ik/<int:pk>/", werkviews.WijzigVermelding.as_view(), name="werk_vermelding"),
    path("wie-bel-ik/<int:pk>/klopt/", werkviews.BevestigVermelding.as_view(), name="werk_vermelding_klopt"),
    path("wie-bel-ik/<int:pk>/weg/", werkviews.VerwijderVermelding.as_view(), name="werk_vermelding_weg"),
    path("wie-bel-ik/flatcontact/nieuw/", werkviews.NieuwFlatcontact.as_view(), name="werk_flatcontact_nieuw"),
    path("wie-bel-ik/flatcontact/<int:pk>/weg/", werkviews.BeeindigFlatcontact.as_view(), name="werk_flatcontact_weg"),
]
