"""Addresses of this room."""

from django.urls import path

from expedities.buurtplan import views, werkviews
from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = [
    path("buurtplan/", views.PlanPagina.as_view(), name="plan"),
    path("buurtplan.pdf", views.PlanPdf.as_view(), name="plan_pdf"),
    path("buurtplan.json", views.PlanJson.as_view(), name="plan_json"),
    path("buurtplan/versies/", views.PlanVersies.as_view(), name="plan_versies"),
    path("buurtplan/versies/<int:nr>/", views.PlanVersie.as_view(), name="plan_versie"),
]
WERK: Adressen = [
    path("plan/", werkviews.WerkPlan.as_view(), name="werk_plan"),
    path("plan/inleiding/", werkviews.Inleiding.as_view(), name="werk_plan_inleiding"),
    path("plan/vaststellen/", werkviews.Vaststellen.as_view(), name="werk_plan_vaststellen"),
    path("plan/acties/nieuw/", werkviews.ActieNieuw.as_view(), name="werk_actie_nieuw"),
    path("plan/acties/<int:pk>/", werkviews.ActieWijzigen.as_view(), name="werk_actie"),
    path("plan/acties/<int:pk>/eruit/", werkviews.ActieEruit.as_view(), name="werk_actie_eruit"),
    path("plan/acties/<int:pk>/voortgang/", werkviews.ActieVoortgang.as_view(), name="werk_actie_voortgang"),
    path("plan/acties/<int:pk>/antwoord/", werkviews.ActieAntwoord.as_view(), name="werk_actie_antwoord"),
]
