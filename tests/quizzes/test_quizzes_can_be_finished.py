"""What stands against publishing a quiz: questions, results, and halves of a translation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.models import Media
from quizzes import completeness, scoring
from quizzes.models import Choice, Question, ResultBand


def problems(page):
    found = [(question, list(question.choices.all())) for question in page.questions.all()]
    return completeness.problems(page.mode, found, page.bands.all())


def test_a_quiz_of_every_kind_is_whole(every_kind):
    assert problems(every_kind) == []


@pytest.mark.parametrize(
    ("kind", "change", "message"),
    [
        ("matching", {"match_st": "", "match_en": ""}, "answer 1 needs what it goes with"),
        ("picture", {"image": None}, "answer 1 needs its picture"),
        ("opinion", {"correct": True}, "an opinion has neither"),
        ("opinion", {"flag": "stop"}, "an opinion has neither"),
        ("several", {"weight": 40}, "must come to 100 per cent"),
        ("single", {"text_st": "", "text_en": ""}, "answer 1 has no words"),
        ("single", {"correct": False}, "mark the correct answer"),
    ],
)
def test_each_kind_has_what_it_needs(every_kind, kind, change, message):
    choice = every_kind.questions.get(kind=kind).choices.first()
    Choice.objects.filter(pk=choice.pk).update(**change)
    assert any(message in problem for problem in problems(every_kind))


def test_the_shares_of_the_right_answers_make_a_whole(every_kind):
    right = every_kind.questions.get(kind="several").choices.filter(correct=True)
    for choice, weight in zip(right, (60, 40), strict=True):
        Choice.objects.filter(pk=choice.pk).update(weight=weight)
    assert problems(every_kind) == []


@pytest.mark.parametrize("kind", ["matching", "ordering"])
def test_a_risk_check_puts_nothing_in_its_place(risk_check, kind):
    Question.objects.filter(pk=risk_check.questions.first().pk).update(kind=kind)
    assert any("not with lines to put in place" in problem for problem in problems(risk_check))


def test_ask_first_says_what_to_ask_or_to_do(risk_check):
    asked = Choice.objects.filter(flag="ask_first")
    asked.update(feedback_st="", feedback_en="")
    assert sum("ask first" in problem for problem in problems(risk_check)) == 2
    asked.update(ask_st="Na ho joalo?", ask_en="Is it so?")
    assert problems(risk_check) == []


@pytest.mark.parametrize(("code", "name"), [("st", "Sesotho"), ("en", "English")])
def test_half_a_question_in_a_language_is_refused(knowledge_quiz, code, name):
    first = knowledge_quiz.questions.first()
    Choice.objects.filter(question=first, correct=True).update(**{f"text_{code}": ""})
    expected = f"Question 1: only part of it is in {name}; texts that are missing: 1."
    assert problems(knowledge_quiz) == [expected]


def test_a_question_that_waits_for_its_translation_as_a_whole_is_not(knowledge_quiz):
    first = knowledge_quiz.questions.first()
    Question.objects.filter(pk=first.pk).update(text_st="", feedback_st="")
    first.choices.update(text_st="", feedback_st="")
    assert problems(knowledge_quiz) == []


def test_half_a_result_in_a_language_is_refused(risk_check):
    ResultBand.objects.filter(outcome="stop").update(at_home_en="<p>Stay.</p>")
    assert problems(risk_check) == [
        "Result stop: only part of it is in Sesotho; texts that are missing: 1."
    ]


def test_opinions_alone_make_no_knowledge_quiz(every_kind):
    every_kind.questions.exclude(kind="opinion").delete()
    assert problems(every_kind) == ["A knowledge quiz needs a question with points."]


def test_a_recording_is_for_one_language(every_kind):
    recording = Media.objects.create(
        title="r", file="r.mp3", type="audio", language="st", duration=1
    )
    question = every_kind.questions.first()
    question.audio_st = recording
    question.save()
    assert problems(every_kind) == []


class Band:
    def __init__(self, from_percent=None, outcome=""):
        self.from_percent, self.outcome = from_percent, outcome


@given(st.integers(0, 100), st.sets(st.integers(0, 100)))
def test_whatever_is_reached_has_a_result_once_nothing_is_wrong(percent, starts):
    bands = [Band(start) for start in starts]
    found = list(completeness._score_problems([scoring.Question("q", "single", ())], bands))
    assert bool(found) == (0 not in starts)
    if not found:
        assert scoring.band_for_percent(bands, percent) is not None
