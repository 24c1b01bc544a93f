"""The desk: every item in every language, who sees it, how it is narrowed down and taken away."""

import csv
import io

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from core.models import StandardPage, Topic
from guides.models import GuideIndexPage, GuidePage
from translations.models import TranslationStatus

DESK = reverse("translations:desk")


@pytest.fixture
def office(client, coordinator):
    client.force_login(coordinator)
    return client


@pytest.fixture
def row(db):
    """A function that writes a row for an item that is only a number; there are no others."""
    TranslationStatus.objects.all().delete()

    def make(title, **fields):
        values = {"language": "st", "segments": 10, "object_id": title} | fields
        values.setdefault("content_type", ContentType.objects.get_for_model(StandardPage))
        return TranslationStatus.objects.create(title=title, **values)

    return make


def titles(response):
    return [row.title for row in response.context["object_list"]]


@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("editor", 200),
        ("translator", 200),
        ("reviewer", 200),
        ("coordinator", 200),
        ("viewer", 200),
        ("officer_a", 302),
    ],
)
def test_the_team_sees_it_and_partners_do_not(request, client, home, role, status):
    client.force_login(request.getfixturevalue(role))
    for name in ("translations:desk", "translations:desk_results", "translations:mine"):
        assert client.get(reverse(name)).status_code == status
    assert (DESK in client.get("/admin/").text) == (status == 200)


def test_a_page_is_there_with_its_counts(office, signs):
    found = next(row for row in office.get(DESK).context["object_list"] if row.title == "Signs")
    assert (found.language, found.state, found.safety_open) == ("st", "waiting", 2)
    html = office.get(DESK).text
    assert reverse("translations:item", args=["core.standardpage", signs.pk]) in html
    assert "Plain page · Sesotho" in html
    assert "translator" in html


def test_what_safety_depends_on_comes_first(office, row):
    row("Apples")
    row("Quiz", safety_open=1)
    row("Warnings", safety_open=5)
    assert titles(office.get(DESK)) == ["Warnings", "Quiz", "Apples"]
    assert titles(office.get(DESK, {"ordering": "title"})) == ["Apples", "Quiz", "Warnings"]


def test_words_and_percent_are_told(office, row):
    row("Half", approved=5, missing=3, missing_words=120)
    html = office.get(DESK).text
    assert "50 %" in html
    assert "3 (120 words)" in html


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"state": "outdated"}, ["Old"]),
        ({"has": "waiting"}, ["Fresh", "Old"]),
        ({"has": ["missing", "outdated"]}, ["Empty", "Old"]),
        ({"language": "en"}, ["Empty"]),
        ({"safety": "true"}, ["Old"]),
        ({"safety": "false"}, ["Empty", "Fresh"]),
        ({"app": "guides"}, ["Fresh"]),
        ({"kind": "guides.guidepage"}, ["Fresh"]),
        ({"q": "res"}, ["Fresh"]),
        ({"has": "missing", "language": "st"}, []),
    ],
)
def test_it_is_narrowed_down(office, row, query, found):
    row("Old", state="outdated", outdated=1, waiting=2, safety_open=1)
    row("Empty", state="missing", missing=10, language="en")
    guide = ContentType.objects.get_for_model(GuidePage)
    row("Fresh", state="waiting", waiting=1, content_type=guide)
    assert sorted(titles(office.get(DESK, query))) == found


def test_by_the_last_translator_or_reviewer(office, row, translator, reviewer, editor):
    row("Hers", translator=translator)
    row("His", translator=editor, reviewer=reviewer)
    assert titles(office.get(DESK, {"person": translator.pk})) == ["Hers"]
    assert titles(office.get(DESK, {"person": reviewer.pk})) == ["His"]


def test_by_topic_whatever_kind_carries_it(office, home):
    topic = Topic.objects.create(slug="debt", name_en="Debt")
    index = home.add_child(instance=GuideIndexPage(title="Guides", slug="guides"))
    for title, topics in (("Loans", [topic]), ("Roads", [])):
        guide = GuidePage(title=title, title_st=title, slug=title.lower(), topics=topics)
        index.add_child(instance=guide)
    assert titles(office.get(DESK, {"topic": topic.pk})) == ["Loans"]


def test_files_are_made_from_what_is_chosen(client, translator, coordinator):
    client.force_login(translator)
    html = client.get(DESK, {"language": "st", "has": ["missing", "outdated"]}).text
    chosen = "language=st&amp;kind=&amp;state=missing&amp;state=outdated"
    assert f"{reverse('translations:export')}?{chosen}" in html
    assert reverse("translations:import") in html
    client.force_login(coordinator)
    assert reverse("translations:export") not in client.get(DESK).text


def test_a_strange_filter_is_no_accident(office, row):
    row("Page")
    query = {"topic": "x", "kind": "auth.user", "ordering": "translator__password", "p": "no"}
    assert office.get(DESK, query).status_code == 200


def test_a_csv_starts_no_formula(office, row, translator):
    row("=cmd()", missing=2, translator=translator)
    response = office.get(DESK, {"export": "csv"})
    (line,) = csv.DictReader(io.StringIO(b"".join(response).decode()))
    assert line["Title"] == "'=cmd()"
    assert line["Kind"] == "plain page"
    assert line["Language"] == "Sesotho"
    assert line["Missing"] == "2"
    assert line["Last translator"] == "translator"


def test_an_xlsx_holds_text_and_only_what_was_chosen(office, row):
    row("=cmd()", state="outdated")
    row("Other")
    response = office.get(DESK, {"export": "xlsx", "state": "outdated"})
    sheet = load_workbook(io.BytesIO(b"".join(response))).active
    _headings, line = sheet.iter_rows()
    assert (line[0].value, line[0].data_type) == ("=cmd()", "s")


@pytest.mark.parametrize("query", [{}, {"export": "csv"}, {"has": "waiting", "person": "1"}])
def test_five_rows_cost_as_much_as_forty(office, row, translator, query):
    def cost():
        with CaptureQueriesContext(connection) as captured:
            b"".join(office.get(DESK, query))
        return len(captured)

    for number in range(5):
        row(f"Page {number}", translator=translator, waiting=1)
    cost()
    few = cost()
    for number in range(5, 40):
        row(f"Page {number}", translator=translator, reviewer=translator, waiting=1)
    assert cost() == few


def test_a_long_list_comes_in_pages_that_do_not_overlap(office, row):
    for number in range(60):
        row(f"Page {number:02}", language="st" if number % 2 else "en")
    query = {"ordering": "waiting"}
    first = titles(office.get(DESK, query))
    second = titles(office.get(DESK, {**query, "p": 2}))
    assert len(first) == 50
    assert len({*first, *second}) == 60
