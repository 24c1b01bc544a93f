"""A guide leads to a quiz by a card, or asks one of its questions in the middle of its text."""

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from question_places import in_place, section, words
from wagtail.models import ReferenceIndex

from core import page_cache
from guides.models import GuidePage
from quizzes.models import Question
from translations.segments import segments_of

PASSPORT = "Who keeps the passport?"


def test_a_card_leads_to_the_quiz(client, make_guide, knowledge_quiz):
    make_guide(in_place(knowledge_quiz))
    card = section(client.get("/en/guides/offer/"))
    assert '<a href="/en/quizzes/know/">Quiz know</a>' in card
    assert "Knowledge quiz" in card
    assert "<form" not in card


def test_a_question_stands_in_its_place_and_tells_no_answer(client, make_guide, knowledge_quiz):
    make_guide(in_place(knowledge_quiz, PASSPORT))
    asked = section(client.get("/en/guides/offer/"))
    assert f"<legend>{PASSPORT}</legend>" in asked
    assert "Why:" not in asked
    assert "checked" not in asked
    assert '<a href="/en/quizzes/know/">Quiz know</a>' in asked


def test_every_kind_can_be_asked(client, make_guide, every_kind):
    questions = list(every_kind.questions.all())
    blocks = [in_place(every_kind, found.text_en, at) for at, found in enumerate(questions)]
    make_guide(*blocks)
    page = client.get("/en/guides/offer/")
    for at, found in enumerate(questions):
        assert found.text_en in section(page, at)


def test_the_page_speaks_the_readers_language(client, make_guide, knowledge_quiz):
    make_guide(in_place(knowledge_quiz, PASSPORT, intro_st="<p>Nahana</p>", intro_en="<p>Mind</p>"))
    told = words(section(client.get("/st/guides/offer/")))
    assert f"{PASSPORT} (st)" in told
    assert "Nahana" in told
    assert "Mind" not in told


def test_a_question_in_one_language_says_which(client, make_guide, knowledge_quiz):
    Question.objects.filter(text_en=PASSPORT).update(text_st=None)
    make_guide(in_place(knowledge_quiz, PASSPORT))
    asked = section(client.get("/st/guides/offer/"))
    assert f'<legend><span lang="en">{PASSPORT}</span></legend>' in asked


@pytest.mark.parametrize("question", [None, PASSPORT], ids=["card", "question"])
def test_a_quiz_that_is_not_published_shows_nothing(client, make_guide, knowledge_quiz, question):
    make_guide(in_place(knowledge_quiz, question))
    knowledge_quiz.unpublish()
    page = client.get("/en/guides/offer/")
    assert page.status_code == 200
    assert not section(page)


@pytest.mark.parametrize("question", [None, PASSPORT], ids=["card", "question"])
def test_a_quiz_that_is_deleted_shows_nothing(client, make_guide, knowledge_quiz, question):
    make_guide(in_place(knowledge_quiz, question))
    knowledge_quiz.delete()
    page = client.get("/en/guides/offer/")
    assert page.status_code == 200
    assert not section(page)


def test_a_question_that_is_gone_shows_nothing(client, make_guide, knowledge_quiz):
    make_guide(in_place(knowledge_quiz, PASSPORT))
    Question.objects.filter(text_en=PASSPORT).delete()
    page = client.get("/en/guides/offer/")
    assert page.status_code == 200
    assert not section(page)


def queries(client, address="/en/guides/offer/"):
    client.get(address)
    cache.delete(page_cache.GENERATION_KEY)
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return len(captured)


def test_one_question_costs_as_much_as_many_of_many_quizzes(client, make_guide, make_quiz):
    quizzes = [make_quiz(f"quiz-{number}") for number in range(5)]
    blocks = [in_place(quiz, PASSPORT, at) for at, quiz in enumerate(quizzes)]
    page = make_guide(*blocks[:1])
    few = queries(client)
    page.body = blocks
    page.save()
    assert queries(client) == few <= 15


def clean(*blocks):
    stream = GuidePage.body.field.stream_block
    return stream.clean(stream.to_python(blocks))


def test_an_editor_is_told_that_a_question_is_of_another_quiz(make_quiz):
    one, other = make_quiz("one"), make_quiz("other")
    wrong = in_place(one, PASSPORT)
    wrong["value"]["quiz"] = other.pk
    with pytest.raises(ValidationError) as refused:
        clean(wrong)
    assert "not one of the quiz chosen" in str(refused.value.as_json_data())
    assert clean(in_place(one, PASSPORT), in_place(other, number=2))


def test_an_editor_is_told_that_a_quiz_is_not_published(knowledge_quiz):
    knowledge_quiz.unpublish()
    with pytest.raises(ValidationError) as refused:
        clean(in_place(knowledge_quiz))
    assert "not published" in str(refused.value.as_json_data())


def test_the_form_offers_the_questions_of_today(client, editor, make_guide, make_quiz):
    client.force_login(editor)
    page = make_guide(in_place(make_quiz("first")))
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert "Quiz second" not in client.get(address).text
    make_quiz("second")
    form = client.get(address).text
    assert "Quiz second" in form
    assert PASSPORT in form


def test_a_preview_of_an_unsaved_guide_has_no_address_to_send_to(make_guide, knowledge_quiz):
    page = make_guide(in_place(knowledge_quiz, PASSPORT))
    page.body[0].id = None
    preview = page.make_preview_request(preview_mode="en").text
    assert '<form method="post" class="quiz"' in preview


@pytest.mark.usefixtures("worker")
def test_a_quiz_shows_where_it_is_used(make_guide, knowledge_quiz):
    page = make_guide(in_place(knowledge_quiz, PASSPORT))
    page.save()
    users = ReferenceIndex.get_references_to(knowledge_quiz).values_list("object_id", flat=True)
    assert str(page.pk) in users


def test_its_introduction_is_translated_like_any_text(make_guide, knowledge_quiz):
    page = make_guide(in_place(knowledge_quiz, PASSPORT, intro_en="<p>Mind</p>"))
    assert page.missing_in("st") == ["body"]
    found = [segment for segment in segments_of(page) if segment.key.startswith("body/")]
    assert [(segment.name, segment.rich) for segment in found] == [("intro", True)]


def test_the_api_names_the_quiz_and_the_question(client, make_guide, knowledge_quiz):
    page = make_guide(in_place(knowledge_quiz, PASSPORT))
    body = client.get(f"/api/v2/pages/{page.pk}/").json()["body"]
    assert body[0]["value"]["quiz"] == knowledge_quiz.pk
    assert body[0]["value"]["question"] == knowledge_quiz.questions.get(text_en=PASSPORT).key
