"""SQLite cannot search one of our fields alone: one index row per page and language can."""

import pytest
from django.core.management import call_command
from wagtail.models import PageViewRestriction

from core import search
from core.models import SearchEntry

pytestmark = pytest.mark.usefixtures("worker")


def found(query, code):
    return [entry.page.slug for entry in search.find(query, code)]


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_each_language_finds_only_its_own_text(make_guide, committed):
    with committed():
        make_guide()
        make_guide(
            slug="english-only",
            title="Passport",
            title_st="",
            summary_st="",
            body=[("text", {"text_st": "", "text_en": "<p>passport office</p>"})],
        )
    assert found("mmele", "st") == ["road"]
    assert found("mmele", "en") == []
    assert found("bodytext", "en") == ["road"]
    assert found("bodytext", "st") == []
    assert found("passport", "st") == []
    assert found("passport", "en") == ["english-only"]


def test_a_page_leaves_the_index_with_its_publication(make_guide, committed):
    with committed():
        guide = make_guide()
    with committed():
        guide.unpublish()
    assert found("mmele", "st") == []
    with committed():
        guide.save_revision().publish()
    assert found("mmele", "st") == ["road"]
    with committed():
        guide.delete()
    assert not SearchEntry.objects.exists()


def test_a_live_page_that_was_never_indexed_can_be_deleted(make_guide, committed):
    with committed():
        guide = make_guide()
        SearchEntry.objects.all().delete()
        guide.delete()
    assert not SearchEntry.objects.exists()


def test_a_draft_is_not_searchable(make_guide, committed):
    with committed():
        guide = make_guide()
        guide.body = [("text", {"text_st": "<p>sephiri</p>", "text_en": "<p>secret</p>"})]
        guide.save_revision()
    assert found("secret", "en") == []


def test_a_restricted_page_is_not_found(make_guide, committed):
    with committed():
        guide = make_guide()
    # Past the refusal of core.privacy, as a database from elsewhere might hold one.
    PageViewRestriction.objects.bulk_create(
        [PageViewRestriction(page=guide, restriction_type="login")]
    )
    assert found("mmele", "st") == []


def test_a_page_keeps_its_entry_when_it_moves(make_guide, committed):
    with committed():
        guide = make_guide()
        other = make_guide(slug="other", title="Other")
        guide.move(other, pos="right")
    assert "road" in found("mmele", "st")


def test_the_index_can_be_rebuilt(make_guide, committed):
    with committed():
        make_guide()
        SearchEntry.objects.all().delete()
    assert found("mmele", "st") == []
    with committed():
        call_command("rebuild_search")
    assert found("mmele", "st") == ["road"]
