"""Addresses of this room."""

from django.urls import path

from expedities.planning import views, zaal_views
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = []
WERK: Adressen = [
    path("planning/", views.PlanningPagina.as_view(), name="werk_planning"),
    path("planning/data/", views.Verplaatsen.as_view(), name="werk_planning_data"),
    path("planning/agenda.ics", views.PlanningIcs.as_view(), name="werk_planning_ics"),
    path("planning/zalen/", zaal_views.Zalen.as_view(), name="werk_zalen"),
    path("planning/zalen/nieuw/", zaal_views.ZaalNieuw.as_view(), name="werk_zaal_nieuw"),
    path("planning/zalen/<int:pk>/", zaal_views.ZaalWijzigen.as_view(), name="werk_zaal"),
    path("planning/zalen/<int:pk>/vast/", zaal_views.ZaalVast.as_view(), name="werk_zaal_vast"),
    path("planning/zalen/<int:pk>/weg/", zaal_views.ZaalWeg.as_view(), name="werk_zaal_weg"),
]
LOS: Adressen = []
