"""The secret that a phone and the site share, from the first picture to the first right code."""

import base64
from binascii import unhexlify

import segno
from django_otp.plugins.otp_totp.models import TOTPDevice, default_key

SESSION_KEY = "second_factor_secret"


def pending_device(request):
    """The unsaved device that the person is about to set up.

    Its secret waits in the session: a reloaded page shows the picture that was already scanned,
    and nothing reaches the database before a code proves that the phone has it.
    """
    key = request.session.setdefault(SESSION_KEY, default_key())
    return TOTPDevice(user=request.user, key=key, confirmed=True)


def forget(request):
    """The secret belongs to a device now, or is no longer wanted."""
    request.session.pop(SESSION_KEY, None)


def typed_secret(device):
    """The secret in groups of four, for an app that cannot take a picture."""
    secret = base64.b32encode(unhexlify(device.key)).decode().rstrip("=")
    return " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))


def picture(device):
    """The QR code as a data: address, dark on white in every colour scheme of the admin."""
    return segno.make(device.config_url, error="m").svg_data_uri(scale=5, border=4, light="#fff")
