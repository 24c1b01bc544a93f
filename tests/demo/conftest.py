"""The demonstration site, loaded once for all tests of a module."""

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from wagtail.models import Page, Site


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """Loads the demonstration inside a transaction that is rolled back after the module.

    As on a public server, where only ``--force`` loads it: what it loads is the same.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(DEMO_ALLOWED=False):
            call_command("load_demo", "--force", verbosity=0)
        call_command("rebuild_search", verbosity=0)
        Site.clear_site_root_paths_cache()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def pages(demo, db):
    """Every live page of the demonstration, as its own type."""
    return list(Page.objects.live().filter(depth__gt=1).specific().order_by("path"))
