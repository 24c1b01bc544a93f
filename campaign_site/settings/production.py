"""For a public server: everything secret comes from the environment, HTTPS only."""

from . import environment
from .base import *  # noqa: F403
from .environment import STATE_DIR
from .staticfiles import STORAGES  # noqa: F401

DEBUG = False
SECRET_KEY = environment.secret_key()
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = environment.words("CSRF_TRUSTED_ORIGINS")
DATABASES = {"default": environment.database()}
CACHES = {"default": environment.cache(f"filecache://{STATE_DIR / 'cache'}")}
vars().update(environment.email("smtp://localhost:25"))
DEMO_ALLOWED = False

SECOND_FACTOR_REQUIRED = environment.switch("SECOND_FACTOR_REQUIRED", True)
SECURE_SSL_REDIRECT = environment.switch("SSL_REDIRECT", True)
if PROXY_COUNT:  # noqa: F405  without a proxy any reader could write this header
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = environment.whole_number("HSTS_SECONDS", 60 * 60 * 24 * 365)
SECURE_HSTS_INCLUDE_SUBDOMAINS = environment.switch("HSTS_SUBDOMAINS", True)
SECURE_HSTS_PRELOAD = environment.switch("HSTS_PRELOAD", True)
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
