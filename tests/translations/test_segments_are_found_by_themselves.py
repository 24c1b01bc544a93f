"""Fields, children, children's children and blocks are found without naming any app."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import Community, StandardPage, Topic
from quizzes.models import Choice, Question, QuizIndexPage, QuizPage
from translations.items import is_item, item_models
from translations.segments import segments_of


def quiz_of(home, questions, mode="risk_check"):
    index = QuizIndexPage.objects.first() or home.add_child(
        instance=QuizIndexPage(title="Quizzes", slug="quizzes")
    )
    page = QuizPage(title="Check", slug=f"check-{questions}-{mode}", mode=mode, live=False)
    index.add_child(instance=page)
    for number in range(questions):
        question = Question(key=f"q{number}", text_en=f"Is it {number}?", page=page)
        question.choices = [Choice(key="yes", text_en="Yes"), Choice(key="no", text_en="No")]
        page.questions.add(question)
    page.save()
    return QuizPage.objects.get(pk=page.pk)


def keys(item):
    return [segment.key for segment in segments_of(item)]


def test_a_question_and_its_answers_are_found_by_their_keys(home):
    found = keys(quiz_of(home, 1))
    assert "questions/q0/text" in found
    assert "questions/q0/choices/yes/text" in found


def test_a_risk_check_is_safety_critical_and_a_knowledge_quiz_is_not(home):
    def critical(page):
        return {s.key for s in segments_of(page) if s.safety_critical}

    assert "questions/q0/choices/yes/text" in critical(quiz_of(home, 1))
    assert critical(quiz_of(home, 1, "knowledge")) == set()


def test_blocks_are_found_by_their_ids_in_lists_too(home):
    page = home.add_child(instance=StandardPage(title="Steps", slug="steps"))
    step = {"title_en": "Ask", "text_en": "<p>Him</p>"}
    value = {"title_en": "First", "items": [step]}
    page.body = page.body.stream_block.to_python([{"type": "steps", "value": value, "id": "b1"}])
    page.save()
    page = StandardPage.objects.get(pk=page.pk)
    item = page.body[0].value["items"].bound_blocks[0].id
    assert {"body/b1/title", f"body/b1/items/{item}/title"} <= set(keys(page))


def test_what_is_written_comes_back(home):
    page = home.add_child(instance=StandardPage(title="Steps", slug="steps"))
    for segment in segments_of(page):
        if segment.name in ("title", "summary"):
            segment.write("st", "Sesotho")
    page.save()
    page = StandardPage.objects.get(pk=page.pk)
    assert (page.title_st, page.summary_st, page.title) == ("Sesotho", "Sesotho", "Steps")


def test_places_are_not_followed_and_topics_are():
    assert Topic in item_models()
    assert StandardPage in item_models()
    assert not is_item(Community)
    assert not is_item(Question)


def test_five_questions_cost_as_much_as_twenty_five(home):
    few, many = quiz_of(home, 5), quiz_of(home, 25)
    with CaptureQueriesContext(connection) as for_few:
        segments_of(few)
    with CaptureQueriesContext(connection) as for_many:
        segments_of(many)
    assert len(for_many) == len(for_few)
