"""Unapproved or outdated words that safety depends on reach readers at no door without a reason."""

from contextlib import suppress
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, WorkflowTask
from wagtail.test.utils.form_data import nested_form_data, rich_text

from core import publication
from core.models import StandardPage
from referral.models import ContactPoint
from translations import review
from translations.models import Decision
from translations.units import units_of


# --- the doors: each tries to make the newest version live ---------------------------------------
def by_form(client, page, editor, **extra):
    client.force_login(editor)
    value = page.get_latest_revision_as_object().body[0].value
    data = {
        "title": page.title,
        "title_st": page.title_st,
        "slug": page.slug,
        "source_language": "en",
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "warning",
        "body-0-id": page.get_latest_revision_as_object().body[0].id,
        "body-0-value-level": "stop",
        "action-publish": "action-publish",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        **extra,
    }
    for code in ("st", "en"):
        data[f"body-0-value-sign_{code}"] = value[f"sign_{code}"]
        data[f"body-0-value-action_{code}"] = rich_text(value[f"action_{code}"].source)
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), nested_form_data(data))


def by_bulk_action(client, page, editor):
    client.force_login(editor)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{address}?id={page.pk}", {"include_descendants": ""})


def by_schedule(client, page, editor):
    revision = page.get_latest_revision()
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.save(update_fields=["approved_go_live_at"])
    call_command("run_due")


def by_workflow(client, page, editor):
    workflow = WorkflowTask.objects.first().workflow
    state = workflow.start(page, editor)
    client.force_login(editor)
    while state.status == "in_progress":
        state.current_task_state.approve(user=editor)
        state.refresh_from_db()


def by_revert(client, page, editor):
    revision = page.get_latest_revision()
    old = revision.as_object()
    old.save_revision(user=editor, previous_revision=revision).publish(user=editor)


def by_code(client, page, editor):
    draft = page.get_latest_revision_as_object()
    draft.live = True
    draft.save()


DOORS = [by_form, by_bulk_action, by_schedule, by_workflow, by_revert, by_code]


def try_to_publish(door, client, page, editor):
    """Go through ``door``; a refusal may be an answer or an error."""
    with suppress(ValidationError):
        door(client, page, editor)
    return StandardPage.objects.get(pk=page.pk)


@pytest.fixture(params=DOORS, ids=[door.__name__ for door in DOORS])
def door(request):
    return request.param


def test_what_nobody_checked_is_refused(door, client, signs, editor):
    assert not try_to_publish(door, client, signs, editor).live


def test_what_somebody_else_approved_goes_to_readers(door, client, signs, editor, reviewer):
    review.approve(signs, None, "st", reviewer)
    assert try_to_publish(door, client, signs, editor).live


def test_what_was_outdated_by_the_change_itself_is_refused(
    door, client, checked_signs, change, editor
):
    change(checked_signs, editor, sign_en="They hold your papers")
    page = try_to_publish(door, client, checked_signs, editor)
    assert page.body[0].value["sign_en"] == "They keep your passport"


def test_a_reason_given_beforehand_opens_every_door(door, client, signs, editor):
    review.publish_anyway(signs, None, "st", editor, "A court needs it today")
    assert try_to_publish(door, client, signs, editor).live
    entry = PageLogEntry.objects.get(page=signs, action="translations.published_anyway")
    assert (entry.user, entry.data["comment"]) == (editor, "A court needs it today")


def test_the_form_takes_the_reason_itself(client, signs, editor):
    refused = by_form(client, signs, editor)
    assert "nobody but their translator has approved" in refused.content.decode()
    by_form(client, signs, editor, publication_reason="A court needs it today")
    signs.refresh_from_db()
    assert signs.live
    reasons = set(Decision.objects.values_list("verdict", "comment", "user__username"))
    assert reasons == {("published_anyway", "A court needs it today", "editor")}


def test_a_reason_holds_for_those_words_only(client, signs, editor, change):
    by_form(client, signs, editor, publication_reason="A court needs it today")
    change(signs, editor, sign_st="Ba nka lengolo la hao")
    page = try_to_publish(by_form, client, signs, editor)
    assert page.body[0].value["sign_st"] == "Ba nka pasepoto"


def test_a_minor_edit_in_the_form_needs_no_reason(client, checked_signs, editor, change):
    change(checked_signs, editor, sign_en="They keep your passport.")
    by_form(client, checked_signs, editor, is_minor_edit="on")
    checked_signs.refresh_from_db()
    assert checked_signs.body[0].value["sign_en"] == "They keep your passport."


