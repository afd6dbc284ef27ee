"""Addresses of this room."""

from django.urls import path

from expedities.rondvertellen import views, werkviews
from wijkexpeditie.adressering import Adressen

LOS: Adressen = [path("k/<slug:code>/", views.KorteLink.as_view(), name="korte_link")]
WERK: Adressen = [
    path("rondvertellen/", werkviews.Rondvertellen.as_view(), name="werk_rondvertellen"),
    path("rondvertellen/<int:pk>/", werkviews.Kanaal.as_view(), name="werk_kanaal"),
    path("rondvertellen/<int:pk>/gedaan/", werkviews.KanaalGedaan.as_view(), name="werk_kanaal_gedaan"),
    path("rondvertellen/<int:pk>/weg/", werkviews.KanaalWeg.as_view(), name="werk_kanaal_weg"),
    path("rondvertellen/<int:pk>/poster.pdf", werkviews.Poster.as_view(), name="werk_kanaal_poster"),
    path("rondvertellen/<int:pk>/flyers.pdf", werkviews.Flyers.as_view(), name="werk_kanaal_flyers"),
]
