"""The step "Sesotho review": members of the reviewers' group approve the Sesotho with the page."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from editing_forms import as_posted, body_form, fresh, page_form
from wagtail.models import TaskState, Workflow

from core.models import StandardPage
from translations.models import Decision, TranslationReviewTask

SIGN = "body/0b5c1d2e-0000-4000-8000-000000000001/sign"


@pytest.fixture
def submitted(signs, translator):
    """The page with an unchecked warning sign, handed in by its translator."""
    return Workflow.objects.get().start(signs, translator).current_task_state


def act(client, page, task_state, action, comment=""):
    args = [page.pk, action, task_state.pk]
    address = reverse("wagtailadmin_pages:workflow_action", args=args)
    return client.post(address, {"comment": comment}, follow=True)


def is_live(page):
    return StandardPage.objects.get(pk=page.pk).live


def test_it_is_the_one_step_of_the_workflow(db):
    (task,) = Workflow.objects.get().tasks
    assert task.name == "Sesotho review"
    assert task.specific.language == "st"
    assert [group.name for group in task.specific.groups.all()] == ["Reviewer"]


def test_approving_the_step_approves_the_texts_and_publishes(
    client, reviewer, signs, submitted, state_of
):
    client.force_login(reviewer)
    act(client, signs, submitted, "approve")
    assert state_of(signs, SIGN) == "approved"
    assert is_live(signs)


def test_a_translator_hands_in_unchecked_words_and_a_reviewer_approves_them_in_the_form(
    client, translator, reviewer, signs, state_of
):
    address = reverse("wagtailadmin_pages:edit", args=[signs.pk])
    version = fresh(signs)
    data = page_form(version) | {"body": body_form(list(version.body))}
    client.force_login(translator)
    client.post(address, as_posted(data | {"action-submit": "1"}))
    assert fresh(signs).current_workflow_task_state is not None
    client.force_login(reviewer)
    approve = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    client.post(address, as_posted(data | approve))
    assert is_live(signs)
    assert state_of(signs, SIGN) == "approved"


def test_rejecting_sends_the_texts_back_with_the_comment(
    client, reviewer, signs, submitted, state_of
):
    client.force_login(reviewer)
    act(client, signs, submitted, "reject", comment="Say passport.")
    assert state_of(signs, SIGN) == "in_translation"
    assert {d.comment for d in Decision.objects.all()} == {"Say passport."}
    submitted.refresh_from_db()
    assert submitted.status == TaskState.STATUS_REJECTED
    assert not is_live(signs)


def test_rejecting_without_a_word_does_nothing(client, reviewer, signs, submitted):
    client.force_login(reviewer)
    act(client, signs, submitted, "reject")
    submitted.refresh_from_db()
    assert submitted.status == TaskState.STATUS_IN_PROGRESS
    assert not Decision.objects.exists()


@pytest.mark.parametrize("name", ["editor", "translator", "coordinator"])
def test_nobody_else_may_approve_it(client, request, name, signs, submitted):
    user = request.getfixturevalue(name)
    task = submitted.task.specific
    assert task.get_actions(signs, user) == []
    assert not task.get_task_states_user_can_moderate(user)
    with pytest.raises(PermissionDenied):
        task.on_action(submitted, user, "approve")
    client.force_login(user)
    act(client, signs, submitted, "approve")
    assert not is_live(signs)
    assert not Decision.objects.exists()


def test_a_member_without_the_language_may_not_approve_it(reviewer, signs, submitted):
    group = reviewer.groups.get()
    group.permissions.remove(group.permissions.get(codename="review_st"))
    task = submitted.task.specific
    assert task.get_actions(signs, reviewer) == []
    with pytest.raises(PermissionDenied):
        task.on_action(submitted, reviewer, "approve")


def test_ones_own_words_that_safety_depends_on_are_refused_in_words(
    client, reviewer, signs, change, state_of
):
    change(signs, reviewer, sign_st="Ba nka pasepoto ea hao")
    task_state = Workflow.objects.get().start(signs, reviewer).current_task_state
    with pytest.raises(ValidationError, match="Somebody else must approve"):
        task_state.task.specific.on_action(task_state, reviewer, "approve")
    client.force_login(reviewer)
    assert "Somebody else must approve" in act(client, signs, task_state, "approve").text
    task_state.refresh_from_db()
    assert task_state.status == TaskState.STATUS_IN_PROGRESS
    assert not Decision.objects.exists()
    assert not is_live(signs)


def test_a_new_source_is_not_approved_unseen(client, editor, reviewer, checked_signs, change):
    change(checked_signs, editor, sign_en="They keep your phone")
    task_state = Workflow.objects.get().start(checked_signs, editor).current_task_state
    client.force_login(reviewer)
    answer = act(client, checked_signs, task_state, "approve")
    assert "People’s safety" in answer.text or "People&#x27;s safety" in answer.text
    checked_signs.refresh_from_db()
    assert checked_signs.body[0].value["sign_en"] == "They keep your passport"


def test_another_language_gets_a_step_of_its_own(admin, client):
    client.force_login(admin)
    address = reverse(
        "wagtailadmin_workflows:add_task", args=["translations", "translationreviewtask"]
    )
    group = TranslationReviewTask.objects.get().groups.get()
    client.post(address, {"name": "English review", "groups": [group.pk], "language": "en"})
    assert TranslationReviewTask.objects.get(name="English review").language == "en"


def test_the_reviewers_first_screen_lists_what_waits(client, reviewer, editor, signs, submitted):
    client.force_login(reviewer)
    assert "Awaiting your review" in client.get("/admin/").text
    client.force_login(editor)
    assert "Awaiting your review" not in client.get("/admin/").text
