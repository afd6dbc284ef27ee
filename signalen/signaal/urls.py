"""Addresses of this room. `signaal_nieuw` stands in the wegwijzer: the question comes before the form."""

from django.urls import path

from signalen.signaal import views, werkviews
from wijkexpeditie.adressering import Adressen

LOS: Adressen = [
    path("s/", views.signaal_zoek, name="signaal_zoek"),
    path("s/<str:code>/", views.Volgen.as_view(), name="signaal_volgen"),
    path("s/<str:code>/goed/", views.Tevreden.as_view(), name="signaal_tevreden"),
]
WERK: Adressen = [
    path("signalen/", werkviews.Signalen.as_view(), name="werk_signalen"),
    path("signalen/nieuw/", werkviews.Namens.as_view(), name="werk_signaal_nieuw"),
    path("signalen/<int:pk>/", werkviews.Bekijk.as_view(), name="werk_signaal"),
    path("signalen/<int:pk>/oppakken/", werkviews.PakOp.as_view(), name="werk_signaal_pak_op"),
    path("signalen/<int:pk>/wacht/", werkviews.Wacht.as_view(), name="werk_signaal_wacht"),
    path("signalen/<int:pk>/antwoord/", werkviews.Antwoord.as_view(), name="werk_signaal_antwoord"),
    path("signalen/<int:pk>/poging/", werkviews.Poging.as_view(), name="werk_signaal_poging"),
    path("signalen/<int:pk>/opnieuw/", werkviews.Opnieuw.as_view(), name="werk_signaal_opnieuw"),
]
