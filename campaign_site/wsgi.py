"""The WSGI entry point that granian (or gunicorn) loads."""

import os

from django.core.wsgi import get_wsgi_application

from .loading import load_for_good

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "campaign_site.settings.production")

application = get_wsgi_application()
load_for_good()
