"""A lost phone is taken away by somebody who may, with a reason that is kept."""

import pytest
from django.contrib.auth.models import Permission
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.models import ModelLogEntry

from core.models import User

LIST = "/admin/second-factor-reset/"


def reset_address(person):
    return f"{LIST}{person.pk}/"


@pytest.fixture
def keeper(coordinator):
    """A coordinator who was given the permission."""
    coordinator.user_permissions.add(
        Permission.objects.get(content_type__app_label="core", codename="reset_second_factor")
    )
    return User.objects.get(pk=coordinator.pk)


@pytest.fixture
def lost(editor, phone_of, recovery_codes_of):
    """The editor, whose phone and paper are gone."""
    phone_of(editor)
    recovery_codes_of(editor)
    return editor


@pytest.mark.parametrize("who", ["admin", "keeper"])
def test_after_the_reset_the_owner_starts_anew(
    client, request, required, sign_in, give_code, phone_of, lost, who
):
    actor = request.getfixturevalue(who)
    phone = phone_of(actor)
    sign_in(actor)
    give_code(phone.code())
    response = client.post(reset_address(lost), {"reason": "Came to the office"})
    assert response["Location"] == LIST
    assert not TOTPDevice.objects.filter(user=lost).exists()
    assert not StaticDevice.objects.filter(user=lost).exists()
    client.logout()
    assert sign_in(lost)["Location"].startswith("/admin/second-factor/add/")


def test_it_is_logged_with_its_reason(client, admin, lost):
    client.force_login(admin)
    client.post(reset_address(lost), {"reason": "Came to the office"})
    entry = ModelLogEntry.objects.get(action="core.second_factor.reset")
    assert (entry.user, entry.object_id) == (admin, str(lost.pk))
    assert entry.comment == "Came to the office"
    history = client.get("/admin/reports/site-history/").text
    assert "Reset the second factor after a lost phone" in history


def test_a_reason_must_be_given(client, admin, lost):
    client.force_login(admin)
    assert "This field is required" in client.post(reset_address(lost), {"reason": " "}).text
    assert TOTPDevice.objects.exists()


@pytest.mark.parametrize("who", ["coordinator", "reviewer", "viewer", "officer_a"])
def test_without_the_permission_it_is_refused(client, request, lost, who):
    client.force_login(request.getfixturevalue(who))
    for response in (
        client.get(LIST),
        client.get(f"{LIST}results/"),
        client.post(reset_address(lost), {"reason": "x"}),
    ):
        assert response["Location"] == "/admin/"
    assert TOTPDevice.objects.exists()
    assert "second-factor-reset" not in client.get("/admin/").text


def test_a_session_that_the_lost_phone_opened_is_closed(
    client, required, sign_in, give_code, is_in, editor, phone_of
):
    phone = phone_of(editor)
    sign_in(editor)
    give_code(phone.code())
    assert is_in()
    TOTPDevice.objects.all().delete()
    assert not is_in()


def test_the_permission_is_no_way_up_to_a_superuser(client, keeper, admin, phone_of):
    phone_of(admin)
    client.force_login(keeper)
    assert client.post(reset_address(admin), {"reason": "x"}, follow=True).status_code == 404
    assert TOTPDevice.objects.filter(user=admin).exists()


def test_ones_own_phone_is_not_reset_without_the_password(
    client, sign_in, give_code, admin, phone_of
):
    phone = phone_of(admin)
    sign_in(admin)
    give_code(phone.code())
    assert client.post(reset_address(admin), {"reason": "x"}, follow=True).status_code == 404


def test_the_list_names_who_has_something_to_reset(client, keeper, lost, reviewer):
    client.force_login(keeper)
    text = client.get(LIST).text
    assert reset_address(lost) in text
    assert reset_address(reviewer) not in text
    assert reset_address(lost) in client.get(f"{LIST}results/?q=edit").text
    assert reset_address(lost) not in client.get(f"{LIST}results/?q=nobody").text
    assert "second-factor-reset" in client.get("/admin/").text


def test_the_list_asks_the_same_number_of_questions_however_long_it_is(
    client, admin, phone_of, django_assert_max_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.force_login(admin)
    phone_of(User.objects.create_user("one"))
    client.get(LIST)
    with CaptureQueriesContext(connection) as few:
        client.get(LIST)
    for number in range(15):
        phone_of(User.objects.create_user(f"more-{number}"))
    with CaptureQueriesContext(connection) as many:
        client.get(LIST)
    assert len(many) <= len(few)


def test_the_permission_can_be_granted_to_a_role_in_the_admin(client, admin):
    client.force_login(admin)
    assert "reset another person" in client.get("/admin/groups/new/").text
