"""By its code a class session is adopted: its counts stay and count for a partner."""

from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.urls import reverse
from outreach_builders import make_activity, make_edition, make_material
from session_builders import adopt, let_expire, make_quiz, make_session

from core.models import Community
from outreach.models import AdoptedSession, OutreachLogEntry
from outreach.session_views import AdoptView
from quizzes.models import ClassSession, ScoreCount
from quizzes.sessions import flood

ADD = "/admin/outreach/adoptedsession/new/"


@pytest.fixture
def session(home):
    return make_session(make_quiz(home), before=(2, 8))


@pytest.fixture
def officer(client, partners, officer_a):
    client.force_login(officer_a)
    return client


def typed(code, **fields):
    place = Community.objects.get(name_en="Maseru")
    return {"code": code, "community": place.pk, "activity": "", "edition": ""} | fields


def said(response):
    """The messages beside the fields of the form, and above it."""
    form = response.context["form"]
    return " ".join(message for messages in form.errors.values() for message in messages)


@pytest.mark.parametrize("spell", [str, str.lower, lambda code: f" {code[:3]}-{code[3:]} "])
def test_an_officer_types_the_code(officer, session, partners, officer_a, spell):
    assert officer.post(ADD, typed(spell(session.code))).status_code == 302
    adopted = AdoptedSession.objects.get()
    assert (adopted.session, adopted.partner) == (session, partners.a)
    assert adopted.adopted_by == officer_a
    session.refresh_from_db()
    assert session.kept


def test_what_was_adopted_outlives_the_session(officer, session):
    officer.post(ADD, typed(session.code))
    let_expire(session)
    call_command("run_due")
    assert ScoreCount.objects.filter(phase__session=session).count() == 2


def test_adopting_is_logged(officer, session, partners):
    officer.post(ADD, typed(session.code))
    entry = OutreachLogEntry.objects.get()
    assert (entry.action, entry.partner) == ("wagtail.create", partners.a)


@pytest.mark.parametrize("code", ["ABCDEF", "CDFHJ", "1", "😀" * 6, "CDF HJK CDF HJK"])
def test_what_can_be_no_code_is_explained(officer, session, code):
    assert "A code has six letters" in said(officer.post(ADD, typed(code)))


def test_an_unknown_code_is_explained(officer, session):
    other = "CDFHJK" if session.code != "CDFHJK" else "CDFHJM"
    assert "No class session has this code now" in said(officer.post(ADD, typed(other)))


def test_codes_cannot_be_guessed_for_long(officer, client, session, officer_b, monkeypatch):
    monkeypatch.setitem(flood.LIMITS, "wrong adoptions", 3)
    monkeypatch.setattr(flood, "time", SimpleNamespace(time=lambda: 0))
    other = "CDFHJK" if session.code != "CDFHJK" else "CDFHJM"
    for _guess in range(3):
        assert "No class session has this code now" in said(officer.post(ADD, typed(other)))
    for code in (other, session.code):
        assert "Too many codes were wrong" in said(officer.post(ADD, typed(code)))
    client.force_login(officer_b)
    assert client.post(ADD, typed(session.code)).status_code == 302


def test_a_session_that_is_over_cannot_be_adopted(officer, session):
    let_expire(session)
    assert "is over" in said(officer.post(ADD, typed(session.code)))
    assert not AdoptedSession.objects.exists()


@pytest.mark.parametrize("over", [False, True])
def test_a_session_counts_once_and_nobody_learns_for_whom(officer, session, partners, over):
    adopt(session, partners.b, Community.objects.get(name_en="Peka"))
    if over:
        let_expire(session)
    response = officer.post(ADD, typed(session.code))
    assert "has been adopted already" in said(response)
    for word in ("P-B", "Partner B", "Mokhatlo B", "Quiz know"):
        assert word not in response.content.decode()


