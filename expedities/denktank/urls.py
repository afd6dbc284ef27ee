"""Addresses of this room."""

from django.urls import path

from expedities.denktank import overleg_views, taak_views, views
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = []
WERK: Adressen = [
    path("denktank/", views.Denktank.as_view(), name="werk_denktank"),
    path("denktank/leden/nieuw/", views.LidErbij.as_view(), name="werk_denktank_nieuw"),
    path("denktank/<int:pk>/", views.LidWijzigenView.as_view(), name="werk_denktank_lid"),
    path("denktank/<int:pk>/gestopt/", views.Weg.as_view(), name="werk_denktank_weg"),
    path("denktank/vragen/nieuw/", views.TeVragenErbij.as_view(), name="werk_vragen_nieuw"),
    path("denktank/vragen/<int:pk>/", views.TeVragenDaad.as_view(), name="werk_vragen_daad"),
    path("denktank/overleg/", overleg_views.Overleggen.as_view(), name="werk_overleggen"),
    path("denktank/overleg/nieuw/", overleg_views.OverlegNieuw.as_view(), name="werk_overleg_nieuw"),
    path("denktank/overleg/<int:pk>/", overleg_views.OverlegPagina.as_view(), name="werk_overleg"),
    path("denktank/overleg/<int:pk>/anders/", overleg_views.OverlegWijzigen.as_view(), name="werk_overleg_anders"),
    path("denktank/overleg/<int:pk>/verslag/", overleg_views.OverlegVerslag.as_view(), name="werk_overleg_verslag"),
    path("denktank/overleg/<int:pk>/afzeggen/", overleg_views.OverlegAfzeggen.as_view(), name="werk_overleg_afzeggen"),
    path("denktank/overleg/<int:pk>/agenda.ics", overleg_views.OverlegIcs.as_view(), name="werk_overleg_ics"),
    path("denktank/taken/", taak_views.Taken.as_view(), name="werk_taken"),
    path("denktank/taken/stappen/", taak_views.StappenOver.as_view(), name="werk_taken_stappen"),
    path("denktank/taken/nieuw/", taak_views.TaakNieuw.as_view(), name="werk_taak_nieuw"),
    path("denktank/taken/<int:pk>/", taak_views.TaakWijzigen.as_view(), name="werk_taak"),
    path("denktank/taken/<int:pk>/daad/", taak_views.TaakDoen.as_view(), name="werk_taak_daad"),
]
LOS: Adressen = []
