"""A missing or malformed variable stops the start with a message that names it."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

GOOD = {
    "SECRET_KEY": "k" * 60,
    "DATABASE_URL": "sqlite:////tmp/campaign-site-check.sqlite3",
    "ALLOWED_HOSTS": "example.org",
    "CSRF_TRUSTED_ORIGINS": "https://example.org",
}


def start(module, **changes):
    """Import the settings in a process of its own; returns (exit code, what it said)."""
    environment = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": module}
    environment |= {key: value for key, value in (GOOD | changes).items() if value is not None}
    done = subprocess.run(
        [sys.executable, "-c", "import django; django.setup()"],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stderr


def test_production_starts_with_a_good_environment():
    code, said = start("campaign_site.settings.production")
    assert code == 0, said


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", None),
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", ""),
        ("DATABASE_URL", None),
        ("DATABASE_URL", "nonsense"),
        ("DATABASE_URL", "mysql://a/b"),
        ("DATABASE_URL", "postgres://localhost:notaport/x"),
        ("DATABASE_URL", "postgres://localhost"),
        ("ALLOWED_HOSTS", None),
        ("CSRF_TRUSTED_ORIGINS", None),
        ("CACHE_URL", "nonsense://x"),
        ("CACHE_URL", "locmemcache://"),
        ("EMAIL_URL", "nonsense://x"),
        ("PROXY_COUNT", "many"),
        ("HSTS_SECONDS", "-1"),
        ("SSL_REDIRECT", "perhaps"),
        ("MEDIA_ROOT", "media"),
    ],
)
def test_a_bad_value_is_named(name, value):
    code, said = start("campaign_site.settings.production", **{name: value})
    assert code != 0
    assert "ImproperlyConfigured" in said
    assert name in said.strip().splitlines()[-1]


def test_the_demonstration_refuses_a_cache_that_processes_do_not_share_too():
    code, said = start("campaign_site.settings.local", CACHE_URL="locmemcache://")
    assert code != 0
    assert "CACHE_URL must name a cache that all processes share" in said


@pytest.mark.parametrize(("proxies", "believed"), [("0", False), ("1", True)])
def test_the_header_of_a_proxy_is_believed_only_behind_one(proxies, believed):
    shown = "from django.conf import settings; print(settings.SECURE_PROXY_SSL_HEADER)"
    environment = {"PATH": os.environ["PATH"], "PROXY_COUNT": proxies} | GOOD
    environment["DJANGO_SETTINGS_MODULE"] = "campaign_site.settings.production"
    done = subprocess.run(
        [sys.executable, "-c", shown],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ("HTTP_X_FORWARDED_PROTO" in done.stdout) is believed


def test_every_variable_is_explained():
    source = (settings.BASE_DIR / "campaign_site" / "settings").glob("*.py")
    read = set()
    for path in source:
        for line in path.read_text().splitlines():
            for reader in ("text(", "words(", "switch(", "whole_number(", "folder("):
                if f"environment.{reader}" in line or f" {reader}" in line:
                    read |= {part for part in line.split('"') if part.isupper() and "_" in part}
    explained = (settings.BASE_DIR / ".env.example").read_text()
    assert read
    assert not [name for name in read if name not in explained]
