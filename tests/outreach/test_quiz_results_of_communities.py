"""What communities learned: takers, means, gain, hard questions, and nothing about a few."""

import csv
import io
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from outreach_builders import make_activity, menu_item
from session_builders import adopt, answer, make_quiz, make_session

from core.models import Community
from outreach.quiz_reports import QuizResultsReport
from quizzes.models import Choice, ClassSession, SessionPhase

REPORT = "/admin/reports/quiz-results/"
COVERAGE = "/admin/reports/coverage/"


@pytest.fixture
def quiz(home):
    return make_quiz(home)


@pytest.fixture
def towns(places):
    return {place.name_en: place for place in Community.objects.all()}


@pytest.fixture
def office(client, coordinator, partners):
    client.force_login(coordinator)
    return client


def lines(client, query=""):
    """{name of the row: Line}"""
    return {line.row.name: line for line in client.get(REPORT + query).context["lines"]}


def figures(line):
    gain = line.row.gain
    return (line.takers, line.means, round(gain.points) if gain else None)


def test_classes_of_a_community_are_put_together(office, quiz, partners, towns):
    adopt(make_session(quiz, (2, 8), (8, 2)), partners.a, towns["Maseru"])
    adopt(make_session(quiz, (1, 9), (7, 3)), partners.b, towns["Maseru"])
    adopt(make_session(quiz, (5, 5), (5, 5)), partners.b, towns["Peka"])
    found = lines(office)
    assert figures(found["Maseru"]) == ([20, 20], [15, 75], 60)
    assert figures(found["Peka"]) == ([10, 10], [50, 50], 0)
    gain = found["Maseru"].row.gain
    assert (gain.before, gain.after) == (20, 20)
    assert 30 < gain.low < 60 < gain.high < 90


def test_what_nobody_adopted_does_not_count(office, quiz, partners, towns):
    make_session(quiz, (2, 8), (8, 2))
    assert not lines(office)
    assert "No class session counts here yet" in office.get(REPORT).content.decode()


def test_fewer_than_five_enter_no_figure(office, quiz, partners, towns):
    adopt(make_session(quiz, (2, 2), (4, 0)), partners.a, towns["Peka"])
    adopt(make_session(quiz, (2, 8), (8, 2)), partners.a, towns["Maseru"])
    adopt(make_session(quiz, (1, 3), (3, 1)), partners.a, towns["Maseru"])
    found = lines(office)
    assert figures(found["Peka"]) == (["fewer than 5", "fewer than 5"], [None, None], None)
    assert not found["Peka"].hardest
    assert figures(found["Maseru"]) == ([10, 10], [20, 80], 60)
    rows = exported(office)
    assert rows[1]["takers_before"] == "fewer than 5"
    assert {rows[1][name] for name in ("mean_before", "gain", "hardest_1_question")} == {""}


def test_an_open_part_is_not_shown(office, quiz, partners, towns):
    session = make_session(quiz, (2, 8), (8, 2))
    SessionPhase.objects.filter(session=session, name="after").update(closed_at=None)
    adopt(session, partners.a, towns["Peka"])
    assert figures(lines(office)["Peka"]) == ([10, "still open"], [20, None], None)


@pytest.mark.parametrize(
    "other",
    [{"source": "paper"}, {"version": "changed since"}, {"source": "hands"}],
)
def test_different_questions_or_means_are_not_compared(office, quiz, partners, towns, other):
    session = make_session(quiz, (2, 8))
    answer(session, "after", 8, 2, **other)
    adopt(session, partners.a, towns["Peka"])
    assert figures(lines(office)["Peka"]) == ([10, 10], [None, None], None)
    assert "not compared" in office.get(REPORT).content.decode()


def test_means_are_of_the_compared_classes(office, quiz, partners, towns):
    adopt(make_session(quiz, (2, 8), (8, 2)), partners.a, towns["Peka"])
    adopt(make_session(quiz, (10, 0)), partners.a, towns["Peka"])
    line = lines(office)["Peka"]
    assert figures(line) == ([20, 10], [20, 80], 60)
    assert (line.row.compared, len(line.row.sessions)) == (1, 2)


def test_hands_give_no_scores_and_still_say_what_was_hard(office, quiz, partners, towns):
    adopt(make_session(quiz, (2, 8), (8, 2), source="hands"), partners.a, towns["Peka"])
    line = lines(office)["Peka"]
    assert figures(line) == ([10, 10], [None, None], None)
    assert [hard.right.percent for hard, _wrong in line.hardest] == [80, 80]


