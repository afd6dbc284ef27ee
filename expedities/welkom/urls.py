"""Addresses of this room."""

from wijkexpeditie.adressering import Adressen

OPENBAAR: Adressen = []
WERK: Adressen = []
LOS: Adressen = []
