"""Without script the very page comes back, with the answer explained where the question stood."""

import logging
import re

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse
from question_places import block_id, in_place, keys_of, section, words

from quizzes.wording import claims_of_safety

PASSPORT = "Who keeps the passport?"
OFFER = "Who keeps your passport?"
WRITTEN = "Is it written?"


@pytest.fixture
def guide(make_guide, knowledge_quiz):
    return make_guide(in_place(knowledge_quiz, PASSPORT))


@pytest.fixture
def send(client):
    """A function that sends values to a block: ``send(guide, values, "st")``."""

    def post(page, values, language="en", number=1, query=""):
        address = f"/{language}/question/{page.pk}/{block_id(number)}/{query}"
        return client.post(address, {f"quiz-{block_id(number)}": values})

    return post


def test_a_form_sends_to_its_own_place(client, guide):
    asked = section(client.get("/en/guides/offer/"))
    address = f"/en/question/{guide.pk}/{block_id(1)}/#quiz-{block_id(1)}"
    assert f'<form method="post" action="{address}" class="quiz" autocomplete="off">' in asked
    assert "csrf" not in asked


def test_the_whole_page_comes_back_with_the_reason_in_place(guide, send, knowledge_quiz):
    answer = send(guide, keys_of(knowledge_quiz, PASSPORT, "The boss"))
    told = words(section(answer))
    assert "Not quite" in told
    assert "You chose: The boss About: The boss" in told
    assert "The right answer: I do" in told
    assert f"Why: {PASSPORT}" in told
    assert answer.text.count("<h1") == 1
    assert "A guide about offers" in answer.text
    assert f'href="/en/guides/offer/#quiz-{block_id(1)}"' in section(answer)
    assert "data-exit" in answer.text


def test_a_right_answer_is_called_right(guide, send, knowledge_quiz):
    told = words(section(send(guide, keys_of(knowledge_quiz, PASSPORT, "I do"))))
    assert "Right" in told
    assert "The right answer" not in told


def test_it_answers_in_the_readers_language(guide, send, knowledge_quiz):
    answer = send(guide, keys_of(knowledge_quiz, PASSPORT, "The boss"), "st")
    assert '<html lang="st"' in answer.text
    assert "Lebaka" in section(answer)
    assert "Why: Who" not in section(answer)


@pytest.mark.parametrize("values", [[], ["unknown"], ["\x00"]])
def test_without_an_answer_it_asks_again(guide, send, values):
    asked = section(send(guide, values))
    assert 'role="alert"' in asked
    assert "Please answer this question." in asked
    assert "<form" in asked


def test_a_body_that_cannot_be_read_asks_again(client, guide):
    path = reverse("question_answer", args=[guide.pk, block_id(1)])
    answer = client.post(path, b"broken", content_type="multipart/form-data; boundary=x")
    assert "Please answer this question." in answer.text


def test_only_the_question_that_was_sent_is_answered(make_guide, send, knowledge_quiz):
    page = make_guide(in_place(knowledge_quiz, PASSPORT), in_place(knowledge_quiz, PASSPORT, 2))
    answer = send(page, keys_of(knowledge_quiz, PASSPORT, "I do"), number=2)
    assert "<form" in section(answer, 1)
    assert "<form" not in section(answer, 2)


def test_lines_are_put_in_their_place(make_guide, send, every_kind):
    page = make_guide(in_place(every_kind, "What comes first?"))
    choices = list(every_kind.questions.get(text_en="What comes first?").choices.all())
    right = [f"{choice.key}.{place}" for place, choice in enumerate(choices, start=1)]
    assert "Right" in words(section(send(page, right)))
    twice = section(send(page, [f"{choice.key}.1" for choice in choices]))
    assert "Two lines have the same number" in twice
    assert "selected" in twice


def test_a_stop_is_shown_with_its_words_and_leads_to_help(
    make_guide, send, risk_check, help_is_there
):
    page = make_guide(in_place(risk_check, OFFER))
    told = section(send(page, keys_of(risk_check, OFFER, "They do")))
    assert '<li class="sign stop">' in told
    assert "About: They do" in told
    assert f"Why: {OFFER}" in told
    assert '<a class="button" href="/en/help/">' in told
    assert "Right" not in words(told)


def test_ask_first_gives_the_question_to_send(make_guide, send, risk_check):
    question = risk_check.questions.get(text_en=WRITTEN)
    question.choices.filter(text_en="No").update(ask_en="Can you write it down?")
    page = make_guide(in_place(risk_check, WRITTEN))
    told = section(send(page, keys_of(risk_check, WRITTEN, "No")))
    assert '<li class="sign ask_first">' in told
    assert "<li>Can you write it down?</li>" in told


@pytest.mark.parametrize("code", ["en", "st"])
def test_no_sign_is_never_called_safe(make_guide, send, risk_check, code):
    page = make_guide(in_place(risk_check, OFFER))
    told = section(send(page, keys_of(risk_check, OFFER, "I do"), code))
    assert "sign stop" not in told
    assert claims_of_safety(told) == []
    if code == "en":
        assert "no warning sign in this answer. One answer does not show everything" in told


def test_the_switch_of_language_leads_back_to_the_question(client, guide):
    back = client.get(f"/st/question/{guide.pk}/{block_id(1)}/")
    assert back.status_code == 302
    assert back["Location"] == f"/st/guides/offer/#quiz-{block_id(1)}"


def rows():
    return {model._meta.label: model.objects.count() for model in apps.get_models()}


def test_nothing_is_kept_and_no_cookie_or_token_is_needed(guide, knowledge_quiz, caplog):
    strict = Client(enforce_csrf_checks=True)
    strict.get("/en/guides/offer/")
    values = keys_of(knowledge_quiz, PASSPORT, "The boss")
    before = rows()
    caplog.set_level(logging.DEBUG)
    caplog.clear()
    path = reverse("question_answer", args=[guide.pk, block_id(1)])
    answer = strict.post(path, {f"quiz-{block_id(1)}": values})
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    assert not answer.cookies
    assert rows() == before
    said = [r.getMessage() for r in caplog.records if r.name != "django.db.backends"]
    assert not [line for line in said if values[0] in line]
    assert not re.search(rf"(?:href|action)=\"[^\"]*{values[0]}", answer.text)
    assert "<form" in section(strict.get("/en/guides/offer/")), "the next reader is asked"


def test_only_a_question_of_a_published_page_answers(client, guide, knowledge_quiz):
    values = {f"quiz-{block_id(1)}": keys_of(knowledge_quiz, PASSPORT, "I do")}
    here = reverse("question_answer", args=[guide.pk, block_id(1)])
    for path in (
        reverse("question_answer", args=[guide.pk, "other"]),
        reverse("question_answer", args=[guide.get_parent().pk, block_id(1)]),
        reverse("question_answer", args=[0, block_id(1)]),
    ):
        assert client.post(path, values).status_code == 404
    knowledge_quiz.unpublish()
    gone = client.post(here, values)
    assert gone.status_code == 200
    assert not section(gone)
    guide.unpublish()
    assert client.post(here, values).status_code == 404
