"""What may not be published, at whatever door: the form, the workflow, code."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
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


def test_bulk_publishing_and_approval_say_why_instead_of_failing(client, draft, editor, reviewer):
    page = draft()
    page.body = [("fact", LAWLESS)]
    page.save_revision(clean=False)
    task_state = Workflow.objects.get().start(page, editor).current_task_state
    client.force_login(reviewer)
    address = reverse(
        "wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task_state.pk]
    )
    answer = client.post(address, {"comment": ""}, follow=True)
    assert answer.status_code == 200
    assert "in which country" in answer.text
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.force_login(editor)
    answer = client.post(f"{bulk}?id={page.pk}", {"include_descendants": ""}, follow=True)
    assert answer.status_code == 200
    assert "in which country" in answer.text
    assert not GuidePage.objects.get(pk=page.pk).live


def test_a_scheduled_page_that_may_not_be_published_stops_no_other(draft, caplog):
    lawless, lawful = draft(slug="lawless"), draft(slug="lawful")
    lawless.body = [("fact", LAWLESS)]
    for page in (lawless, lawful):
        revision = page.save_revision(clean=False)
        revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
        revision.save()
    call_command("run_due")
    assert not GuidePage.objects.get(slug="lawless").live
    assert GuidePage.objects.get(slug="lawful").live
    assert "in which country" in caplog.text
