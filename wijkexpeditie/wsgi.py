"""The door for gunicorn; refuses to open when the deployment checks find an error."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wijkexpeditie.settings")
application = get_wsgi_application()

from wijkexpeditie.checks import weiger_onveilige_start  # noqa: E402 -- the apps must be loaded first

weiger_onveilige_start()
