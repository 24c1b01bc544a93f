"""What `make run` serves on one machine: like production, over plain HTTP, with a demonstration."""

from . import environment
from .base import *  # noqa: F403
from .environment import STATE_DIR
from .staticfiles import STORAGES  # noqa: F401

DEBUG = False
SECRET_KEY = environment.local_secret_key()
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = environment.words("CSRF_TRUSTED_ORIGINS", default=[])
DATABASES = {"default": environment.database(f"sqlite:///{STATE_DIR / 'db.sqlite3'}")}
CACHES = {"default": environment.cache(f"filecache://{STATE_DIR / 'cache'}")}
vars().update(environment.email("consolemail://"))
DEMO_ALLOWED = True
