"""What each role finds in the admin: its own tools, and nothing of the others'."""

import pytest
from django.urls import reverse

ALL = {"editor", "translator", "reviewer", "coordinator", "viewer", "officer_a"}
MAY = {
    "wagtailimages:add": {"editor"},
    "wagtailimages:index": {"editor"},
    "wagtaildocs:add": {"editor", "coordinator"},
    "wagtailmedia:index": {"editor"},
    "topic:add": {"editor", "coordinator"},
    "community:add": {"coordinator"},
    "community:index": {"coordinator", "viewer"},
    "wagtailusers_users:index": set(),
    "wagtailredirects:index": set(),
}


@pytest.mark.parametrize("address", MAY)
@pytest.mark.parametrize("role", sorted(ALL))
def test_a_tool_opens_for_its_roles_only(request, client, home, role, address):
    client.force_login(request.getfixturevalue(role))
    status = client.get(reverse(address)).status_code
    assert (status == 200) == (role in MAY[address]), f"{role} at {address}: {status}"


@pytest.mark.parametrize("role", sorted(ALL))
def test_everyone_lands_on_a_dashboard_that_names_the_role(request, client, home, role):
    client.force_login(request.getfixturevalue(role))
    html = client.get("/admin/").text
    assert "What to do next" in html
    assert "Travel with Open Eyes" in html


def test_a_stranger_with_an_account_is_let_in_nowhere(client, stranger):
    client.force_login(stranger)
    assert client.get("/admin/").status_code == 302


def test_only_publishers_and_reviewers_publish(request, home, admin):
    for role, may in (("editor", True), ("reviewer", True), ("translator", False)):
        user = request.getfixturevalue(role)
        assert home.permissions_for_user(user).can_publish() == may
        assert home.permissions_for_user(user).can_edit()
    assert not home.permissions_for_user(request.getfixturevalue("officer_a")).can_edit()
