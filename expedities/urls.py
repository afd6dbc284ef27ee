"""Addresses of this app, gathered from the rooms."""

from expedities.bewonersavond import urls as bewonersavond
from expedities.buurtplan import urls as buurtplan
from expedities.convenant import urls as convenant
from expedities.denktank import urls as denktank
from expedities.expeditie import urls as expeditie
from expedities.huisvoorhuis import urls as huisvoorhuis
from expedities.praatstok import urls as praatstok
from expedities.volgen import urls as volgen
from wijkexpeditie.adressering import adressen

urlpatterns = adressen(expeditie, denktank, convenant, huisvoorhuis, bewonersavond, praatstok, buurtplan, volgen)
