"""Addresses of this app, gathered from the rooms."""

from werkgroepen.bijeenkomsten import urls as bijeenkomsten
from werkgroepen.herinneringen import urls as herinneringen
from werkgroepen.werkgroep import urls as werkgroep
from wijkexpeditie.adressering import adressen

urlpatterns = adressen(werkgroep, bijeenkomsten, herinneringen)
