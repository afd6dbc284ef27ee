"""Addresses of this room."""

from django.urls import path

from signalen.sociale_kaart import views, werk
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = [
    path("wie-bel-ik/", views.WieBelIk.as_view(), name="wie_bel_ik"),
    path("wie-bel-ik/folder.pdf", views.FolderPdf.as_view(), name="folder_pdf"),
]
WERK: Adressen = [
    path("wie-bel-ik/", werk.Kaart.as_view(), name="werk_wie_bel_ik"),
    path("wie-bel-ik/nieuw/", werk.NieuweVermelding.as_view(), name="werk_vermelding_nieuw"),
    path("wie-bel-ik/<int:pk>/", werk.WijzigVermelding.as_view(), name="werk_vermelding"),
    path("wie-bel-ik/<int:pk>/klopt/", werk.BevestigVermelding.as_view(), name="werk_vermelding_klopt"),
    path("wie-bel-ik/<int:pk>/weg/", werk.VerwijderVermelding.as_view(), name="werk_vermelding_weg"),
    path("wie-bel-ik/flatcontact/nieuw/", werk.NieuwFlatcontact.as_view(), name="werk_flatcontact_nieuw"),
    path("wie-bel-ik/flatcontact/<int:pk>/weg/", werk.BeeindigFlatcontact.as_view(), name="werk_flatcontact_weg"),
]