def test_hard_questions_are_those_after_the_lesson(office, quiz, partners, towns):
    adopt(make_session(quiz, (2, 8), (3, 7)), partners.a, towns["Peka"])
    adopt(make_session(quiz, (2, 8), (4, 2)), partners.a, towns["Peka"])
    line = lines(office)["Peka"]
    assert line.row.hardest_in == "after"
    assert {(hard.right.count, hard.right.n) for hard, _wrong in line.hardest} == {(7, 16)}
    assert {wrong for _hard, wrong in line.hardest} == {"Wrong 1", "Wrong 2"}


def test_a_wrong_answer_of_a_few_is_not_named(office, quiz, partners, towns):
    adopt(make_session(quiz, (6, 4)), partners.a, towns["Peka"])
    line = lines(office)["Peka"]
    assert line.row.hardest_in == "before"
    assert {wrong for _hard, wrong in line.hardest} == {""}


def test_answers_to_questions_as_they_were_do_not_say_what_is_hard(office, quiz, partners, towns):
    adopt(make_session(quiz, (2, 8), (8, 2)), partners.a, towns["Peka"])
    for choice in Choice.objects.all():
        Choice.objects.filter(pk=choice.pk).update(correct=not choice.correct)
    line = lines(office)["Peka"]
    assert figures(line) == ([10, 10], [20, 80], 60)
    assert line.hardest == []


def test_a_row_for_each_of_what_was_chosen(office, quiz, partners, towns, editions, home):
    other = make_quiz(home, "other")
    adopt(make_session(quiz, (2, 8)), partners.a, towns["Peka"], edition=editions.st)
    adopt(make_session(quiz, (2, 8)), partners.b, towns["Peka"], edition=editions.en)
    adopt(make_session(other, (2, 8)), partners.b, towns["Maseru"])
    month = timezone.localtime().strftime("%Y-%m")

    def rows(by):
        found = office.get(f"{REPORT}?by={by}").context["lines"]
        return [(line.row.name, line.takers[0]) for line in found]

    assert rows("quiz") == [("", 20), ("", 10)]
    assert rows("community") == [("Maseru", 10), ("Peka", 20)]
    assert rows("partner") == [
        ("P-A · Partner A", 10),
        ("P-B · Partner B", 10),
        ("P-B · Partner B", 10),
    ]
    assert [number for _name, number in rows("material")] == [20, 10]
    assert rows("material")[1][0] == "Without any material"
    assert rows("month") == [(month, 20), (month, 10)]
    assert [number for _name, number in rows("session")] == [10, 10, 10]


@pytest.mark.parametrize(
    ("query", "takers"),
    [
        ("?quiz={other}", {"Maseru": 7}),
        ("?community={peka}", {"Peka": 10}),
        ("?material={material}", {"Peka": 10}),
        ("?partner={b}", {"Maseru": 7}),
        ("?opened_from={today}", {"Peka": 10}),
        ("?opened_to={yesterday}", {"Maseru": 7}),
        ("?by=nonsense", {}),
        ("?quiz=999&opened_from=x", {}),
    ],
)
def test_filters(office, quiz, partners, towns, editions, home, query, takers):
    other = make_quiz(home, "other")
    adopt(make_session(quiz, (2, 8)), partners.a, towns["Peka"], edition=editions.st)
    old = make_session(other, (2, 5))
    adopt(old, partners.b, towns["Maseru"])
    now = timezone.now()
    ClassSession.objects.filter(pk=old.pk).update(opened_at=now - timedelta(days=3))
    found = lines(
        office,
        query.format(
            other=other.pk,
            peka=towns["Peka"].pk,
            material=editions.st.material_id,
            b=partners.b.pk,
            today=timezone.localtime(now).date(),
            yesterday=timezone.localtime(now - timedelta(days=1)).date(),
        ),
    )
    assert {name: line.takers[0] for name, line in found.items()} == takers


@pytest.mark.parametrize("by", ["quiz", "community", "material", "partner", "month"])
def test_every_row_leads_to_its_sessions(office, quiz, partners, towns, editions, by):
    for place in ("Peka", "Maseru"):
        adopt(make_session(quiz, (2, 8)), partners.a, towns[place], edition=editions.st)
    for line in office.get(f"{REPORT}?by={by}").context["lines"]:
        listed = office.get(line.address).context["lines"]
        assert len(listed) == len(line.row.sessions)
        for one in listed:
            assert office.get(one.address).status_code == 200


