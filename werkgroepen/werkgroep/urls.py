"""Addresses of this room."""

from django.urls import path

from werkgroepen.werkgroep import views, werkviews
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = [
    path("werkgroepen/", views.Werkgroepen.as_view(), name="werkgroepen"),
    path("werkgroepen/<slug:groep>/", views.WerkgroepPagina.as_view(), name="werkgroep"),
    path("werkgroepen/<slug:groep>/meedoen/", views.Meedoen.as_view(), name="meedoen"),
    path("werkgroepen/<slug:groep>/gelukt/", views.MeedoenKlaar.as_view(), name="meedoen_klaar"),
]
_GROEP = "werkgroepen/<slug:groep>/"
WERK: Adressen = [
    path("werkgroepen/", werkviews.WerkWerkgroepen.as_view(), name="werk_werkgroepen"),
    path("werkgroepen/nieuw/", werkviews.WerkgroepNieuw.as_view(), name="werk_werkgroep_nieuw"),
    path(_GROEP, werkviews.WerkWerkgroep.as_view(), name="werk_werkgroep"),
    path(f"{_GROEP}lid/", werkviews.LidErbij.as_view(), name="werk_lid_erbij"),
    path(f"{_GROEP}lid/<int:pk>/stop/", werkviews.LidStoptNamens.as_view(), name="werk_lid_stopt"),
    path(f"{_GROEP}lid/<int:pk>/beller/", werkviews.VasteBeller.as_view(), name="werk_vaste_beller"),
    path(f"{_GROEP}uitnodigen/", werkviews.Uitnodigen.as_view(), name="werk_uitnodigen"),
    path(
        f"{_GROEP}uitnodiging/<int:pk>/aannemen/",
        werkviews.UitnodigingAannemen.as_view(),
        name="werk_uitnodiging_aannemen",
    ),
    path(
        f"{_GROEP}uitnodiging/<int:pk>/beeindigen/",
        werkviews.UitnodigingBeeindigen.as_view(),
        name="werk_uitnodiging_beeindigen",
    ),
]
LOS: Adressen = [
    path("a/lid/<str:code>/", views.LidPagina.as_view(), name="lid"),
    path("a/lid/<str:code>/stop/", views.LidStopt.as_view(), name="lid_stopt"),
    path("a/lid/<str:code>/herinneren/", views.LidHerinneren.as_view(), name="lid_herinneren"),
]