def test_a_minor_edit_lets_nothing_through_that_was_not_approved(client, signs, editor, change):
    by_form(client, signs, editor, publication_reason="A court needs it today")
    change(signs, editor, sign_en="They keep your passport.")
    by_form(client, signs, editor, is_minor_edit="on")
    signs.refresh_from_db()
    assert signs.body[0].value["sign_en"] == "They keep your passport"


def test_nobody_approves_what_they_translated(signs, reviewer, change):
    change(signs, reviewer, sign_st="Ba nka lipampiri")
    with pytest.raises(ValidationError, match="Somebody else must approve"):
        review.approve(signs, None, "st", reviewer)


@pytest.mark.parametrize("who", ["translator", "editor", "coordinator", "officer_a"])
def test_only_a_reviewer_of_the_language_approves(request, signs, who):
    with pytest.raises(PermissionDenied):
        review.approve(signs, None, "st", request.getfixturevalue(who))


def test_sending_back_needs_words_and_ends_the_approval(checked_signs, reviewer, state_of):
    with pytest.raises(ValidationError):
        review.send_back(checked_signs, ["title"], "st", reviewer, " ")
    review.send_back(checked_signs, ["title"], "st", reviewer, "A capital letter is missing")
    assert state_of(checked_signs, "title") == "in_translation"


def test_a_missing_translation_stands_in_nobody_s_way(client, signs, editor, change):
    change(signs, editor, sign_st="", action_st="")
    assert try_to_publish(by_form, client, signs, editor).live


def test_code_gives_a_reason_too(signs):
    with publication.because("Loaded from the old site"):
        signs.get_latest_revision().publish()
    signs.refresh_from_db()
    assert signs.live


def test_words_an_editor_marked_count_as_much_as_a_warning(home, translator, editor, client):
    page = StandardPage(title="Rights", title_st="Litokelo", slug="rights", live=False)
    home.add_child(instance=page)
    block = {
        "type": "text",
        "value": {"text_en": "<p>You may leave.</p>", "text_st": "<p>U ka tsamaea.</p>"},
    }
    for marked, live in ((True, False), (False, True)):
        block["value"]["critical"] = marked
        page.body = page.body.stream_block.to_python([block])
        revision = page.save_revision(user=translator)
        with suppress(ValidationError):
            revision.publish()
        assert StandardPage.objects.get(pk=page.pk).live == live


def test_being_sent_back_ends_an_earlier_reason(client, signs, editor, reviewer):
    by_form(client, signs, editor, publication_reason="A court needs it today")
    review.send_back(signs, None, "st", reviewer, "The number is wrong")
    refused = by_form(client, signs, editor)
    assert "nobody but their translator has approved" in refused.content.decode()


def test_words_without_a_source_beside_them_are_refused(client, signs, editor, change):
    change(signs, editor, sign_en="", action_en="")
    assert not try_to_publish(by_form, client, signs, editor).live


def test_a_page_with_words_sent_back_can_be_locked(client, checked_signs, editor, reviewer):
    review.send_back(checked_signs, None, "st", reviewer, "The number is wrong")
    client.force_login(editor)
    client.post(reverse("wagtailadmin_pages:lock", args=[checked_signs.pk]))
    checked_signs.refresh_from_db()
    assert checked_signs.locked


def test_a_minor_edit_of_something_without_drafts_lasts(db, reviewer, translator):
    contact = ContactPoint(
        name_en="Office", country="LS", kind="ngo", note_en="Ask", note_st="Botsa"
    )
    contact.publication_reason = publication.Reason("New office", translator)
    contact.save()
    review.approve(contact, None, "st", reviewer)
    contact.refresh_from_db()
    contact.publication_reason = None
    contact.note_en, contact.is_minor_edit = "Ask.", True
    contact.clean()
    contact.save()
    assert {unit.state for unit in units_of(contact, contact) if unit.target} == {"approved"}


def test_code_does_not_publish_a_contact_point_either(db):
    texts = {"name_en": "Office", "note_en": "Ask", "note_st": "Botsa"}
    contact = ContactPoint(country="LS", kind="ngo", reachable_from=["LS"], **texts)
    with pytest.raises(ValidationError, match="nobody but their translator"):
        contact.save()


def test_no_reason_outweighs_words_without_a_source(client, signs, editor, change):
    change(signs, editor, sign_en="", action_en="")
    answer = by_form(client, signs, editor, publication_reason="A court needs it today")
    signs.refresh_from_db()
    assert not signs.live
    assert "missing in the language that this is written in" in answer.content.decode()
