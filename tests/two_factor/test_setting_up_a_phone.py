"""Setting up: a picture, the password, a first code, and ten recovery codes."""

import re

import pytest
from django_otp.oath import totp
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.models import ModelLogEntry

from core.two_factor.enrolment import SESSION_KEY

ADD = "/admin/second-factor/add/"


@pytest.fixture
def set_up(client):
    """A function that fills in the form as the phone would have it, or otherwise."""

    def fill(password, **other):
        client.get(ADD)
        fill.last_code = f"{totp(bytes.fromhex(client.session[SESSION_KEY])):06}"
        data = {"name": "Nokia", "password": password, "code": fill.last_code}
        return client.post(ADD, data | other)

    return fill


def test_the_page_shows_the_secret_as_picture_link_and_text(client, sign_in, editor):
    sign_in(editor)
    text = client.get(ADD).text
    assert 'src="data:image/svg+xml' in text
    assert re.search(r'href="otpauth://totp/Travel%20with%20Open%20Eyes%3Aeditor\?secret=', text)
    assert re.search(r"<code>([A-Z2-7]{4} ){7}[A-Z2-7]{4}</code>", text)


def test_the_policy_of_staff_pages_lets_the_picture_in(client, sign_in, editor):
    sign_in(editor)
    assert "img-src 'self' data:" in client.get(ADD)["Content-Security-Policy"]


def test_a_reloaded_page_shows_the_same_picture(client, sign_in, editor):
    sign_in(editor)
    pictures = [re.search(r'src="(data:image[^"]+)"', client.get(ADD).text)[1] for _ in range(2)]
    assert pictures[0] == pictures[1]
    assert not TOTPDevice.objects.exists()


def test_the_first_code_makes_the_phone_count_and_gives_ten_codes(
    client, sign_in, set_up, is_in, editor
):
    sign_in(editor)
    response = set_up("editor")
    assert response.status_code == 200
    device = TOTPDevice.objects.get()
    assert (device.user, device.name, device.confirmed) == (editor, "Nokia", True)
    assert StaticToken.objects.filter(device__user=editor).count() == 10
    assert len(re.findall(r"<code>[a-z2-7]{4}-[a-z2-7]{4}</code>", response.text)) == 10
    assert SESSION_KEY not in client.session
    assert is_in()


def test_from_then_on_the_password_is_not_enough(client, sign_in, set_up, is_in, editor):
    sign_in(editor)
    set_up("editor")
    client.logout()
    sign_in(editor)
    assert not is_in()


def test_the_code_that_set_it_up_signs_nobody_in(client, sign_in, set_up, give_code, is_in, editor):
    sign_in(editor)
    set_up("editor")
    used = set_up.last_code
    client.logout()
    sign_in(editor)
    give_code(used)
    assert not is_in()


def test_it_is_logged(sign_in, set_up, editor):
    sign_in(editor)
    set_up("editor")
    actions = set(ModelLogEntry.objects.values_list("action", flat=True))
    assert {"core.second_factor.added", "core.second_factor.recovery_codes_made"} <= actions


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"code": "000"}, "This code is not right"),
        ({"code": ""}, "This field is required"),
        ({"code": "abcdef"}, "This code is not right"),
        ({"password": "wrong"}, "This is not your password."),
        ({"name": ""}, "This field is required"),
        ({"name": "x" * 65}, "at most 64"),
    ],
)
def test_a_mistake_is_explained_and_loses_nothing(client, sign_in, set_up, editor, change, message):
    sign_in(editor)
    response = set_up(**{"password": "editor"} | change)
    assert message in response.text
    assert not TOTPDevice.objects.exists()
    assert set_up("editor").status_code == 200
    assert TOTPDevice.objects.exists()


def test_a_second_phone_keeps_the_recovery_codes(
    sign_in, give_code, set_up, editor, phone_of, recovery_codes_of
):
    phone = phone_of(editor)
    kept = set(recovery_codes_of(editor))
    sign_in(editor)
    give_code(phone.code())
    assert set_up("editor")["Location"] == "/admin/second-factor/"
    assert TOTPDevice.objects.count() == 2
    assert set(StaticToken.objects.values_list("token", flat=True)) == kept


def test_wrong_passwords_here_lock_the_sign_in_too(client, sign_in, set_up, editor, settings):
    sign_in(editor)
    for _time in range(settings.AXES_FAILURE_LIMIT):
        response = set_up("wrong")
    assert response.status_code == 429


def test_the_own_page_lists_phones_and_what_is_left(
    client, sign_in, give_code, editor, reviewer, phone_of, recovery_codes_of
):
    phone = phone_of(editor, "Nokia of mine")
    phone_of(reviewer, "Phone of somebody else")
    recovery_codes_of(editor)
    sign_in(editor)
    give_code(phone.code())
    text = client.get("/admin/second-factor/").text
    assert "Nokia of mine" in text
    assert "Phone of somebody else" not in text
    assert "You have 10 recovery codes left" in text
    assert 'href="/admin/second-factor/"' in client.get("/admin/account/").text
