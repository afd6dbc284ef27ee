"""Addresses that exist only while practising."""

from django.urls import path

from wijkexpeditie.oefenbuurt import views

urlpatterns = [
    path("", views.Oefenen.as_view(), name="oefenen"),
    path("als/<slug:rol>/", views.Als.as_view(), name="oefenen_als"),
]
