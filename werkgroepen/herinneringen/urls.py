"""Addresses of this room."""

from django.urls import path

from werkgroepen.herinneringen import views
from wijkexpeditie.adressering import Adressen

WERK: Adressen = [
    path("bellijst/", views.Bellijst.as_view(), name="werk_bellijst"),
    path("bellijst/papier/", views.BellijstPapier.as_view(), name="werk_bellijst_papier"),
    path("bellijst/<int:pk>/ik-bel/", views.IkBel.as_view(), name="werk_ik_bel"),
    path("bellijst/<int:pk>/toch-niet/", views.TochNiet.as_view(), name="werk_toch_niet"),
    path("bellijst/<int:pk>/uitkomst/", views.Uitkomst.as_view(), name="werk_uitkomst"),
]
