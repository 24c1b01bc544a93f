"""Who asks: a key belongs to one partner. There is no session, no cookie and no user here."""

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed, PermissionDenied
from rest_framework.permissions import BasePermission
from rest_framework.throttling import SimpleRateThrottle

from ..models import ApiKey
from ..models.exports import fingerprint

WORD = "Token"
REFUSED = _("This key is not known.")


class KeyAuthentication(BaseAuthentication):
    """``Authorization: Token <key>``; ``request.auth`` is the ApiKey."""

    def authenticate(self, request):
        word, *rest = get_authorization_header(request).split() or [b""]
        if word.lower() != WORD.lower().encode():
            return None
        if len(rest) != 1:
            raise AuthenticationFailed(REFUSED)
        return AnonymousUser(), _key_of(rest[0].decode("latin-1"))

    def authenticate_header(self, request):
        return WORD


def _key_of(secret):
    key = ApiKey.objects.filter(hashed=fingerprint(secret)).first()
    if key is None:
        raise AuthenticationFailed(REFUSED)
    if key.revoked:
        raise PermissionDenied(_("This key was revoked. Ask the coordinator for a new one."))
    today = timezone.localdate()
    if key.last_used_on != today:
        ApiKey.objects.filter(pk=key.pk).update(last_used_on=today)
    return key


class HasKey(BasePermission):
    """Nobody without a key."""

    def has_permission(self, request, view):
        return isinstance(request.auth, ApiKey)


class KeyThrottle(SimpleRateThrottle):
    """So many requests a minute with one key; ``API_RATE`` in the environment."""

    scope = "outreach_api"

    def get_rate(self):
        return settings.OUTREACH_API_RATE

    def get_cache_key(self, request, view):
        return f"api-rate:{request.auth.pk}" if isinstance(request.auth, ApiKey) else None


class KeyScheme(OpenApiAuthenticationExtension):
    """How the description of the API names the key."""

    target_class = "outreach.api.keys.KeyAuthentication"
    name = "key"

    def get_security_definition(self, auto_schema):
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "description": "`Token <key>`. The coordinator makes keys; one belongs to one partner.",
        }
