"""Tells a phone whose queue it may show: a cookie that its scripts read without a network.

Every sign-in, at whatever address, names the next owner, and every sign-out names nobody; a page
of the form puts right what is missing. Only then is it set, and it is sent back below ``/log/``
alone: no public page ever carries it. ``field-store.js`` reads it, ``field-leave.js`` takes it
away where a sign-out finds no network.
"""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.dispatch import receiver
from django.urls import reverse

from .owners import former, owner

NAME = "log_owner"
LASTS = timedelta(days=90)
"""Much longer than a sign-in: who has no network for weeks still logs, and hands over by file."""
SIGNED = "log_owner_signed"
"""The attribute of a request in which somebody signed in or out."""


def owners_of(user):
    """The value of the cookie: the token of now, then what it was under earlier keys."""
    return ".".join([owner(user), *former(user)])


class OwnerCookieMiddleware:
    """Sets the cookie, or takes it away, on the answers that change whose phone it is."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        said = _to_say(request)
        if said:
            response.set_cookie(
                NAME,
                said,
                max_age=LASTS,
                path=reverse("log"),
                secure=settings.SESSION_COOKIE_SECURE,
                samesite="Lax",
            )
        elif said == "":
            response.delete_cookie(NAME, path=reverse("log"), samesite="Lax")
        return response


def _to_say(request):
    """The new value of the cookie: "" for nobody, None to leave it as it is."""
    if hasattr(request, SIGNED):
        return getattr(request, SIGNED)
    if not request.path_info.startswith(reverse("log")) or not request.user.is_authenticated:
        return None
    said = owners_of(request.user)
    return None if request.COOKIES.get(NAME) == said else said


@receiver(user_logged_in, dispatch_uid="outreach-owner-in")
def signed_in(sender, request, user, **kwargs):
    setattr(request, SIGNED, owners_of(user))


@receiver(user_logged_out, dispatch_uid="outreach-owner-out")
def signed_out(sender, request, **kwargs):
    setattr(request, SIGNED, "")
