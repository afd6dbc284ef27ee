"""The Celery app: jobs are doors to actions and hold no rules."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wijkexpeditie.settings")

app = Celery("wijkexpeditie")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
