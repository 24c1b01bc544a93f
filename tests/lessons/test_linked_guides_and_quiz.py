"""Guides and a quiz go with a lesson, and each shows where it is used."""

import pytest
from django.urls import reverse
from wagtail.models import ReferenceIndex


def test_guides_and_quiz_are_shown_as_cards_in_the_editors_order(client, rich_lesson):
    html = client.get("/en/lessons/secrets/").text
    assert 0 < html.index("The first guide") < html.index("The second guide")
    assert '<a href="/en/quizzes/signs/">Know the signs</a>' in html


def test_what_is_not_live_is_not_linked(client, rich_lesson):
    rich_lesson.quiz.specific.unpublish()
    rich_lesson.guides.all()[0].guide.specific.unpublish()
    html = client.get("/en/lessons/secrets/").text
    assert "Know the signs" not in html
    assert "The first guide" not in html
    assert "The second guide" in html


@pytest.mark.usefixtures("worker")
def test_guides_and_quiz_show_where_they_are_used(rich_lesson):
    for page in (rich_lesson.quiz, rich_lesson.guides.all()[0].guide):
        users = ReferenceIndex.get_references_to(page).values_list("object_id", flat=True)
        assert str(rich_lesson.pk) in users


def test_the_editing_form_offers_both_languages_and_the_lists(client, editor, rich_lesson):
    client.force_login(editor)
    html = client.get(reverse("wagtailadmin_pages:edit", args=[rich_lesson.pk])).text
    for name in ("handout_st", "handout_en", "activities-0-teacher_note_st", "guides-0-guide"):
        assert f'name="{name}"' in html
    assert 'type="checkbox" name="grades" value="8"' in html


def test_a_lesson_is_previewed_in_either_language(rich_lesson):
    for code, words in (("st", "Bala pale"), ("en", "Read the story")):
        response = rich_lesson.make_preview_request(preview_mode=code)
        assert words in response.text
        assert "The first guide" in response.text
