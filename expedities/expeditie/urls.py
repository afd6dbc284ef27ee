"""Addresses of this room."""

from django.urls import path

from expedities.expeditie import inzage_views, klus_views, logboek_views, mijn_views, postvak_views, rollen_views, views
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = [
    path("", views.Buurt.as_view(), name="buurt"),
]
WERK: Adressen = [
    path("", views.WerkExpeditie.as_view(), name="werk_expeditie"),
    path("instellingen/", views.InstellingenView.as_view(), name="werk_instellingen"),
    path("overdragen/", views.Borging.as_view(), name="werk_overdragen"),
    path("afsluiten/", views.Afsluiten.as_view(), name="werk_afsluiten"),
    path("deelnemers/", views.Deelnemers.as_view(), name="werk_deelnemers"),
    path("deelnemers/<uuid:pk>/", inzage_views.NamensInzage.as_view(), name="werk_inzage"),
    path("deelnemers/<uuid:pk>/woont-hier/", rollen_views.BevestigBewoner.as_view(), name="werk_woont_hier"),
    path("logboek/", logboek_views.Logboek.as_view(), name="werk_logboek"),
    path("klus/<uuid:pk>/", klus_views.WerkKlus.as_view(), name="werk_klus"),
    path("rollen/", rollen_views.Rollen.as_view(), name="werk_rollen"),
    path("rollen/<int:pk>/stop/", rollen_views.Neem.as_view(), name="werk_rol_stop"),
    path("postvak-uit/", postvak_views.PostvakUit.as_view(), name="werk_postvak_uit"),
    path("postvak-uit/<int:pk>/", postvak_views.BerichtView.as_view(), name="werk_bericht"),
    path("postvak-uit/<int:pk>/aangekomen/", postvak_views.Aangekomen.as_view(), name="werk_bericht_aangekomen"),
    path("postvak-uit/<int:pk>/opnieuw/", postvak_views.Opnieuw.as_view(), name="werk_bericht_opnieuw"),
    path("postvak-uit/<int:pk>/geregeld/", postvak_views.Geregeld.as_view(), name="werk_bericht_geregeld"),
    path("pauze/", postvak_views.Pauzeer.as_view(), name="werk_pauze"),
    path("hervatten/", postvak_views.Hervatten.as_view(), name="werk_hervatten"),
]
LOS: Adressen = [
    path("", views.Home.as_view(), name="home"),
    path("werk/", views.Werk.as_view(), name="werk"),
    path("mijn/deelnemer/<uuid:pk>/", mijn_views.MijnDeelnemer.as_view(), name="mijn_deelnemer"),
    path("werk/nieuw/", views.Nieuw.as_view(), name="werk_nieuw"),
]
