"""The test database is migrated once; every process of the tests begins with a copy of it.

The copy is kept, named after what migrations are made of: ``var/migrated-….sqlite3``, or
``migrated_…`` beside the databases of the tests on PostgreSQL. ``python -m tests.database_once``
makes it beforehand, for the engine that DATABASE_URL names.
"""

import fcntl
import hashlib
import os
import sqlite3
import subprocess
import sys
from contextlib import closing, nullcontext
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
MADE_OF = ("*/migrations/*.py", "*/data/*.csv", "core/[lr]*s.py", "requirements/base.txt")


def fingerprint():
    paths = sorted(path for pattern in MADE_OF for path in ROOT.glob(pattern))
    content = b"".join(str(path).encode() + path.read_bytes() for path in paths)
    return hashlib.sha256(content).hexdigest()[:12]


def migrated(vendor):
    """The name of a migrated database; the first process makes it, the others wait."""
    (ROOT / "var").mkdir(exist_ok=True)
    with (ROOT / "var" / f"{vendor}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return postgresql_template() if vendor == "postgresql" else str(sqlite_file())


def sqlite_file():
    path = ROOT / "var" / f"migrated-{fingerprint()}.sqlite3"
    if not path.exists():
        for older in path.parent.glob("migrated-*"):
            older.unlink()
        migrate(f"sqlite:///{path}-unfinished")
        Path(f"{path}-unfinished").rename(path)
    return path


def postgresql_template():
    name = f"migrated_{fingerprint()}"
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        if not cursor.fetchone():
            cursor.execute(f"DROP DATABASE IF EXISTS {name}_unfinished")
            cursor.execute(f"CREATE DATABASE {name}_unfinished")
            migrate(f"{os.environ['DATABASE_URL'].rpartition('/')[0]}/{name}_unfinished")
            cursor.execute(f"ALTER DATABASE {name}_unfinished RENAME TO {name}")
    return name


def migrate(url):
    command = [sys.executable, "manage.py", "migrate", "-v0"]
    subprocess.run(command, cwd=ROOT, env=os.environ | {"DATABASE_URL": url}, check=True)


def copy_in_memory(path):
    """The database that Django's tests on SQLite use; it is there as long as this is open."""
    memory = sqlite3.connect(connection.creation._get_test_db_name(), uri=True)
    with closing(sqlite3.connect(path)) as source:
        source.backup(memory)
    return memory


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix, django_db_blocker, request
):
    """In the place of pytest-django's own, which is there to be filled in."""
    kept = request.config.getvalue("reuse_db") and not request.config.getvalue("create_db")
    with django_db_blocker.unblock():
        if connection.vendor == "postgresql" and not kept:
            connection.settings_dict["TEST"]["TEMPLATE"] = migrated("postgresql")
        in_memory = connection.vendor == "sqlite"
        with closing(copy_in_memory(migrated("sqlite"))) if in_memory else nullcontext():
            yield


if __name__ == "__main__":
    migrated(connection.vendor)
