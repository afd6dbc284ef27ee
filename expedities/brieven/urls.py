"""Addresses of this room."""

from django.urls import path

from expedities.brieven import bladviews, views, werkviews
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = []
WERK: Adressen = [
    path("brieven/", werkviews.WerkBrieven.as_view(), name="werk_brieven"),
    path("brieven/nieuw/", werkviews.BriefNieuw.as_view(), name="werk_brief_nieuw"),
    path("brieven/antwoord/", werkviews.BriefCode.as_view(), name="werk_brief_code"),
    path("brieven/antwoord/<uuid:brief>/", werkviews.BriefNamens.as_view(), name="werk_brief_antwoord"),
    path("brieven/bellen/", werkviews.BriefBellen.as_view(), name="werk_brief_bellen"),
    path("brieven/bellen/<uuid:brief>/", werkviews.BriefGebeld.as_view(), name="werk_brief_gebeld"),
    path("brieven/<uuid:stapel>/", werkviews.WerkStapel.as_view(), name="werk_stapel"),
    path("brieven/<uuid:stapel>/terug/", werkviews.StapelTerug.as_view(), name="werk_stapel_terug"),
    path("brieven/<uuid:stapel>/tekst/", werkviews.StapelTekst.as_view(), name="werk_stapel_tekst"),
    path("brieven/<uuid:stapel>/stapel.pdf", werkviews.StapelPdf.as_view(), name="werk_stapel_pdf"),
    path("brieven/<uuid:stapel>/<uuid:brief>.pdf", werkviews.StapelPdf.as_view(), name="werk_brief_pdf"),
    path("elke-deur/", bladviews.WerkBladen.as_view(), name="werk_bladen"),
    path("elke-deur/<slug:soort>/", bladviews.WerkBlad.as_view(), name="werk_blad"),
]
LOS: Adressen = [
    path("u/", views.BriefZoek.as_view(), name="brief_zoek"),
    path("u/<str:code>/", views.Brief.as_view(), name="brief"),
    path("u/<str:code>/erbij/", views.BriefMeer.as_view(), name="brief_meer"),
    path("u/<str:code>/bel-mij/", views.BriefBelMij.as_view(), name="brief_bel_mij"),
    path("u/<str:code>/klaar/", views.BriefKlaar.as_view(), name="brief_klaar"),
]
