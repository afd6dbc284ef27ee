"""Addresses of this room."""

from django.urls import path

from wijkexpeditie.berichten import views

urlpatterns = [
    path("haak/twilio/", views.TwilioSms.as_view(), name="haak_twilio"),
    path("haak/twilio/<int:pk>/<uuid:claim>/", views.TwilioStatus.as_view(), name="haak_twilio_status"),
    path("stop/<str:kenmerk>/", views.StopView.as_view(), name="stop"),
    path("oefenen/postvak-uit/", views.OefenPostvak.as_view(), name="oefen_postvak"),
]
