"""Addresses of this app, gathered from the rooms."""

from signalen.signaal import urls as signaal
from signalen.sociale_kaart import urls as sociale_kaart
from signalen.wegwijzer import urls as wegwijzer
from wijkexpeditie.adressering import adressen

urlpatterns = adressen(wegwijzer, signaal, sociale_kaart)
