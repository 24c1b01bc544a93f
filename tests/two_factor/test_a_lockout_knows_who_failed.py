"""Failed sign-ins lock a name at one address; behind a proxy too, and nobody else's."""

import pytest
from django.urls import reverse

LOGIN, PASSWORD = "wagtailadmin_login", "wrong"


@pytest.fixture
def attempt(client, settings, editor):
    """A function that signs in from an address, as the proxy in front of the site notes it."""
    settings.PROXY_COUNT = 1
    settings.AXES_ENABLED = True

    def sign_in(address, password=PASSWORD):
        headers = {"x-forwarded-for": f"10.9.9.9, {address}"}
        data = {"username": "editor", "password": password}
        return client.post(reverse(LOGIN), data, headers=headers, REMOTE_ADDR="127.0.0.1")

    return sign_in


def test_a_stranger_locks_himself_out_and_not_the_person(attempt):
    for _failure in range(6):
        refused = attempt("41.203.0.1")
    assert refused.status_code == 429
    assert attempt("41.203.0.1", "editor").status_code == 429
    assert attempt("41.203.0.2", "editor").status_code == 302


def test_what_the_sender_wrote_into_the_header_does_not_count(client, settings, attempt, editor):
    for number in range(6):
        headers = {"x-forwarded-for": f"10.0.0.{number}, 41.203.0.1"}
        data = {"username": "editor", "password": PASSWORD}
        refused = client.post(reverse(LOGIN), data, headers=headers, REMOTE_ADDR="127.0.0.1")
    assert refused.status_code == 429
