"""Addresses of this app, gathered from the rooms."""

from expedities.aanmeldingen import urls as aanmeldingen
from expedities.adreslijsten import urls as adreslijsten
from expedities.adviesvragen import urls as adviesvragen
from expedities.avondbellen import urls as avondbellen
from expedities.bewonersavond import urls as bewonersavond
from expedities.brieven import urls as brieven
from expedities.buurtplan import urls as buurtplan
from expedities.convenant import urls as convenant
from expedities.denktank import urls as denktank
from expedities.expeditie import urls as expeditie
from expedities.huisvoorhuis import urls as huisvoorhuis
from expedities.looplijsten import urls as looplijsten
from expedities.planning import urls as planning
from expedities.praatstok import urls as praatstok
from expedities.ronde import urls as ronde
from expedities.rondvertellen import urls as rondvertellen
from expedities.volgen import urls as volgen
from expedities.welkom import urls as welkom
from wijkexpeditie.adressering import adressen

urlpatterns = adressen(
    expeditie,
    denktank,
    adviesvragen,
    convenant,
    planning,
    adreslijsten,
    looplijsten,
    ronde,
    huisvoorhuis,
    brieven,
    rondvertellen,
    bewonersavond,
    aanmeldingen,
    avondbellen,
    welkom,
    praatstok,
    buurtplan,
    volgen,
)
