"""The five quizzes of the demonstration: every kind, both languages, the levels of the sources."""

import pytest

from demo.loader.sources import names, read
from quizzes.choices import QuestionKind

QUIZZES = names("quizzes")

STOP = [
    "“Do not worry about a passport”",
    "They want to keep it",
    "I must pay it back by working",
    "I must leave at once",
    "I should not tell my family",
    "A girl under 18, for work in a shop, a house or a bar",
    "A child whom a stranger wants to take far away, to school or to herd",
]
ASK_FIRST = [
    "Somebody I know: a neighbour, a relative, a friend, somebody from church",
    "No",
    "No, only words",
    "The pay, the work or the place has changed since they first told me",
    "The pay is very high, and no skill is needed",
    "They promise marriage, sport, study or modelling, and I know them only from my phone",
]


def questions(name):
    return read(name).children("questions")


def test_there_are_five_with_at_least_eight_questions_each():
    assert len(QUIZZES) == 5
    assert all(len(questions(name)) >= 8 for name in QUIZZES)


def test_between_them_they_use_every_kind():
    used = {question.get("kind") for name in QUIZZES for question in questions(name)}
    assert used == set(QuestionKind.values)
    assert any(question.get("scenario") for name in QUIZZES for question in questions(name))
    assert any(read(name).get("one_at_a_time") for name in QUIZZES)


@pytest.mark.parametrize("name", QUIZZES)
def test_every_text_is_there_in_both_languages(name):
    source = read(name)
    parts = [source, *source.children("questions"), *source.children("bands")]
    parts += [choice for question in questions(name) for choice in question.children("choices")]
    texts = ("title", "summary", "intro", "text", "scenario", "feedback", "match", "ask")
    texts += ("at_home", "already_there", "link_label", "search_description")
    lacking = [
        (key, part.text(key, "en"))
        for part in parts
        for key in texts
        if bool(part.text(key, "en")) != bool(part.text(key, "st"))
    ]
    assert lacking == []


@pytest.mark.parametrize(("flag", "signs"), [("stop", STOP), ("ask_first", ASK_FIRST)])
def test_warning_signs_have_the_level_of_the_sources(flag, signs):
    found = [
        choice.text("text", "en")
        for question in questions("quizzes/check-a-job-offer")
        for choice in question.children("choices")
        if choice.get("flag") == flag
    ]
    assert set(signs) <= set(found)


def test_each_ask_first_of_an_offer_gives_a_question_to_send():
    for question in questions("quizzes/check-a-job-offer"):
        for choice in question.children("choices"):
            assert bool(choice.text("ask", "st")) == (choice.get("flag") == "ask_first")
