"""Addresses of the handbook."""

from django.urls import path

from wijkexpeditie.handboek.views import Handboek, HandboekHoofdstuk

urlpatterns = [
    path("handboek/", Handboek.as_view(), name="handboek"),
    path("handboek/<slug:sleutel>/", HandboekHoofdstuk.as_view(), name="handboek_hoofdstuk"),
]
