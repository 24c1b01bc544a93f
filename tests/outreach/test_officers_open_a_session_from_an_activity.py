"""A class session opened from an activity counts for it at once."""

import re

import pytest
from django.urls import reverse
from outreach_builders import make_activity
from session_builders import make_quiz

from core.models import Community
from outreach.models import AdoptedSession, OutreachLogEntry
from quizzes.models import ClassSession


@pytest.fixture
def quiz(home):
    return make_quiz(home)


@pytest.fixture
def activity(partners, editions):
    place = Community.objects.get(name_en="Peka")
    return make_activity(partners.a, place, uses=[(editions.st, 3)])


@pytest.fixture
def officer(client, partners, officer_a):
    client.force_login(officer_a)
    return client


def address_of(activity):
    return reverse("outreach_open_session", args=[activity.pk])


def press(client, activity, quiz, **more):
    return client.post(address_of(activity), {"quiz": quiz.pk, "language": "en"} | more)


@pytest.mark.parametrize("view", ["edit", "inspect"])
def test_the_activity_has_the_button(officer, activity, view):
    page = officer.get(reverse(f"outreach_activity:{view}", args=[activity.pk]))
    assert address_of(activity) in page.content.decode()


def test_it_counts_for_the_activity_at_once(officer, activity, quiz, editions, officer_a):
    form = officer.get(address_of(activity)).context["form"]
    assert form.initial["edition"] == editions.st
    assert press(officer, activity, quiz, edition=editions.st.pk).status_code == 200
    adopted = AdoptedSession.objects.get()
    assert (adopted.partner, adopted.community) == (activity.partner, activity.community)
    assert (adopted.activity, adopted.edition) == (activity, editions.st)
    assert adopted.adopted_by == officer_a
    assert adopted.session.kept
    assert (adopted.session.quiz, adopted.session.language) == (quiz, "en")
    assert OutreachLogEntry.objects.get().action == "wagtail.create"


def test_host_link_and_code_are_shown_once(officer, activity, quiz):
    response = press(officer, activity, quiz)
    assert "no-store" in response["Cache-Control"]
    page = response.content.decode()
    session = ClassSession.objects.get()
    assert session.code in page
    link = re.search(r"http://testserver(/en/q/host/[\w-]+/)", page)[1]
    assert session.code in officer.get(link).content.decode()
    inspect = reverse("outreach_adoptedsession:inspect", args=[AdoptedSession.objects.get().pk])
    for address in (inspect, address_of(activity)):
        assert "/q/host/" not in officer.get(address).content.decode()


def test_an_activity_without_material_asks_for_none(officer, partners, quiz):
    activity = make_activity(partners.a)
    assert "edition" not in officer.get(address_of(activity)).context["form"].fields
    press(officer, activity, quiz)
    assert AdoptedSession.objects.get().edition is None


def test_only_materials_of_the_activity_and_published_quizzes_are_taken(
    officer, activity, quiz, editions, home
):
    draft = make_quiz(home, "draft")
    draft.unpublish()
    for chosen, more in (
        (quiz, {"edition": editions.en.pk}),
        (draft, {}),
        (quiz, {"language": "fr"}),
    ):
        assert press(officer, activity, chosen, **more).context["form"].errors
    assert not ClassSession.objects.exists()


def test_a_cancelled_activity_opens_none(officer, partners, quiz):
    activity = make_activity(partners.a, status="cancelled")
    assert officer.get(address_of(activity)).status_code == 404
    assert press(officer, activity, quiz).status_code == 404


def test_others_open_none(client, activity, quiz, officer_b, viewer, editor, stranger):
    statuses = {}
    for user in (officer_b, viewer, editor, stranger):
        client.force_login(user)
        statuses[user.username] = press(client, activity, quiz).status_code
    assert set(statuses.values()) <= {302, 403, 404}
    assert not ClassSession.objects.exists()
    client.logout()
    assert press(client, activity, quiz).status_code == 302
    assert not ClassSession.objects.exists()


def test_the_coordinator_opens_one_for_any_partner(client, coordinator, activity, quiz):
    client.force_login(coordinator)
    press(client, activity, quiz)
    assert AdoptedSession.objects.get().partner == activity.partner


def test_the_viewer_sees_no_button(client, viewer, activity):
    client.force_login(viewer)
    page = client.get(reverse("outreach_activity:inspect", args=[activity.pk]))
    assert address_of(activity) not in page.content.decode()
