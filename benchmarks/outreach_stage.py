"""A database of its own with as many plausible activities as wanted, on SQLite or PostgreSQL."""

import json
import os
import sys
import uuid
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
PARTNERS = 20
MATERIALS = 20


@contextmanager
def database(folder, server=""):
    """Start Django on an empty, migrated database: in ``folder``, or made on a server and dropped.

    ``server`` is the address of a database that is there: postgres://user:password@host/postgres.
    """
    if not server:
        _start(f"sqlite:///{folder}/benchmark.sqlite3")
        yield
        return
    import psycopg

    name = f"benchmark_{uuid.uuid4().hex[:8]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            _start(f"{server.rpartition('/')[0]}/{name}")
            yield
        finally:
            _disconnect()
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _start(url):
    os.environ["DATABASE_URL"] = url
    os.environ["DJANGO_SETTINGS_MODULE"] = "campaign_site.settings.test"
    sys.path.insert(0, str(HERE.parent))
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def _disconnect():
    from django.db import connections

    connections.close_all()


def add_activities(count, seed=1):
    """Write so many more; then the database looks at its tables, as it does by itself in time.

    What writing left in this process is cleared away, and it is as one that serves pages.
    """
    from django.core.management import call_command
    from django.db import connection

    from campaign_site.loading import load_for_good

    with Path(os.devnull).open("w") as nowhere:
        call_command(
            "make_activities",
            count=count,
            seed=seed,
            partners=PARTNERS,
            materials=MATERIALS,
            stdout=nowhere,
        )
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    load_for_good()


def beyond_limits(name, figures):
    """Which figures are beyond the limits that stand under ``name``, in words."""
    limits = json.loads((HERE / "thresholds.json").read_text())[name]
    return [
        f"{name} {figures[name]}, not {bound.replace('_', ' ')} {limit}"
        for name, bounds in limits.items()
        for bound, limit in bounds.items()
        if (figures[name] < limit if bound == "at_least" else figures[name] > limit)
    ]


def coordinator():
    """A test client of somebody who sees every partner's records."""
    from django.contrib.auth.models import Group
    from django.test import Client

    from core import roles
    from core.models import User

    user = User.objects.create_user("coordinator")
    user.groups.add(Group.objects.get(name=roles.COORDINATOR))
    client = Client()
    client.force_login(user)
    return client
