"""Addresses of this room."""

from django.urls import path

from wijkexpeditie.privacy import views

urlpatterns = [
    path("mijn/", views.Mijn.as_view(), name="mijn"),
    path("mijn/naam/", views.Naam.as_view(), name="mijn_naam"),
    path("mijn/meenemen/", views.Meenemen.as_view(), name="mijn_meenemen"),
    path("mijn/verwijderen/", views.Verwijderen.as_view(), name="mijn_verwijderen"),
    path("mijn/weg/", views.Weg.as_view(), name="mijn_weg"),
]
