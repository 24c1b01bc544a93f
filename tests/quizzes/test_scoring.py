"""Score, band and outcome: the rules alone."""

from dataclasses import dataclass
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes import scoring
from quizzes.scoring import Answer, Choice, Question


@dataclass
class Band:
    from_percent: int | None = None
    outcome: str = ""


def question(kind, *marks, key="q"):
    """A question whose answers a, b, c … are correct (True) or not, or have a flag."""
    choices = [
        Choice(letter, correct=mark is True, flag=mark if isinstance(mark, str) else "")
        for letter, mark in zip("abcdefgh", marks, strict=False)
    ]
    return Question(key, kind, tuple(choices))


@pytest.mark.parametrize(
    ("kind", "chosen", "score"),
    [
        ("single", "a", 1),
        ("single", "b", 0),
        ("single", "", 0),
        ("single", "ab", 0),
        ("true_false", "a", 1),
    ],
)
def test_one_answer_is_right_or_not(kind, chosen, score):
    assert Answer.of(question(kind, True, False), chosen).score == score


@pytest.mark.parametrize(
    ("chosen", "score"),
    [
        ("ab", 1),
        ("a", Fraction(1, 2)),
        ("ac", 0),
        ("abc", Fraction(1, 2)),
        ("abcd", 0),
        ("c", 0),
        ("", 0),
    ],
)
def test_several_answers_earn_a_part_less_what_is_wrong(chosen, score):
    assert Answer.of(question("several", True, True, False, False), chosen).score == score


def test_a_hundred_per_cent_is_everything_and_rounding_never_flatters():
    first, second = question("single", True, False), question("single", True, False, key="r")
    third = question("single", True, False, key="s")
    answers = scoring.answers_to([first, second, third], {"q": ["a"], "r": ["a"], "s": ["b"]})
    assert scoring.percent(answers) == 66
    assert scoring.percent([]) == 0


def test_the_highest_band_that_was_reached_counts():
    bands = [Band(80), Band(0), Band(50), Band(outcome="stop")]
    found = [scoring.band_for_percent(bands, percent) for percent in (0, 49, 50, 79, 80, 100)]
    assert [band.from_percent for band in found] == [0, 0, 50, 50, 80, 80]
    assert scoring.band_for_percent([Band(10)], 5) is None


@pytest.mark.parametrize(
    ("chosen", "outcome"),
    [("c", "none"), ("b", "ask_first"), ("bc", "ask_first"), ("a", "stop"), ("abc", "stop")],
)
def test_one_stop_outranks_everything(chosen, outcome):
    answers = [Answer.of(question("several", "stop", "ask_first", False), chosen)]
    assert scoring.outcome(answers) == outcome


def test_the_band_of_an_outcome():
    bands = [Band(0), Band(outcome="none"), Band(outcome="stop")]
    assert scoring.band_for_outcome(bands, "stop").outcome == "stop"
    assert scoring.band_for_outcome(bands, "ask_first") is None


def test_signs_come_with_the_gravest_first():
    answer = Answer.of(question("several", "ask_first", "stop", ""), "abc")
    assert [choice.key for choice in answer.flagged] == ["b", "a"]


def test_only_outcomes_that_some_answer_shows_are_possible():
    assert scoring.possible_outcomes([question("single", "", "stop")]) == ["stop", "none"]


def test_nothing_ticked_is_an_answer_only_where_every_answer_is_a_sign():
    assert not Answer.of(question("several", "stop", "ask_first"), "").is_missing
    assert Answer.of(question("several", "stop", ""), "").is_missing
    assert Answer.of(question("several", True, False), "").is_missing
    assert Answer.of(question("single", "stop", "stop"), "").is_missing


def test_keys_of_another_question_are_no_answer():
    assert Answer.of(question("single", True, False), ["z", "q"]).is_missing


# --- whatever is asked and answered -------------------------------------------------------
marks = st.lists(st.sampled_from([True, False, "stop", "ask_first", ""]), min_size=2, max_size=8)


@st.composite
def papers(draw):
    """Questions with any answers ticked, some with none."""
    questions = [
        question(
            draw(st.sampled_from(["single", "several", "true_false"])), *found, key=str(number)
        )
        for number, found in enumerate(draw(st.lists(marks, min_size=1, max_size=8)))
    ]
    ticked = {q.key: draw(st.sets(st.sampled_from([c.key for c in q.choices]))) for q in questions}
    return questions, ticked


@given(papers(), st.randoms(use_true_random=False))
def test_the_order_of_questions_and_answers_changes_nothing(paper, random):
    questions, ticked = paper
    shuffled = [
        Question(q.key, q.kind, tuple(random.sample(q.choices, len(q.choices)))) for q in questions
    ]
    random.shuffle(shuffled)
    first, second = scoring.answers_to(questions, ticked), scoring.answers_to(shuffled, ticked)
    assert scoring.percent(first) == scoring.percent(second)
    assert scoring.outcome(first) == scoring.outcome(second)


@given(papers())
def test_every_score_lies_between_nothing_and_everything(paper):
    answers = scoring.answers_to(*paper)
    assert all(0 <= answer.score <= 1 for answer in answers)
    assert 0 <= scoring.percent(answers) <= 100
    assert scoring.band_for_percent([Band(0), Band(50)], scoring.percent(answers))


@given(papers())
def test_missing_answers_earn_nothing_and_show_nothing(paper):
    answers = scoring.answers_to(paper[0], {})
    assert scoring.percent(answers) == 0
    assert scoring.outcome(answers) == "none"


@given(papers())
def test_all_right_is_a_hundred_and_all_wrong_is_nothing(paper):
    questions = [
        Question(q.key, "several", (*q.choices, Choice("right", True), Choice("wrong")))
        for q in paper[0]
    ]
    right = {q.key: [c.key for c in q.choices if c.correct] for q in questions}
    wrong = {q.key: [c.key for c in q.choices if not c.correct] for q in questions}
    assert scoring.percent(scoring.answers_to(questions, right)) == 100
    assert scoring.percent(scoring.answers_to(questions, wrong)) == 0


@given(papers())
def test_the_outcome_is_one_that_was_announced_and_the_gravest_that_was_ticked(paper):
    questions, ticked = paper
    answers = scoring.answers_to(questions, ticked)
    outcome = scoring.outcome(answers)
    assert outcome in scoring.possible_outcomes(questions)
    shown = {choice.flag for answer in answers for choice in answer.flagged}
    assert (outcome == "stop") == ("stop" in shown)
    assert (outcome == "none") == (not shown)
