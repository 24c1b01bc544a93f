"""What somebody may type, and which device it speaks for."""

import re

from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

RECOVERY_CODES = 10
_SIX_DIGITS = re.compile(r"[0-9]{6}")


def tidy(typed):
    """'ABCD-efgh ' → 'abcdefgh': as people copy codes from paper or a phone."""
    return re.sub(r"[\s-]+", "", typed).lower()


def device_model(code):
    """Six digits come from a phone's app; anything else can only be a recovery code."""
    return TOTPDevice if _SIX_DIGITS.fullmatch(code) else StaticDevice


def choose_device(user, code):
    """The device of ``user`` to check ``code`` against, locked for the transaction; or None.

    The choice itself counts as no attempt, so a person with two phones slows neither down. One
    wrong code makes all devices of its form wait: with two phones nobody guesses twice as fast.
    """
    model = device_model(code)
    devices = model.objects.devices_for_user(user, confirmed=True).select_for_update()
    devices = list(devices.order_by("pk"))
    for device in devices:
        if not device.verify_is_allowed()[0]:
            return device
    return next((device for device in devices if accepts(device, code)), next(iter(devices), None))


def accepts(device, code):
    """Would ``device`` take ``code`` now? Uses nothing up and changes nothing."""
    if isinstance(device, StaticDevice):
        return device.token_set.filter(token=code).exists()
    if not _SIX_DIGITS.fullmatch(code):
        return False
    clock = TOTP(device.bin_key, device.step, device.t0, device.digits, device.drift)
    return clock.verify(int(code), device.tolerance, device.last_t + 1)


def forgive_mistakes(device):
    """After a right code, earlier wrong ones no longer slow down any device of its form."""
    devices = type(device).objects.devices_for_user(device.user)
    devices.update(throttling_failure_count=0, throttling_failure_timestamp=None)


def new_recovery_codes(user):
    """Ten fresh single-use codes for ``user``, in place of all earlier ones."""
    device = StaticDevice.objects.filter(user=user, confirmed=True).first()
    if device is None:
        device = StaticDevice.objects.create(user=user, name="Recovery codes")
    StaticToken.objects.filter(device__user=user).delete()
    codes = set()
    while len(codes) < RECOVERY_CODES:
        codes.add(StaticToken.random_token())
    StaticToken.objects.bulk_create(StaticToken(device=device, token=code) for code in codes)
    return sorted(codes)


def printed(code):
    """'abcdefgh' → 'abcd-efgh'"""
    return f"{code[:4]}-{code[4:]}"
