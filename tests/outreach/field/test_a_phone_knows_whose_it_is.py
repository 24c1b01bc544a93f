"""On a shared phone the queue is shown to who signed in last, wherever that was."""

import pytest
from django.test import Client

from outreach.field.owners import owner

NAME = "log_owner"


@pytest.fixture
def phone(client, partners, home, officer_a, officer_b):
    """A browser in which nobody has signed in; ``enter(user)`` is the admin's own door."""
    for officer in (officer_a, officer_b):
        officer.set_password("a long one")
        officer.save()
    client.enter = lambda user: client.post(
        "/admin/login/", {"username": user.username, "password": "a long one"}
    )
    return client


def test_the_next_to_sign_in_anywhere_takes_the_phone_over(phone, officer_a, officer_b):
    assert phone.enter(officer_a).cookies[NAME].value == owner(officer_a)
    phone.cookies.pop("sessionid")  # the session ends; the phone stays his
    assert NAME not in phone.get("/log/en/").cookies
    assert phone.enter(officer_b).cookies[NAME].value == owner(officer_b)
    assert phone.post("/admin/logout/").cookies[NAME].value == ""


def test_it_is_narrow_and_outlasts_a_sign_in(phone, officer_a, settings):
    settings.SESSION_COOKIE_SECURE = True
    cookie = phone.enter(officer_a).cookies[NAME]
    assert (cookie["path"], cookie["samesite"], cookie["secure"]) == ("/log/", "Lax", True)
    assert cookie["max-age"] > 2 * settings.SESSION_COOKIE_AGE
    assert not cookie["httponly"]  # its scripts read it without a network


def test_only_signing_in_and_the_form_set_it(phone, officer_a, settings):
    phone.enter(officer_a)
    for address in ("/admin/", "/en/", "/log/en/", "/log/token/"):
        assert NAME not in phone.get(address).cookies, address
    phone.cookies.pop(NAME)
    assert NAME not in phone.get("/admin/").cookies
    assert NAME not in Client().get("/log/en/offline/").cookies
    assert phone.get("/log/en/queue/").cookies[NAME].value == owner(officer_a)


def test_it_names_what_the_token_was_under_an_earlier_key(phone, officer_a, settings):
    before = owner(officer_a)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-" + "y" * 50
    said = phone.enter(officer_a).cookies[NAME].value
    assert said.split(".") == [owner(officer_a), before]
