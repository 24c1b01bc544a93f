"""A kept page costs no query, says whether it changed, and goes when its content does."""

from datetime import date, timedelta
from unittest import mock

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import SiteSettings, StandardPage


@pytest.fixture
def about(home):
    page = home.add_child(instance=StandardPage(title="About", slug="about", summary_en="First"))
    page.save_revision().publish()
    return page


def test_a_second_reader_costs_no_query(client, about, django_assert_num_queries):
    first = client.get("/en/about/")
    with django_assert_num_queries(0):
        second = client.get("/en/about/")
    assert second.content == first.content
    assert second["Cache-Control"] == first["Cache-Control"] == "public, no-cache"


def test_an_unchanged_page_is_answered_with_304(client, about):
    tag = client.get("/en/about/")["ETag"]
    again = client.get("/en/about/", headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_compressed_and_plain_have_the_same_tag_apart_from_its_weakness(client, about):
    tag = client.get("/en/about/", headers={"accept-encoding": "gzip"})["ETag"]
    assert tag.startswith('W/"')
    again = client.get("/en/about/", headers={"if-none-match": tag, "accept-encoding": "gzip"})
    assert again.status_code == 304


def test_publishing_shows_at_once(client, about, django_capture_on_commit_callbacks):
    assert "First" in client.get("/en/about/").text
    with django_capture_on_commit_callbacks(execute=True):
        about.summary_en = "Second"
        about.save_revision().publish()
    assert "Second" in client.get("/en/about/").text


def test_a_draft_changes_nothing(client, about, django_capture_on_commit_callbacks):
    client.get("/en/about/")
    with django_capture_on_commit_callbacks(execute=True):
        about.summary_en = "Draft"
        about.save_revision()
    assert "Draft" not in client.get("/en/about/").text


def test_settings_show_at_once(client, about, django_capture_on_commit_callbacks):
    client.get("/en/about/")
    with django_capture_on_commit_callbacks(execute=True):
        SiteSettings.objects.update_or_create(
            site=about.get_site(), defaults={"demonstration": True}
        )
    assert "Demonstration content" in client.get("/en/about/").text


def test_a_new_day_asks_again(client, about, django_assert_max_num_queries):
    client.get("/en/about/")
    tomorrow = timezone.localdate() + timedelta(days=1)
    with mock.patch("core.page_cache.timezone.localdate", return_value=tomorrow):
        assert isinstance(tomorrow, date)
        StandardPage.objects.filter(pk=about.pk).update(summary_en="Tomorrow")
        assert "Tomorrow" in client.get("/en/about/").text


def test_a_question_is_never_kept(client, about):
    assert client.get("/en/search/?q=help")["Cache-Control"] == "no-store"


def test_a_missing_page_is_not_kept(client, home, django_capture_on_commit_callbacks):
    assert client.get("/en/late/").status_code == 404
    home.add_child(instance=StandardPage(title="Late", slug="late"))
    assert client.get("/en/late/").status_code == 200


def test_an_address_with_a_query_is_answered_and_not_kept(client, about):
    client.get("/en/about/")
    with CaptureQueriesContext(connection) as first:
        client.get("/en/about/?x=1")
    with CaptureQueriesContext(connection) as second:
        client.get("/en/about/?x=1")
    assert len(second) == len(first) > 0
