"""The Celery app: jobs are doors to actions and hold no rules."""

import os
from typing import Any

from celery import Celery
from celery.signals import beat_init, worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wijkexpeditie.settings")

app = Celery("wijkexpeditie")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect
@beat_init.connect
def weiger_onveilige_start(**kwargs: Any) -> None:
    """Workers and beat do not run Django's checks by themselves."""
    from wijkexpeditie import checks  # noqa: PLC0415 -- apps must be loaded first

    checks.weiger_onveilige_start()
