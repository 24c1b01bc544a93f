"""The law asks for review twice a year: what is overdue shows in a report and on the dashboard."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone


@pytest.fixture
def live(draft):
    def make(slug, review_by):
        page = draft(slug=slug, review_by=review_by)
        page.save_revision().publish()
        return page

    return make


@pytest.fixture
def three(live):
    today = timezone.localdate()
    live("old", today - timedelta(days=1))
    live("fresh", today + timedelta(days=30))
    live("never", None)


def test_the_report_lists_what_is_overdue(client, editor, three):
    client.force_login(editor)
    html = client.get(reverse("guides_overdue")).text
    assert "Old" in html
    assert "Never" in html
    assert "Fresh" not in html


def test_it_can_be_taken_away_as_a_spreadsheet(client, editor, three):
    client.force_login(editor)
    answer = client.get(reverse("guides_overdue") + "?export=csv")
    assert b"Old" in b"".join(answer.streaming_content)


def test_the_dashboard_counts_them(client, editor, three):
    client.force_login(editor)
    assert (
        "Review the guides whose date has passed</a> <strong>2</strong>"
        in client.get("/admin/").text
    )


def test_an_officer_is_not_asked_to(client, officer_a, three):
    client.force_login(officer_a)
    assert "Review the guides" not in client.get("/admin/").text
    assert client.get(reverse("guides_overdue")).status_code in (302, 403)


def test_it_does_not_ask_more_of_the_database_as_it_grows(
    client, editor, live, django_assert_max_num_queries
):
    client.force_login(editor)
    today = timezone.localdate()
    counts = []
    for size in (2, 20):
        for number in range(size):
            live(f"g-{size}-{number}", today - timedelta(days=2))
        client.get(reverse("guides_overdue"))
        with django_assert_max_num_queries(60) as queries:
            client.get(reverse("guides_overdue"))
        counts.append(len(queries))
    assert counts[0] == counts[1]
