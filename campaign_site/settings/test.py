"""For the tests: fast hashing, no worker, plain file names. DATABASE_URL chooses the database."""

import tempfile

from . import environment
from .base import *  # noqa: F403

DEBUG = False
SECRET_KEY = "only-for-tests-" + "x" * 50
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
DATABASES = {"default": environment.database("sqlite:///:memory:")}
CACHES = {"default": environment.cache("locmemcache://", one_process=True)}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
MEDIA_ROOT = tempfile.mkdtemp(prefix="campaign-site-media-")
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Nothing is done of what a worker would do: half of all saving is search and usage. The tests
# that are about it say `worker`.
TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
WHITENOISE_AUTOREFRESH = True
DEMO_ALLOWED = True
SECOND_FACTOR_REQUIRED = False
SECOND_FACTOR_FOR_OFFICERS = False
