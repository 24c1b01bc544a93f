"""A phone that gives codes, and people who sign in with them."""

import time

import pytest
from django.urls import reverse
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

from core.two_factor import codes


class Phone:
    """An app with the secret of one device; each code is a step ahead of the last one used."""

    def __init__(self, device):
        self.device = device

    def code(self):
        self.device.refresh_from_db()
        now = int(time.time())
        step = max(now // 30, self.device.last_t + 1) - now // 30
        return f"{totp(self.device.bin_key, drift=step):06}"

    def wrong_code(self):
        right = {totp(self.device.bin_key, drift=drift) for drift in range(-3, 4)}
        return f"{next(number for number in range(100) if number not in right):06}"


@pytest.fixture
def phone_of():
    """A function that gives a person a phone that was set up earlier."""

    def give(user, name="My phone"):
        return Phone(TOTPDevice.objects.create(user=user, name=name, confirmed=True))

    return give


@pytest.fixture
def recovery_codes_of():
    """A function that gives a person a sheet of recovery codes."""
    return codes.new_recovery_codes


@pytest.fixture
def required(settings):
    """The rule of a public server."""
    settings.SECOND_FACTOR_REQUIRED = True


@pytest.fixture
def sign_in(client, home):
    """A function that gives user name and password; returns the page that comes next."""

    def enter(user, then="/admin/"):
        data = {"username": user.username, "password": user.username, "next": then}
        client.post(reverse("wagtailadmin_login"), data)
        return client.get(then)

    return enter


@pytest.fixture
def give_code(client):
    """A function that types a code into the second page of signing in."""

    def enter(code, then="/admin/"):
        return client.post(reverse("wagtail_2fa_auth"), {"otp_token": code, "next": then})

    return enter


@pytest.fixture
def is_in(client):
    """A function that says whether the admin is open to the client now."""
    return lambda: client.get("/admin/").status_code == 200
