"""What may not be published, at whatever door: the form, the workflow, code."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Workflow
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from guides.models import GuidePage

LAWLESS = {"text_en": "<p>It is the law.</p>", "legal": True, "country": "", "grade": "high"}
IDLE_WARNING = {"level": "stop", "sign_en": "They keep your passport", "action_en": ""}


def publish(page):
    page.save_revision(clean=False).publish()


@pytest.mark.parametrize(
    ("block", "message"),
    [
        (("fact", LAWLESS), "in which country"),
        (("warning", IDLE_WARNING), "what to do"),
    ],
)
def test_code_cannot_publish_it(draft, block, message):
    page = draft()
    page.body = [block]
    with pytest.raises(ValidationError, match=message):
        publish(page)
    assert not GuidePage.objects.get(pk=page.pk).live


def test_a_workflow_cannot_publish_it(draft, editor, reviewer):
    page = draft()
    page.body = [("fact", LAWLESS)]
    page.save_revision(clean=False)
    state = Workflow.objects.get().start(page, editor)
    with pytest.raises(ValidationError):
        state.current_task_state.approve(user=reviewer)
    assert not GuidePage.objects.get(pk=page.pk).live


def form(**fields):
    fact = {
        "text_st": rich_text(""),
        "text_en": rich_text("<p>It is the law.</p>"),
        "legal": "on",
        "country": "",
        "source": "",
        "grade": "high",
        "valid_until": "",
        "check_by": "",
    }
    values = {
        "title": "Offer",
        "title_st": "",
        "slug": "offer",
        "summary_st": "",
        "summary_en": "",
        "image": "",
        "body": streamfield([("fact", fact)]),
        "audiences": [],
        "topics": [],
        "reviewed_on": "",
        "review_by": "",
        "related_pages": inline_formset([]),
        "comments": inline_formset([]),
        "source_language": "en",
        "seo_title": "",
        "seo_title_st": "",
        "search_description": "",
        "search_description_st": "",
        "go_live_at": "",
        "expire_at": "",
    } | fields
    return nested_form_data(values)


def test_the_form_says_why_and_keeps_what_was_typed(client, editor, guides):
    client.force_login(editor)
    address = reverse("wagtailadmin_pages:add", args=["guides", "guidepage", guides.pk])
    answer = client.post(address, form() | {"action-publish": "1"})
    assert answer.status_code == 200
    assert "A legal fact must say in which country it holds." in answer.text
    assert "It is the law." in answer.text
    assert not GuidePage.objects.exists()


def test_a_draft_may_be_unfinished(client, editor, guides):
    client.force_login(editor)
    address = reverse("wagtailadmin_pages:add", args=["guides", "guidepage", guides.pk])
    assert client.post(address, form()).status_code == 302
    assert not GuidePage.objects.get(slug="offer").live


def test_a_fact_with_its_country_says_so_to_the_reader(client, draft):
    page = draft()
    page.body = [("fact", LAWLESS | {"country": "LS"})]
    publish(page)
    assert "Holds in: Lesotho" in client.get("/en/guides/offer/").text


def test_the_next_review_comes_after_the_last(draft):
    page = draft()
    page.reviewed_on, page.review_by = "2026-05-01", "2026-04-01"
    with pytest.raises(ValidationError, match="review"):
        page.full_clean()
