"""Without the phone, each printed code opens the site one time."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.models import ModelLogEntry

MAKE = "/admin/second-factor/recovery-codes/"


@pytest.fixture
def out(client):
    return lambda: client.post(reverse("wagtailadmin_logout"))


def test_a_code_opens_the_site_once(
    sign_in, give_code, is_in, out, editor, phone_of, recovery_codes_of
):
    phone_of(editor)
    code, *_others = recovery_codes_of(editor)
    sign_in(editor)
    give_code(code)
    assert is_in()
    out()
    sign_in(editor)
    response = give_code(code)
    assert "This code is not right" in response.text
    assert not is_in()


def test_it_may_be_typed_as_it_is_printed(
    sign_in, give_code, is_in, editor, phone_of, recovery_codes_of
):
    phone_of(editor)
    code = recovery_codes_of(editor)[0]
    sign_in(editor)
    give_code(f"{code[:4]}-{code[4:]} ".upper())
    assert is_in()


def test_how_many_are_left_is_said_and_the_use_is_logged(
    client, sign_in, give_code, editor, phone_of, recovery_codes_of
):
    phone_of(editor)
    sign_in(editor)
    give_code(recovery_codes_of(editor)[0])
    assert "You have 9 recovery codes left." in client.get("/admin/").text
    entry = ModelLogEntry.objects.get(action="core.second_factor.recovery_code_used")
    assert (entry.user, entry.object_id) == (editor, str(editor.pk))


def test_a_recovery_code_costs_the_phone_nothing(
    sign_in, give_code, editor, phone_of, recovery_codes_of
):
    phone_of(editor)
    sign_in(editor)
    give_code(recovery_codes_of(editor)[0])
    assert TOTPDevice.objects.get().throttling_failure_count == 0


def test_a_wrong_code_from_the_phone_costs_the_sheet_nothing(
    sign_in, give_code, is_in, editor, phone_of, recovery_codes_of
):
    phone = phone_of(editor)
    code = recovery_codes_of(editor)[0]
    sign_in(editor)
    give_code(phone.wrong_code())
    give_code(code)
    assert is_in()


def test_guessing_is_slowed_down(sign_in, give_code, is_in, editor, phone_of, recovery_codes_of):
    phone_of(editor)
    code = recovery_codes_of(editor)[0]
    sign_in(editor)
    give_code("aaaa-1111")
    give_code(code)
    assert not is_in()
    StaticDevice.objects.update(throttling_failure_timestamp=timezone.now() - timedelta(seconds=2))
    give_code(code)
    assert is_in()


def test_a_colleagues_sheet_does_not_help(
    sign_in, give_code, is_in, editor, reviewer, phone_of, recovery_codes_of
):
    phone_of(editor)
    recovery_codes_of(editor)
    sign_in(editor)
    give_code(recovery_codes_of(reviewer)[0])
    assert not is_in()


def test_new_codes_replace_the_old_ones_and_are_shown_once(
    client, sign_in, give_code, editor, phone_of, recovery_codes_of
):
    phone = phone_of(editor)
    old = set(recovery_codes_of(editor))
    sign_in(editor)
    give_code(phone.code())
    response = client.post(MAKE, {"password": "editor"})
    fresh = set(StaticToken.objects.values_list("token", flat=True))
    assert len(fresh) == 10
    assert not fresh & old
    assert all(f"{code[:4]}-{code[4:]}" in response.text for code in fresh)
    assert "no-store" in response["Cache-Control"]
    for address in (MAKE, "/admin/second-factor/"):
        text = client.get(address).text
        assert not any(code[:4] + "-" in text or code in text for code in fresh)


def test_new_codes_need_the_password(client, sign_in, give_code, editor, phone_of):
    phone = phone_of(editor)
    sign_in(editor)
    give_code(phone.code())
    response = client.post(MAKE, {"password": "wrong"})
    assert "This is not your password." in response.text
    assert not StaticToken.objects.exists()


def test_without_a_phone_there_are_no_recovery_codes(client, sign_in, editor):
    sign_in(editor)
    assert client.post(MAKE, {"password": "editor"})["Location"] == "/admin/second-factor/add/"
    assert not StaticToken.objects.exists()


def test_the_servers_keeper_can_let_the_last_superuser_in(
    sign_in, give_code, is_in, admin, phone_of
):
    phone_of(admin)
    call_command("addstatictoken", "admin", token="ab2cd3ef", verbosity=0)
    sign_in(admin)
    give_code("ab2cd3ef")
    assert is_in()
