"""A lesson asks a question of a quiz after its steps, and leads its teacher to a class session."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.test.utils.form_data import rich_text, streamfield

from core import page_cache
from lessons.models import LessonPage
from quizzes.models import QuizPage

BLOCK = "00000000-0000-0000-0000-000000000001"


@pytest.fixture
def page(lesson, quiz, card):
    value = {"quiz": quiz.pk, "question": "who", "intro_en": "<p>In pairs.</p>"}
    return lesson(body=[{"type": "quiz", "id": BLOCK, "value": value}])


@pytest.mark.parametrize("query", ["", "?view=learner"])
def test_teacher_and_learners_have_the_question_after_the_steps(client, page, query):
    html = client.get(f"/en/lessons/secrets/{query}").text
    assert html.index("Read the story") < html.index("In pairs.") < html.index("Who lies?")
    assert html.count('type="radio" name="quiz-') == 2


def test_an_answer_keeps_the_learners_in_their_view(client, page):
    html = client.get("/en/lessons/secrets/?view=learner").text
    address = f"/en/question/{page.pk}/{BLOCK}/?view=learner"
    assert f'action="{address}#quiz-{BLOCK}"' in html
    answer = client.post(address, {f"quiz-{BLOCK}": "one"}).text
    assert "Not quite" in answer
    assert f'href="/en/lessons/secrets/?view=learner#quiz-{BLOCK}"' in answer
    assert "Watch the quiet ones" not in answer
    assert "Watch the quiet ones" in client.post(f"/en/question/{page.pk}/{BLOCK}/").text


def test_a_query_of_a_stranger_is_not_trusted(client, page):
    html = client.get('/en/lessons/secrets/?"><script>').text
    assert "<script>" not in html.split("<main")[1]


def test_a_quiz_that_is_not_published_leaves_the_lesson_whole(client, page, quiz):
    quiz.unpublish()
    html = client.get("/en/lessons/secrets/").text
    assert "Read the story" in html
    assert "In pairs." not in html


def test_the_words_of_the_block_count_for_the_languages_and_the_search(page):
    assert "body" in page.missing_in("st")
    assert "In pairs." in page.searchable_text("en")[1]


def test_a_lesson_of_before_has_none(client, lesson, card):
    lesson()
    html = client.get("/en/lessons/secrets/").text
    assert "quiz-here" not in html


def test_an_editor_places_a_question(client, editor, draft, lesson_form, quiz):
    page = draft()
    value = {
        "quiz": quiz.pk,
        "question": "who",
        "intro_st": rich_text(""),
        "intro_en": rich_text(""),
    }
    client.force_login(editor)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = client.post(address, lesson_form(body=streamfield([("quiz", value)])))
    assert answer.status_code == 302
    saved = LessonPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert saved.body[0].value["question"] == "who"


def test_the_teacher_is_led_to_a_class_session_of_the_lessons_quiz(client, lesson, quiz, card):
    lesson(quiz=quiz)
    link = f'<a href="/en/q/?quiz={quiz.pk}">'
    assert link in client.get("/en/lessons/secrets/").text
    assert link not in client.get("/en/lessons/secrets/?view=learner").text
    assert link.replace("/en/", "/st/") in client.get("/st/lessons/secrets/").text
    started = client.get(f"/en/q/?quiz={quiz.pk}").text
    assert f'<option value="{quiz.pk}" selected>' in started


def test_a_risk_check_is_no_matter_for_a_class_session(client, lesson, quiz, card):
    QuizPage.objects.update(mode="risk_check")
    lesson(quiz=quiz)
    html = client.get("/en/lessons/secrets/").text
    assert "Know the signs" in html
    assert "/q/?quiz=" not in html


def test_a_lesson_with_many_questions_stays_within_fifteen(client, rich_lesson, quiz):
    value = {"quiz": quiz.pk, "question": "who"}
    rich_lesson.body = [{"type": "quiz", "value": value} for _number in range(4)]
    rich_lesson.save()
    client.get("/en/lessons/secrets/")
    cache.delete(page_cache.GENERATION_KEY)
    with CaptureQueriesContext(connection) as captured:
        html = client.get("/en/lessons/secrets/").text
    assert html.count("Who lies?") == 4
    assert len(captured) <= 15
