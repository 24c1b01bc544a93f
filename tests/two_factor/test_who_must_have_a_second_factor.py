"""Who publishes, sees all partners or manages users sets a phone up first; officers need not."""

import importlib

import pytest
from django.contrib.auth.models import Group, Permission
from django_otp.oath import totp
from wagtail.models import GroupPagePermission, Page

from core.two_factor.enrolment import SESSION_KEY
from core.two_factor.permissions import is_required

SET_UP = "/admin/second-factor/add/"
MUST = ["editor", "reviewer", "coordinator", "viewer", "admin"]
NEED_NOT = ["officer_a", "translator", "stranger"]


@pytest.mark.parametrize("who", MUST)
def test_roles_that_see_or_publish_much_must(request, required, who):
    assert is_required(request.getfixturevalue(who))


@pytest.mark.parametrize("who", NEED_NOT)
def test_others_need_not(request, required, who):
    assert not is_required(request.getfixturevalue(who))


@pytest.mark.parametrize("who", MUST + NEED_NOT)
def test_nobody_must_where_the_rule_is_off(request, who, db):
    assert not is_required(request.getfixturevalue(who))


def test_the_rule_is_on_where_the_public_reaches_the_site(monkeypatch):
    for name, value in {
        "SECRET_KEY": "k" * 60,
        "DATABASE_URL": "sqlite:////tmp/never-opened.sqlite3",
        "ALLOWED_HOSTS": "example.org",
        "CSRF_TRUSTED_ORIGINS": "https://example.org",
        "SECOND_FACTOR_REQUIRED": "",
        "SECOND_FACTOR_FOR_OFFICERS": "",
    }.items():
        monkeypatch.setenv(name, value)
    production = importlib.import_module("campaign_site.settings.production")
    assert production.SECOND_FACTOR_REQUIRED is True
    assert production.SECOND_FACTOR_FOR_OFFICERS is False


@pytest.mark.parametrize(("who", "must"), [("officer_a", 1), ("translator", 1), ("stranger", 0)])
def test_a_setting_asks_it_of_officers_too(request, settings, who, must):
    settings.SECOND_FACTOR_FOR_OFFICERS = True
    assert bool(is_required(request.getfixturevalue(who))) is bool(must)


@pytest.mark.parametrize("codename", ["change_user", "reset_second_factor"])
def test_whoever_may_manage_users_must(required, stranger, codename):
    stranger.user_permissions.add(
        Permission.objects.get(content_type__app_label="core", codename=codename)
    )
    assert is_required(stranger)


def test_a_role_made_in_the_admin_that_publishes_must(required, home, stranger):
    group = Group.objects.create(name="Press office")
    stranger.groups.add(group)
    permission = Permission.objects.get(codename="publish_page")
    GroupPagePermission.objects.create(
        group=group, page=Page.objects.get(depth=1), permission=permission
    )
    assert is_required(stranger)


@pytest.mark.parametrize(
    "address", ["/admin/", "/admin/pages/", "/admin/account/", "/admin/second-factor/", "/log/"]
)
def test_until_then_they_can_do_nothing_else(client, required, sign_in, editor, address):
    sign_in(editor)
    for response in (client.get(address), client.post(address)):
        assert response.status_code == 302
        assert response["Location"].startswith(SET_UP)


def test_they_are_led_to_it_and_then_on_to_where_they_were_going(
    client, required, sign_in, is_in, editor
):
    response = sign_in(editor, then="/admin/pages/")
    assert response["Location"] == f"{SET_UP}?next=/admin/pages/"
    page = client.get(response["Location"])
    assert "Your role needs a second step" in page.text
    assert "wagtail-sidebar" not in page.text
    code = f"{totp(bytes.fromhex(client.session[SESSION_KEY])):06}"
    data = {"name": "Nokia", "password": "editor", "code": code, "next": "/admin/pages/"}
    done = client.post(SET_UP, data)
    assert 'href="/admin/pages/"' in done.text
    assert is_in()


def test_an_officer_works_without(required, sign_in, officer_a):
    assert sign_in(officer_a).status_code == 200


def test_an_officer_with_a_phone_gives_the_code_all_the_same(
    required, sign_in, give_code, is_in, officer_a, phone_of
):
    phone = phone_of(officer_a)
    sign_in(officer_a)
    assert not is_in()
    give_code(phone.code())
    assert is_in()


def test_public_pages_ask_nobody(client, required, sign_in, editor):
    sign_in(editor)
    assert client.get("/en/").status_code == 200


def test_a_preview_is_shown_after_the_code(
    client, required, sign_in, give_code, home, editor, phone_of
):
    phone = phone_of(editor)
    sign_in(editor)
    give_code(phone.code())
    home.save_revision()
    response = client.get(f"/admin/pages/{home.pk}/view_draft/")
    assert response.status_code == 200
    assert "<h1" in response.text
