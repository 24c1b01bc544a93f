"""What a person has as a second factor, and how it is taken away."""

from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice


def authenticators(user):
    """The phones (or other apps) that give codes for ``user``, oldest first."""
    return TOTPDevice.objects.devices_for_user(user, confirmed=True).order_by("pk")


def recovery_codes_left(user):
    """How many recovery codes ``user`` has not used yet."""
    return StaticToken.objects.filter(device__user=user, device__confirmed=True).count()


def has_device(user):
    """Must ``user`` be asked for a code?

    An emptied sheet of recovery codes is nothing to ask for: it would lock its owner out.
    """
    return authenticators(user).exists() or recovery_codes_left(user) > 0


def remove_authenticator(device):
    """Take one phone away; recovery codes stand in for a phone, so they go with the last one."""
    device.delete()
    if not authenticators(device.user).exists():
        StaticDevice.objects.filter(user=device.user).delete()


def remove_everything(user):
    """After a lost phone: ``user`` starts anew, and signed-in sessions must prove themselves."""
    TOTPDevice.objects.filter(user=user).delete()
    StaticDevice.objects.filter(user=user).delete()
