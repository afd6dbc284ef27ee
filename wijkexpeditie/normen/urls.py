"""Addresses of the norms."""

from django.urls import path

from wijkexpeditie.normen.views import Privacy, Toegankelijkheid, security_txt

urlpatterns = [
    path("toegankelijkheid/", Toegankelijkheid.as_view(), name="toegankelijkheid"),
    path("privacy/", Privacy.as_view(), name="privacy"),
    path(".well-known/security.txt", security_txt, name="security_txt"),
]
