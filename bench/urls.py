"""The floor beside the product: the same middleware stands before both."""

from django.urls import include, path

from bench.vloer import formulier, lijst, werklijst

urlpatterns = [
    path("vloer/lijst/", lijst),
    path("vloer/formulier/", formulier),
    path("werk/vloer/lijst/", werklijst),  # under /werk/, where the second step of staff is checked too
    path("", include("wijkexpeditie.urls")),
]
