"""Addresses of this room."""

from django.urls import path

from expedities.praatstok import views
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = []
WERK: Adressen = [
    path("punten/", views.WerkPunten.as_view(), name="werk_punten"),
    path("punten/ophangen/", views.Ophangen.as_view(), name="werk_punt_ophangen"),
    path("punten/muur/", views.WerkMuur.as_view(), name="werk_muur"),
    path("punten/<int:pk>/", views.PuntDaad.as_view(), name="werk_punt_daad"),
    path("themas/", views.ThemaMaken.as_view(), name="werk_thema_maken"),
    path("themas/<int:pk>/", views.ThemaNaam.as_view(), name="werk_thema_naam"),
]
