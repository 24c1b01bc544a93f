"""What stands against publishing a lesson, at every door: form, workflow, schedule, code."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Workflow

from lessons.models import LessonPage

NEEDS_THE_CARD = "A sensitive lesson is taught with the safeguarding card."
WRONG_SUM = "The activities take 35 minutes together, the lesson 40."


@pytest.fixture
def create(client, editor, lessons, lesson_form):
    """A function that sends the form for a new lesson, with the button named by ``action``."""
    client.force_login(editor)
    address = reverse("wagtailadmin_pages:add", args=["lessons", "lessonpage", lessons.pk])

    def post(action=None, **fields):
        return client.post(address, lesson_form(**fields) | ({action: "1"} if action else {}))

    return post


def test_the_form_publishes_a_lesson_with_all_its_lists(create, card):
    assert create("action-publish", sensitivity="sensitive").status_code == 302
    page = LessonPage.objects.get()
    assert page.live
    assert (page.grades, page.needs) == ([3, 8], ["paper"])
    assert [activity.minutes for activity in page.activities.all()] == [10, 30]


@pytest.mark.parametrize("action", ["action-publish", "action-submit"])
def test_the_form_names_a_wrong_sum_and_keeps_what_was_typed(create, action):
    response = create(action, minutes_of=(10, 25), title="Typed with care")
    assert response.status_code == 200
    assert WRONG_SUM in response.text
    assert "Typed with care" in response.text
    assert not LessonPage.objects.exists()


@pytest.mark.parametrize("action", ["action-publish", "action-submit"])
def test_the_form_refuses_a_sensitive_lesson_without_the_card(create, action):
    response = create(action, sensitivity="sensitive")
    assert NEEDS_THE_CARD in response.text
    assert not LessonPage.objects.exists()


def test_a_card_that_is_only_a_draft_is_no_card(create, card):
    card.unpublish()
    assert NEEDS_THE_CARD in create("action-publish", sensitivity="sensitive").text


def test_a_draft_may_be_unfinished(create):
    assert create(sensitivity="sensitive", minutes_of=(10, 25)).status_code == 302
    assert not LessonPage.objects.get().live


def test_the_form_counts_the_activities_as_they_were_just_changed(
    client, editor, lesson, lesson_form
):
    page = lesson()
    client.force_login(editor)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    rows = [{"id": activity.pk} for activity in page.activities.all()]
    data = lesson_form(minutes_of=(15, 25)) | {"action-publish": "1"}
    data |= {f"activities-{number}-id": row["id"] for number, row in enumerate(rows)}
    data |= {"activities-INITIAL_FORMS": "2"}
    assert client.post(address, data).status_code == 302
    page = LessonPage.objects.get()
    assert [activity.minutes for activity in page.activities.all()] == [15, 25]
    assert WRONG_SUM in client.post(address, data | {"activities-0-minutes": "10"}).text
    assert client.post(address, data | {"activities-0-DELETE": "1"}).status_code == 200
    assert [activity.minutes for activity in LessonPage.objects.get().activities.all()] == [15, 25]


def test_the_workflow_does_not_publish_it(client, reviewer, draft):
    page = draft(sensitivity="sensitive")
    page.save_revision(clean=False)
    Workflow.objects.get().start(page, reviewer)
    task = page.current_workflow_task_state.task.specific
    with pytest.raises(ValidationError, match="safeguarding card"):
        task.on_action(page.current_workflow_task_state, reviewer, "approve")
    assert not LessonPage.objects.get().live


def test_the_schedule_does_not_publish_it(draft):
    page = draft(sensitivity="sensitive", go_live_at=timezone.now() + timedelta(hours=1))
    revision = page.save_revision(clean=False)
    type(revision).objects.update(approved_go_live_at=timezone.now() - timedelta(hours=1))
    page.go_live_at = None
    content = page.serializable_data()
    type(revision).objects.update(content=content)
    with pytest.raises(ValidationError, match="safeguarding card"):
        call_command("publish_scheduled")
    assert not LessonPage.objects.get().live


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"sensitivity": "sensitive"}, "safeguarding card"),
        ({"minutes": 41}, "The activities take 40 minutes together, the lesson 41."),
        ({"grades": [13]}, "not one of the choices"),
        ({"grades": ["8"]}, "not one of the choices"),
        ({"needs": ["gold"]}, "not one of the choices"),
        ({"learning_areas": "all"}, "not one of the choices"),
    ],
)
def test_code_does_not_publish_it(draft, wrong, why):
    page = draft()
    for name, value in wrong.items():
        setattr(page, name, value)
    for clean in (True, False):
        with pytest.raises(ValidationError, match=why):
            page.save_revision(clean=clean).publish()
    page.live = True
    with pytest.raises(ValidationError, match=why):
        page.save()


def test_code_publishes_it_with_the_card(draft, card):
    page = draft(sensitivity="sensitive")
    page.save_revision().publish()
    assert LessonPage.objects.get().live