def test_two_who_type_the_code_at_the_same_moment_adopt_it_once(
    officer, session, partners, monkeypatch
):
    save = AdoptView.save_instance

    def late(view):
        AdoptedSession.objects.bulk_create(
            [
                AdoptedSession(
                    session=session,
                    partner=partners.b,
                    community=Community.objects.get(name_en="Peka"),
                )
            ]
        )
        return save(view)

    monkeypatch.setattr(AdoptView, "save_instance", late)
    assert "has been adopted already" in said(officer.post(ADD, typed(session.code)))


def test_a_session_that_ends_while_the_form_is_sent_is_refused(officer, session, monkeypatch):
    monkeypatch.setattr(ClassSession, "keep", lambda session: False)
    assert "is over" in said(officer.post(ADD, typed(session.code)))
    assert not AdoptedSession.objects.exists()


def test_the_activity_was_of_the_same_partner_in_the_same_community(officer, session, partners):
    maseru, peka = (Community.objects.get(name_en=name) for name in ("Maseru", "Peka"))
    elsewhere = make_activity(partners.a, peka, starts_on="2026-11-20")
    response = officer.post(ADD, typed(session.code, activity=elsewhere.pk))
    assert "in another community" in said(response)
    session.refresh_from_db()
    assert not session.kept
    here = make_activity(partners.a, maseru, starts_on="2026-11-20")
    assert officer.post(ADD, typed(session.code, activity=here.pk)).status_code == 302
    assert AdoptedSession.objects.get().activity == here


def test_only_activities_of_the_last_two_months_are_offered(officer, session, partners):
    old = make_activity(partners.a, starts_on="2026-03-10")
    new = make_activity(partners.a, starts_on="2026-11-20")
    offered = list(officer.get(ADD).context["form"].fields["activity"].queryset)
    assert offered == [new]
    adopted = adopt(session, partners.a, old.community, activity=old)
    edit = officer.get(reverse("outreach_adoptedsession:edit", args=[adopted.pk]))
    assert set(edit.context["form"].fields["activity"].queryset) == {old, new}


def test_a_material_that_was_withdrawn_before_was_not_used(officer, session):
    old = make_edition(
        make_material(), withdrawn_on="2026-01-01", withdrawn_because="A number was wrong."
    )
    response = officer.post(ADD, typed(session.code, edition=old.pk))
    assert "This edition was withdrawn" in said(response)


def test_a_record_is_corrected_without_changing_its_session(officer, session, partners, home):
    adopted = adopt(session, partners.a, Community.objects.get(name_en="Maseru"))
    other = make_session(session.quiz)
    peka = Community.objects.get(name_en="Peka")
    address = reverse("outreach_adoptedsession:edit", args=[adopted.pk])
    response = officer.post(address, typed(other.code, community=peka.pk))
    assert response.status_code == 302
    adopted.refresh_from_db()
    assert (adopted.session, adopted.community) == (session, peka)
    other.refresh_from_db()
    assert not other.kept


def test_a_record_that_is_deleted_lets_its_counts_go(officer, session, partners):
    adopted = adopt(session, partners.a, Community.objects.get(name_en="Maseru"))
    address = reverse("outreach_adoptedsession:delete", args=[adopted.pk])
    assert "will no longer count" in officer.get(address).content.decode()
    assert officer.post(address).status_code == 302
    session.refresh_from_db()
    assert not session.kept
    let_expire(session)
    call_command("run_due")
    assert not ClassSession.objects.exists()


def test_the_host_reads_how_it_counts_and_then_that_it_does(client, home, partners):
    quiz = make_quiz(home)
    host = client.post("/en/q/", {"quiz": quiz.pk, "language": "en"})["Location"]
    assert "give its code to an officer of a partner" in client.get(host).content.decode()
    adopt(ClassSession.objects.get(), partners.a, Community.objects.get(name_en="Maseru"))
    page = client.get(host).content.decode()
    assert "an officer of a partner has adopted this session" in page
    assert "P-A" not in page
