"""Addresses of this room."""

from django.urls import path

from expedities.adviesvragen import views, werkviews
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = [path("vragen/", views.Adviesvragen.as_view(), name="adviesvragen")]
WERK: Adressen = [
    path("vragen/", werkviews.WerkAdviesvragen.as_view(), name="werk_adviesvragen"),
    path("vragen/nieuw/", werkviews.NieuweVraag.as_view(), name="werk_vraag_nieuw"),
    path("vragen/<int:pk>/", werkviews.WijzigVraag.as_view(), name="werk_vraag"),
    path("vragen/<int:pk>/publiceren/", werkviews.Publiceer.as_view(), name="werk_vraag_publiceren"),
    path("vragen/<int:pk>/intrekken/", werkviews.TrekIn.as_view(), name="werk_vraag_intrekken"),
    path("vragen/<int:pk>/advies/", werkviews.NieuwAdvies.as_view(), name="werk_vraag_advies"),
    path("adviezen/<int:pk>/", werkviews.WijzigAdvies.as_view(), name="werk_advies"),
    path("adviezen/<int:pk>/weg/", werkviews.AdviesWeg.as_view(), name="werk_advies_weg"),
    path("adviezen/<int:pk>/reactie/", werkviews.Reageer.as_view(), name="werk_advies_reactie"),
]
LOS: Adressen = []
