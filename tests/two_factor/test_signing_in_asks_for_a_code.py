"""Somebody with a phone gives a code after the password, whatever the rule for the role is."""

from datetime import timedelta

import pytest
from django.conf import settings as site_settings
from django.urls import reverse
from django.utils import timezone
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

GIVE_CODE = "/admin/second-factor/code/"


def test_without_a_phone_the_password_is_enough(sign_in, editor):
    assert sign_in(editor).status_code == 200


def test_with_a_phone_the_password_is_not_enough(sign_in, editor, phone_of):
    phone_of(editor)
    response = sign_in(editor)
    assert response.status_code == 302
    assert response["Location"] == f"{GIVE_CODE}?next=/admin/"


def test_the_code_opens_the_page_that_was_asked_for(sign_in, give_code, is_in, editor, phone_of):
    phone = phone_of(editor)
    sign_in(editor)
    response = give_code(phone.code(), then="/admin/pages/")
    assert response["Location"] == "/admin/pages/"
    assert is_in()


def test_signing_in_again_works_as_the_first_time(
    client, sign_in, give_code, is_in, editor, phone_of
):
    phone = phone_of(editor)
    for _time in range(2):
        sign_in(editor)
        assert not is_in()
        give_code(phone.code())
        assert is_in()
        client.post(reverse("wagtailadmin_logout"))


def test_a_code_works_once(client, sign_in, give_code, is_in, editor, phone_of):
    code = phone_of(editor).code()
    sign_in(editor)
    give_code(code)
    client.post(reverse("wagtailadmin_logout"))
    sign_in(editor)
    give_code(code)
    assert not is_in()


def test_spaces_in_a_code_do_not_matter(sign_in, give_code, is_in, editor, phone_of):
    code = phone_of(editor).code()
    sign_in(editor)
    give_code(f" {code[:3]} {code[3:]} ")
    assert is_in()


def test_a_wrong_code_is_refused_with_a_message(sign_in, give_code, is_in, editor, phone_of):
    phone = phone_of(editor)
    sign_in(editor)
    response = give_code(phone.wrong_code())
    assert response.status_code == 200
    assert "This code is not right" in response.text
    assert not is_in()


@pytest.mark.parametrize("typed", ["", " ", "-", "x" * 33, "x" * 33 + "0", "١٢٣٤٥٦", "\x00", "'"])
def test_awkward_codes_are_refused(sign_in, give_code, is_in, editor, phone_of, typed):
    phone_of(editor)
    sign_in(editor)
    assert give_code(typed).status_code == 200
    assert not is_in()


def test_after_a_wrong_code_even_the_right_one_has_to_wait(
    sign_in, give_code, is_in, editor, phone_of
):
    phone = phone_of(editor)
    sign_in(editor)
    give_code(phone.wrong_code())
    response = give_code(phone.code())
    assert "There was 1 wrong code. Wait a little" in response.text
    assert not is_in()
    TOTPDevice.objects.update(throttling_failure_timestamp=timezone.now() - timedelta(seconds=2))
    give_code(phone.code())
    assert is_in()


def test_a_second_phone_gives_no_second_guess(sign_in, give_code, is_in, editor, phone_of):
    first, second = phone_of(editor), phone_of(editor, "Tablet")
    sign_in(editor)
    give_code(first.wrong_code())
    give_code(second.code())
    assert not is_in()


def test_each_of_two_phones_works_and_leaves_the_other_as_it_was(
    client, sign_in, give_code, is_in, editor, phone_of
):
    for phone in (phone_of(editor), phone_of(editor, "Tablet")):
        sign_in(editor)
        give_code(phone.code())
        assert is_in()
        client.post(reverse("wagtailadmin_logout"))
    assert not TOTPDevice.objects.filter(throttling_failure_count__gt=0).exists()


def test_a_right_code_forgives_earlier_mistakes_on_every_phone(
    sign_in, give_code, editor, phone_of
):
    phone_of(editor)
    tablet = phone_of(editor, "Tablet")
    long_ago = timezone.now() - timedelta(days=1)
    TOTPDevice.objects.update(throttling_failure_count=3, throttling_failure_timestamp=long_ago)
    sign_in(editor)
    give_code(tablet.code())
    assert not TOTPDevice.objects.filter(throttling_failure_count__gt=0).exists()


def test_a_colleagues_phone_does_not_help(sign_in, give_code, is_in, editor, reviewer, phone_of):
    phone_of(editor)
    other = phone_of(reviewer)
    sign_in(editor)
    give_code(other.code())
    assert not is_in()


def test_an_address_on_another_host_is_not_followed(sign_in, give_code, editor, phone_of):
    phone = phone_of(editor)
    sign_in(editor)
    response = give_code(phone.code(), then="https://example.org/")
    assert response["Location"] == "/admin/"


@pytest.mark.parametrize(
    "address",
    [
        "/admin/",
        "/admin/pages/",
        "/admin/account/",
        "/admin/second-factor/",
        "/admin/second-factor/add/",
        "/admin/second-factor/recovery-codes/",
        "/admin/second-factor/remove/1/",
        "/admin/second-factor-reset/",
        "/admin/nowhere/",
        "/log/",
    ],
)
def test_before_the_code_every_staff_page_leads_to_it(client, sign_in, admin, phone_of, address):
    phone_of(admin)
    sign_in(admin)
    for response in (client.get(address), client.post(address)):
        assert response.status_code == 302
        assert response["Location"].startswith(GIVE_CODE)


def test_before_the_code_a_script_is_refused(client, sign_in, editor, phone_of):
    phone_of(editor)
    sign_in(editor)
    response = client.get("/admin/pages/", headers={"x-requested-with": "XMLHttpRequest"})
    assert response.status_code == 403


def test_the_page_with_the_code_shows_no_menu_and_lets_one_leave(client, sign_in, editor, phone_of):
    phone_of(editor)
    sign_in(editor)
    text = client.get(GIVE_CODE).text
    assert "wagtail-sidebar" not in text
    assert 'action="/admin/logout/"' in text
    client.post(reverse("wagtailadmin_logout"))
    assert client.get("/admin/")["Location"].startswith("/admin/login/")


def test_who_needs_no_code_is_not_asked(client, sign_in, editor):
    sign_in(editor)
    assert client.get(GIVE_CODE)["Location"] == "/admin/"


def test_an_emptied_sheet_of_codes_locks_nobody_out(sign_in, editor):
    StaticDevice.objects.create(user=editor, name="Recovery codes")
    assert sign_in(editor).status_code == 200


def test_wrong_passwords_still_lock_the_sign_in(client, home, editor):
    data = {"username": "editor", "password": "wrong"}
    for _time in range(site_settings.AXES_FAILURE_LIMIT):
        response = client.post(reverse("wagtailadmin_login"), data)
    assert response.status_code == 429
    assert "Too many attempts" in response.text


def test_the_packages_own_device_screens_are_not_there(client, admin, phone_of):
    client.force_login(admin)
    assert client.get("/admin/2fa/devices/1/remove/", follow=True).status_code == 404
