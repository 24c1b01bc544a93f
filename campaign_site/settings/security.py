"""Headers, cookies and sign-in: the rules of docs/decisions/0003-public-pages-carry-no-cookie."""

from datetime import timedelta

from csp.constants import NONE, SELF

from . import environment

# Middleware that knows the user acts under these prefixes only (core.middleware).
STAFF_PREFIXES = ("/admin/", "/log/")

SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "SAMEORIGIN"  # the editor's preview is a frame

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 12
CSRF_COOKIE_SAMESITE = "Lax"

_COMMON = {
    "default-src": [SELF],
    "object-src": [NONE],
    "base-uri": [SELF],
    "form-action": [SELF],
    "frame-ancestors": [SELF],
}
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": _COMMON | {"img-src": [SELF, "data:"], "media-src": [SELF]}
}
# Wagtail's own screens carry inline script and style; no other host is let in.
STAFF_CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": _COMMON
    | {
        "script-src": [SELF, "'unsafe-inline'"],
        "style-src": [SELF, "'unsafe-inline'"],
        "img-src": [SELF, "data:", "blob:"],
        "connect-src": [SELF],
        "frame-src": [SELF],
    }
}

PERMISSIONS_POLICY = {
    feature: []
    for feature in (
        "accelerometer",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "payment",
        "usb",
    )
}

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# A whole office sits behind one address: count user name and address together, and let go.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
# Not axes' own reading: with a proxy it finds no address, and anybody could lock anybody out.
PROXY_COUNT = environment.whole_number("PROXY_COUNT", 0, highest=5)
AXES_CLIENT_IP_CALLABLE = "core.client_address.client_address"
AXES_LOCKOUT_TEMPLATE = "core/admin/locked_out.html"
AXES_ENABLE_ACCESS_FAILURE_LOG = False
AXES_VERBOSE = False
SILENCED_SYSTEM_CHECKS = [
    "axes.W002",  # core.middleware.StaffAxesMiddleware is its subclass
    "security.W019",  # SAMEORIGIN on purpose: the editor's preview is a frame
]

# A code after the password: asked of everybody who has set a phone up, and required (or not) of
# the roles that publish, see all partners or manage users. core.two_factor.permissions.
SECOND_FACTOR_REQUIRED = environment.switch("SECOND_FACTOR_REQUIRED", False)
SECOND_FACTOR_FOR_OFFICERS = environment.switch("SECOND_FACTOR_FOR_OFFICERS", False)
