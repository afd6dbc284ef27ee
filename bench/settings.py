"""The product's own settings; only the floor views are added to the addresses."""

from wijkexpeditie.settings import *  # noqa: F403 -- the very same settings

ROOT_URLCONF = "bench.urls"
