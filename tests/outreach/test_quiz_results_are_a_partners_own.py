"""An officer of one partner sees, exports and edits no class session of another."""

import io
from types import SimpleNamespace

import pytest
from django.urls import reverse
from openpyxl import load_workbook
from outreach_builders import make_activity
from session_builders import adopt, make_quiz, make_session
from wagtail.log_actions import log

from core.models import Community
from outreach.models import AdoptedSession
from quizzes.models import ClassSession

NEW = "/admin/outreach/adoptedsession/new/"
REPORT = "/admin/reports/quiz-results/"
BY_PK = ("edit", "delete", "inspect", "history", "history_results", "usage")


@pytest.fixture
def records(home, partners, editions):
    """A's session in Peka with "Quiz secret"; B's in Maseru with "Quiz open"."""
    peka, maseru = (Community.objects.get(name_en=name) for name in ("Peka", "Maseru"))
    secret = make_session(make_quiz(home, "secret"), (13, 29), (31, 11))
    activity = make_activity(partners.a, peka, starts_on="2026-11-20")
    a = adopt(secret, partners.a, peka, activity=activity, edition=editions.st)
    own = make_session(make_quiz(home, "open"), (2, 8), (8, 2))
    b = adopt(own, partners.b, maseru)
    for record in (a, b):
        log(instance=record, action="wagtail.create")
    return SimpleNamespace(a=a, b=b, peka=peka, maseru=maseru)


@pytest.fixture
def officer(client, records, officer_b):
    client.force_login(officer_b)
    return client


def text_of(response):
    content = b"".join(response) if response.streaming else response.content
    if response["Content-Type"].startswith("application/vnd.openxml"):
        sheet = load_workbook(io.BytesIO(content)).active
        return "\n".join(str(value) for row in sheet.values for value in row)
    return content.decode()


def assert_nothing_of_a(text, code):
    for word in ("P-A", "Partner A", "Mokhatlo A", "Peka", "secret", code):
        assert word not in text, word


@pytest.mark.parametrize("query", ["", "?q=P", "?export=csv", "?export=xlsx"])
def test_the_list_holds_own_sessions(officer, records, query):
    text = text_of(officer.get(reverse("outreach_adoptedsession:index_results") + query))
    assert_nothing_of_a(text, records.a.session.code)
    if "q=" not in query:
        assert "Quiz open" in text


@pytest.mark.parametrize("by", ["quiz", "community", "material", "partner", "month", "session"])
def test_the_report_counts_own_sessions(officer, records, partners, by):
    theirs = [f"partner={partners.a.pk}", f"community={records.peka.pk}"]
    theirs.append(f"quiz={records.a.session.quiz_id}")
    for more in ("", "export=csv", "export=xlsx"):
        rows = text_of(officer.get(f"{REPORT}?by={by}&{more}"))
        assert "Quiz open" in rows
        assert "42" not in rows or more == ""
    for more in ("", *theirs):
        lines = officer.get(f"{REPORT}?by={by}&{more}").context["lines"]
        quizzes = {line.row.quiz.slug for line in lines}
        assert quizzes <= {"open"}
        # A filter by a partner whose records he may not read is no choice of his: it is ignored.
        assert not quizzes or not more or more.startswith("partner")


def test_the_filters_of_the_report_name_no_other_partner(officer, records):
    page = officer.get(REPORT).content.decode()
    for word in ("P-A", "Partner A", records.a.session.code):
        assert word not in page


@pytest.mark.parametrize("view", BY_PK)
@pytest.mark.parametrize("method", ["get", "post"])
def test_anothers_session_is_as_if_it_were_not_there(officer, records, view, method):
    address = f"outreach_adoptedsession:{view}"
    answers = [
        getattr(officer, method)(reverse(address, args=[pk])) for pk in (records.a.pk, 999_999)
    ]
    assert answers[0].status_code == answers[1].status_code
    assert answers[0].status_code in (302, 403, 404, 405)
    assert_nothing_of_a(answers[0].content.decode(), records.a.session.code)
    assert AdoptedSession.objects.get(pk=records.a.pk).community == records.peka


def test_the_code_of_anothers_session_opens_nothing(officer, records):
    data = {"code": records.a.session.code, "community": records.maseru.pk}
    response = officer.post(NEW, data | {"activity": "", "edition": ""})
    assert response.context["form"].errors.keys() == {"code"}
    for word in ("P-A", "Partner A", "Quiz secret"):
        assert word not in response.content.decode()
    assert AdoptedSession.objects.get(session=records.a.session).partner == records.a.partner


def test_no_session_is_adopted_for_another_partner_or_into_its_activity(officer, records, partners):
    session = make_session(records.b.session.quiz)
    data = {"code": session.code, "community": records.peka.pk, "edition": ""}
    response = officer.post(NEW, data | {"activity": records.a.activity_id})
    assert response.context["form"].errors.keys() == {"activity"}
    assert officer.post(NEW, data | {"activity": "", "partner": partners.a.pk}).status_code == 302
    assert AdoptedSession.objects.get(session=session).partner == partners.b
    assert ClassSession.objects.filter(kept=True).count() == 3


def test_the_coverage_report_tells_of_own_sessions(officer, records):
    make_activity(records.b.partner, records.peka)
    context = officer.get("/admin/reports/coverage/").context
    assert context["learned"] == {records.maseru.pk}


def test_the_site_history_tells_of_own_sessions(officer, records):
    text = text_of(officer.get(reverse("wagtailadmin_reports:site_history")))
    assert "Quiz open" in text
    assert "Quiz secret" not in text


def test_without_a_partner_there_is_nothing(client, records, officer_b, stranger):
    records.b.partner.members.clear()
    for user in (officer_b, stranger):
        client.force_login(user)
        for address in (REPORT, NEW, reverse("outreach_adoptedsession:index")):
            assert client.get(address).status_code in (302, 403)


def test_the_committee_reads_all_and_changes_nothing(client, records, viewer):
    client.force_login(viewer)
    inspect = reverse("outreach_adoptedsession:inspect", args=[records.a.pk])
    assert "Quiz secret" in client.get(inspect).content.decode()
    for view in ("edit", "delete"):
        address = reverse(f"outreach_adoptedsession:{view}", args=[records.a.pk])
        assert client.post(address).status_code in (302, 403, 404)
    assert client.post(NEW).status_code == 302
    assert AdoptedSession.objects.count() == 2
