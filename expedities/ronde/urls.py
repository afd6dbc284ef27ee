"""Addresses of this room."""

from django.urls import path

from expedities.ronde import views, werkviews
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = []
WERK: Adressen = [
    path("ronde/", views.Ronde.as_view(), name="werk_ronde"),
    path("ronde/vanavond/", views.Vanavond.as_view(), name="werk_ronde_vanavond"),
    path("ronde/tegenspraak/<int:deur>/", views.Kies.as_view(), name="werk_tegenspraak"),
    path("ronde/nabezoeken/", views.Nabezoeken.as_view(), name="werk_nabezoeken"),
    path("ronde/nabezoeken/<int:pk>/wie/", views.NabezoekWie.as_view(), name="werk_nabezoek_wie"),
    path("ronde/nabezoeken/<int:pk>/gedaan/", views.NabezoekGedaan.as_view(), name="werk_nabezoek_gedaan"),
    path("ronde/meelopen/<int:deur>/", views.LoopMee.as_view(), name="werk_loop_mee"),
    path("ronde/open/", views.Open.as_view(), name="werk_ronde_open"),
    path("ronde/open/<int:deur>/", views.LaatOpen.as_view(), name="werk_laat_open"),
    path("ronde/open/<int:deur>/toch/", views.TochLangs.as_view(), name="werk_toch_langs"),
    path("ronde/sluiten/", werkviews.SluitRonde.as_view(), name="werk_ronde_sluiten"),
    path("ronde/blad/", werkviews.RondeBlad.as_view(), name="werk_ronde_blad"),
    path("ronde/blad.pdf", werkviews.RondeBladPdf.as_view(), name="werk_ronde_blad_pdf"),
]
LOS: Adressen = []
