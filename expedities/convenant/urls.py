"""Addresses of this room."""

from django.urls import path

from expedities.convenant import toezegging_views, views, werkviews
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = [
    path("convenant/", views.ConvenantPagina.as_view(), name="convenant"),
    path("convenant.pdf", views.ConvenantPdf.as_view(), name="convenant_pdf"),
    path("convenant/toezegging/<int:pk>/", views.Oordelen.as_view(), name="toezegging_oordeel"),
]
WERK: Adressen = [
    path("convenant/", werkviews.WerkConvenant.as_view(), name="werk_convenant"),
    path("convenant/tekst/", werkviews.Tekst.as_view(), name="werk_convenant_tekst"),
    path("convenant/opnieuw/", werkviews.TekstOpnieuw.as_view(), name="werk_convenant_opnieuw"),
    path("convenant/tekenen/", werkviews.TekenScherm.as_view(), name="werk_convenant_tekenen"),
    path("convenant/papier/", werkviews.TekenPapier.as_view(), name="werk_convenant_papier"),
    path("convenant/scan/<int:pk>/", werkviews.Scan.as_view(), name="werk_convenant_scan"),
    path("convenant/scan/<int:pk>/erbij/", werkviews.ScanBewaren.as_view(), name="werk_convenant_scan_erbij"),
    path("convenant/partij/", werkviews.PartijErbij.as_view(), name="werk_partij_nieuw"),
    path("convenant/partij/<uuid:pk>/", werkviews.ContactWisselen.as_view(), name="werk_partij"),
    path("convenant/partij/<uuid:pk>/weg/", werkviews.PartijWeg.as_view(), name="werk_partij_weg"),
    path("toezeggingen/", toezegging_views.Toezeggingen.as_view(), name="werk_toezeggingen"),
    path("toezeggingen/nieuw/", toezegging_views.ZegToe.as_view(), name="werk_toezegging_nieuw"),
    path("toezeggingen/tekenen/", toezegging_views.BeloofTeTekenen.as_view(), name="werk_toezegging_tekenen"),
    path("toezeggingen/<int:pk>/", toezegging_views.ToezeggingPagina.as_view(), name="werk_toezegging"),
    path("toezeggingen/<int:pk>/gedaan/", toezegging_views.MeldGedaan.as_view(), name="werk_toezegging_gedaan"),
    path("toezeggingen/<int:pk>/oordeel/", toezegging_views.OordeelVanDeZaal.as_view(), name="werk_toezegging_oordeel"),
    path("toezeggingen/<int:pk>/dag/", toezegging_views.DagVerzetten.as_view(), name="werk_toezegging_dag"),
]
LOS: Adressen = []