def exported(client, query=""):
    response = client.get(f"{REPORT}?export=csv{query}")
    return list(csv.DictReader(io.StringIO(b"".join(response).decode())))


def test_it_is_downloaded_as_csv_and_xlsx(office, quiz, partners, towns):
    adopt(make_session(quiz, (2, 8), (8, 2)), partners.a, towns["Peka"])
    [row] = exported(office)
    assert (row["group"], row["quiz"], row["sessions"]) == ("Peka", "Quiz know", "1")
    assert (row["takers_before"], row["takers_after"], row["sessions_compared"]) == (
        "10",
        "10",
        "1",
    )
    assert (row["mean_before"], row["mean_after"], row["gain"]) == ("20.0", "80.0", "60.0")
    assert row["hardest_1_question"] == "Question 1?"
    assert (row["hardest_1_right_percent"], row["hardest_1_n"]) == ("80.0", "10")
    assert office.get(f"{REPORT}?export=xlsx").status_code == 200


def test_no_cell_starts_a_formula(office, quiz, partners, towns):
    Community.objects.filter(pk=towns["Peka"].pk).update(name_en="=1+1", name_st="=1+1")
    adopt(make_session(quiz, (2, 8)), partners.a, towns["Peka"])
    assert exported(office)[0]["group"] == "'=1+1"


def test_the_coverage_report_leads_to_what_a_community_learned(office, quiz, partners, towns):
    make_activity(partners.a, towns["Maseru"])
    for place in ("Maseru", "Peka"):
        adopt(make_session(quiz, (2, 8)), partners.a, towns[place])
    page = office.get(f"{COVERAGE}?partner={partners.a.pk}")
    assert page.content.decode().count("what they learned") == 2
    address = f"{page.context['learned_url']}&community={towns['Peka'].pk}"
    assert f"partner={partners.a.pk}" in address
    [line] = office.get(address).context["lines"]
    assert (line.row.name, line.takers[0]) == ("Without any material", 10)


def test_the_committee_reads_it_and_others_do_not(
    client, quiz, partners, towns, viewer, editor, stranger
):
    adopt(make_session(quiz, (2, 8)), partners.a, towns["Peka"])
    client.force_login(viewer)
    assert lines(client)["Peka"].takers[0] == 10
    for user in (editor, stranger):
        client.force_login(user)
        assert client.get(REPORT).status_code == 302


def test_the_menu_has_it_for_those_who_may_see_it(rf, coordinator, editor):
    for user, shown in ((coordinator, True), (editor, False)):
        request = rf.get("/admin/")
        request.user = user
        assert menu_item(QuizResultsReport).is_shown(request) is shown


@pytest.mark.parametrize("by", ["quiz", "community", "material", "partner", "month", "session"])
@pytest.mark.parametrize("export", ["", "&export=csv"])
def test_thirty_sessions_cost_as_many_queries_as_three(
    office, quiz, partners, towns, editions, home, by, export, django_assert_num_queries
):
    def add(first, last):
        for number in range(first, last):
            asked = make_quiz(home, f"quiz-{number}") if number % 5 == 0 else quiz
            place = Community.objects.create(name_en=f"Village {number}", country="ZA")
            edition = editions.st if number % 2 else None
            adopt(make_session(asked, (2, 8), (8, 2)), partners.a, place, edition=edition)

    def read():
        return b"".join(office.get(f"{REPORT}?by={by}{export}"))

    add(0, 3)
    read()
    with CaptureQueriesContext(connection) as few:
        read()
    add(3, 30)
    with django_assert_num_queries(len(few)):
        read()


def test_the_list_of_sessions_costs_the_same_for_any_number(
    office, quiz, partners, towns, editions, django_assert_num_queries
):
    address = reverse("outreach_adoptedsession:index")

    def add(number):
        for _time in range(number):
            adopt(make_session(quiz), partners.a, towns["Peka"], edition=editions.st)

    add(2)
    office.get(address)
    with CaptureQueriesContext(connection) as few:
        office.get(address)
    add(15)
    with django_assert_num_queries(len(few)):
        office.get(address)
