"""Who must have a second factor, and who may take a lost one away."""

from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.permissions import page_permission_policy

from core import roles
from core.models import User

RESET = "core.reset_second_factor"
REQUIRED_ROLES = (roles.PUBLISHER, roles.REVIEWER, roles.COORDINATOR, roles.VIEWER)
_MANAGES_USERS = ("core.add_user", "core.change_user", "core.delete_user", RESET)


def is_required(user):
    """May ``user`` work only with a second factor?"""
    if not (settings.SECOND_FACTOR_REQUIRED or settings.SECOND_FACTOR_FOR_OFFICERS):
        return False
    if is_privileged(user):
        return settings.SECOND_FACTOR_REQUIRED
    return settings.SECOND_FACTOR_FOR_OFFICERS and user.has_perm("wagtailadmin.access_admin")


def is_privileged(user):
    """Does ``user`` publish, see all partners or manage users, by role or by permission?"""
    return (
        user.is_superuser
        or user.groups.filter(name__in=REQUIRED_ROLES).exists()
        or any(user.has_perm(permission) for permission in _MANAGES_USERS)
        or page_permission_policy.user_has_permission(user, "publish")
    )


def resettable_by(actor):
    """The people with a second factor whose devices ``actor`` may take away.

    Never one's own, which needs the password; a superuser's only by another superuser, or the
    permission would be a way up.
    """
    people = User.objects.exclude(pk=actor.pk)
    if not actor.has_perm(RESET):
        return people.none()
    if not actor.is_superuser:
        people = people.exclude(is_superuser=True)
    mine = {"user": OuterRef("pk")}
    return people.filter(
        Q(Exists(TOTPDevice.objects.filter(**mine)))
        | Q(Exists(StaticDevice.objects.filter(**mine)))
    )
