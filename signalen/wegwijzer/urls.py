"""Addresses of this room."""

from django.urls import path

from signalen.wegwijzer import views
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = [path("signalen/nieuw/", views.SignaalNieuw.as_view(), name="signaal_nieuw")]
