"""Wijkexpeditie: the frame of the house."""

from wijkexpeditie.celery import app as celery_app

__all__ = ["celery_app"]
