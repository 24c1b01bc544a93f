"""Public pages set no cookie, open no session, and say so to caches."""

import pytest
from django.contrib.sessions.models import Session

PUBLIC = ["/st/", "/en/", "/st/search/?q=x", "/en/nowhere/", "/", "/exit/", "/healthz", "/readyz"]
PUBLIC += ["/robots.txt", "/sitemap.xml", "/api/v2/pages/"]


@pytest.mark.parametrize("address", PUBLIC)
def test_no_cookie_and_no_session(client, home, address):
    client.cookies["sessionid"] = "somebody"
    response = client.get(address)
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert not Session.objects.exists()


@pytest.mark.parametrize("address", PUBLIC)
def test_headers_protect_the_reader(client, home, address):
    response = client.get(address)
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Content-Type-Options"] == "nosniff"
    policy = response["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe-inline" not in policy
    assert "camera=()" in response["Permissions-Policy"]


def test_a_signed_in_colleague_gets_the_same_public_page(client, home, editor):
    anonymous = client.get("/en/").content
    client.force_login(editor)
    assert client.get("/en/").content == anonymous


def test_staff_pages_send_their_origin_so_that_forms_with_a_token_work(client, home):
    response = client.get("/admin/login/")
    assert response["Referrer-Policy"] == "same-origin"
    assert response.cookies["csrftoken"]


def test_staff_pages_let_no_other_host_in(client, home, editor):
    client.force_login(editor)
    policy = client.get("/admin/")["Content-Security-Policy"]
    assert "http" not in policy
    assert "*" not in policy
