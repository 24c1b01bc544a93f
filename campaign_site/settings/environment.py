"""The one place that reads the environment.

Every reader either returns a usable value or stops the start with an
``ImproperlyConfigured`` that names the variable. ``.env.example`` explains each one.
"""

import secrets
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent.parent
STATE_DIR = BASE_DIR / "var"
DATABASE_SCHEMES = ("sqlite:", "postgres:", "postgresql:")
PERIODS = ("second", "minute", "hour", "day")

env = environ.Env()
if (BASE_DIR / ".env").exists():
    env.read_env(BASE_DIR / ".env")


def text(name, default=environ.Env.NOTSET):
    """A string. Raises ImproperlyConfigured when it is required and missing or empty."""
    value = env.str(name, default=default)
    if value == "" and default is environ.Env.NOTSET:
        raise ImproperlyConfigured(f"{name} is empty: give it a value (see .env.example).")
    return value


def folder(name, default):
    """An absolute path; a relative one would depend on where the server was started."""
    path = Path(text(name, default=str(default)) or default)
    if not path.is_absolute():
        raise ImproperlyConfigured(f"{name} must be an absolute path, not {str(path)!r}.")
    return path


def words(name, default=environ.Env.NOTSET):
    """A comma-separated list of strings."""
    values = [value.strip() for value in env.list(name, default=default)]
    return [value for value in values if value]


def switch(name, default):
    """A yes/no value: true, false, yes, no, on, off, 1, 0."""
    value = env.str(name, default="").strip().lower()
    if not value:
        return default
    if value not in {"true", "false", "yes", "no", "on", "off", "1", "0"}:
        raise ImproperlyConfigured(f"{name} must be true or false, not {value!r}.")
    return value in {"true", "yes", "on", "1"}


def whole_number(name, default, *, lowest=0, highest=2**31):
    """An integer between two bounds."""
    value = env.str(name, default="").strip()
    if not value:
        return default
    if not value.isdigit() or not lowest <= int(value) <= highest:
        raise ImproperlyConfigured(
            f"{name} must be a whole number from {lowest} to {highest}, not {value!r}."
        )
    return int(value)


def rate(name, default):
    """So many requests a second, minute, hour or day: 60/minute."""
    value = env.str(name, default="").strip() or default
    number, _slash, period = value.partition("/")
    if not number.isdigit() or int(number) < 1 or period not in PERIODS:
        raise ImproperlyConfigured(
            f"{name} must be a number and a period, such as 60/minute, not {value!r}."
        )
    return value


def _parsed(name, parser, url):
    """Django's settings from a URL; whatever the parser stumbles over is said with the name."""
    try:
        return parser(url)
    except (ValueError, KeyError, TypeError, ImproperlyConfigured) as error:
        raise ImproperlyConfigured(f"{name} cannot be read: {error}") from error


def database(default=environ.Env.NOTSET):
    """Django's DATABASES entry from DATABASE_URL (sqlite:///… or postgres://…)."""
    url = text("DATABASE_URL", default=default)
    if not url.startswith(DATABASE_SCHEMES):
        raise ImproperlyConfigured(
            f"DATABASE_URL must begin with sqlite:/// or postgres://, not {url.split(':')[0]!r}."
        )
    config = _parsed("DATABASE_URL", environ.Env.db_url_config, url)
    if not config.get("NAME"):
        raise ImproperlyConfigured("DATABASE_URL names no database.")
    if config["ENGINE"].endswith("sqlite3"):
        return config | {"OPTIONS": SQLITE_OPTIONS}
    options = POSTGRESQL_OPTIONS | config.get("OPTIONS", {})
    return config | {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True, "OPTIONS": options}


# No query here is long; compiling one costs a second where a table was never analysed.
POSTGRESQL_OPTIONS = {"options": "-c jit=off"}

# Write-ahead log: readers never wait for the writer. IMMEDIATE: two writers queue up instead
# of failing half-way. Sizes are for a small machine: 20 MB of page cache, 128 MB mapped.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; "
        "PRAGMA mmap_size=134217728; PRAGMA cache_size=-20000; PRAGMA foreign_keys=ON;"
    ),
}


def cache(default, *, one_process=False):
    """Django's CACHES entry from CACHE_URL (redis://… or filecache:///…)."""
    url = text("CACHE_URL", default=default)
    config = _parsed("CACHE_URL", environ.Env.cache_url_config, url)
    if not config.get("BACKEND"):
        raise ImproperlyConfigured("CACHE_URL names no cache: use redis://… or filecache:///…")
    if config["BACKEND"].endswith("LocMemCache") and not one_process:
        raise ImproperlyConfigured(
            "CACHE_URL must name a cache that all processes share, redis://… or filecache:///…: "
            "with locmemcache a change in one would not show in the others."
        )
    if config["BACKEND"].endswith("FileBasedCache"):
        config["OPTIONS"] = {"MAX_ENTRIES": 5000}
    return config


def email(default):
    """Django's e-mail settings from EMAIL_URL (smtp+tls://user:password@host:587, consolemail://)."""
    url = text("EMAIL_URL", default=default)
    config = _parsed("EMAIL_URL", environ.Env.email_url_config, url)
    if not config.get("EMAIL_BACKEND"):
        raise ImproperlyConfigured("EMAIL_URL names no mail system: use smtp+tls://… ")
    return config


def local_secret_key():
    """SECRET_KEY, or a key made once for this machine and kept outside version control."""
    key = text("SECRET_KEY", default="")
    if key:
        return key
    STATE_DIR.mkdir(exist_ok=True)
    path = STATE_DIR / "secret_key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text().strip()


def secret_key():
    """SECRET_KEY as production needs it: given, and long enough to be one."""
    key = text("SECRET_KEY")
    if len(key) < 50:
        raise ImproperlyConfigured("SECRET_KEY must have at least 50 characters.")
    return key
