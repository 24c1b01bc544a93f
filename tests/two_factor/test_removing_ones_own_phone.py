"""An old phone is taken away by its owner, with the password."""

import pytest
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.models import ModelLogEntry


@pytest.fixture
def remove(client):
    """A function that confirms the removal of one phone."""

    def confirm(phone, password):
        address = f"/admin/second-factor/remove/{phone.device.pk}/"
        return client.post(address, {"password": password}, follow=True)

    return confirm


@pytest.fixture
def phone(editor, phone_of, recovery_codes_of, sign_in, give_code):
    """The editor's only phone, signed in with it."""
    phone = phone_of(editor)
    recovery_codes_of(editor)
    sign_in(editor)
    give_code(phone.code())
    return phone


def test_the_last_phone_takes_the_recovery_codes_with_it(client, phone, remove, is_in):
    assert (
        "your recovery codes go with it"
        in client.get(f"/admin/second-factor/remove/{phone.device.pk}/").text
    )
    assert remove(phone, "editor").status_code == 200
    assert not TOTPDevice.objects.exists()
    assert not StaticToken.objects.exists()
    assert is_in()
    assert ModelLogEntry.objects.filter(action="core.second_factor.removed").exists()


def test_where_it_is_required_a_new_one_comes_next(client, required, phone, remove):
    remove(phone, "editor")
    assert client.get("/admin/")["Location"].startswith("/admin/second-factor/add/")


def test_another_phone_keeps_the_recovery_codes(phone, remove, phone_of, editor):
    other = phone_of(editor, "Old one")
    remove(other, "editor")
    assert TOTPDevice.objects.get() == phone.device
    assert StaticToken.objects.count() == 10


def test_it_needs_the_password(phone, remove):
    assert "This is not your password." in remove(phone, "wrong").text
    assert TOTPDevice.objects.exists()


def test_nobody_removes_a_colleagues_phone_here(phone, remove, phone_of, reviewer):
    other = phone_of(reviewer)
    assert remove(other, "editor").status_code == 404
    assert TOTPDevice.objects.filter(user=reviewer).exists()
