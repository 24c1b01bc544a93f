"""To whom the queue on a phone belongs: a token that names nobody."""

from django.conf import settings
from django.utils.crypto import salted_hmac


def owner(user):
    """The same for one account on every phone; nobody learns from it whose account it is."""
    return _token(user, settings.SECRET_KEY)


def former(user):
    """What it was under earlier secret keys: what waits under these is still this person's."""
    return [_token(user, key) for key in settings.SECRET_KEY_FALLBACKS]


def _token(user, key):
    said = salted_hmac("outreach.field.owners", str(user.pk), secret=key, algorithm="sha256")
    return said.hexdigest()[:32]
