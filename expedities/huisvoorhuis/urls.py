"""Addresses of this room."""

from django.urls import path

from expedities.huisvoorhuis import loopviews, schil, views
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = []
WERK: Adressen = [
    path("lopen/", loopviews.Lopen.as_view(), name="werk_lopen"),
    path("lopen/<int:nr>/", loopviews.Loop.as_view(), name="werk_loop"),
    path("lopen/<int:nr>/deuren/", loopviews.LoopDeuren.as_view(), name="werk_loop_deuren"),
    path("lopen/<int:nr>/stand.json", loopviews.Stand.as_view(), name="werk_loop_stand"),
    path("lopen/<int:nr>/noteer/", loopviews.Noteer.as_view(), name="werk_loop_noteer"),
    path("deuren/<int:deur>/", views.WerkDeur.as_view(), name="werk_deur"),
    path("deuren/<int:deur>/terug/<int:bezoek>/", views.NeemTerug.as_view(), name="werk_deur_terug"),
]
LOS: Adressen = [path("sw.js", schil.dienst, name="sw")]
