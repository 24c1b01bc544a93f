"""Matching, ordering, pictures, opinions and shares of their own: the rules alone."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizzes import scoring
from quizzes.scoring import Answer, Choice, Question


def placed(kind, *places):
    """A question whose choices a, b, c … belong to these places."""
    choices = [Choice(key, place=place) for key, place in zip("abcdefgh", places, strict=False)]
    return Question("q", kind, tuple(choices))


ORDER = placed("ordering", "1", "2", "3", "4")
PAIRS = placed("matching", "a", "b", "a")


@pytest.mark.parametrize(
    ("values", "score"),
    [
        (["a.a", "b.b", "c.a"], 1),
        (["a.a", "b.b", "c.b"], Fraction(2, 3)),
        (["a.b", "b.a", "c.b"], 0),
        (["a.a"], Fraction(1, 3)),
        (["a.a", "a.b", "b.b", "c.a"], Fraction(2, 3)),
    ],
)
def test_each_right_pair_earns_its_part(values, score):
    assert Answer.of(PAIRS, values).score == score


@pytest.mark.parametrize(
    ("order", "score"),
    [
        ("abcd", 1),
        ("dabc", Fraction(2, 3)),  # one thing first by mistake: the rest still follows on
        ("bacd", Fraction(1, 3)),
        ("dcba", 0),
    ],
)
def test_what_stands_right_behind_the_one_before_it_earns_its_part(order, score):
    values = [f"{key}.{position}" for position, key in enumerate(order, start=1)]
    assert Answer.of(ORDER, values).score == score


def test_a_line_without_its_place_is_missing():
    assert Answer.of(PAIRS, ["a.a", "b.b"]).is_missing
    assert Answer.of(ORDER, ["a.1", "b.2", "c.3"]).is_missing
    assert not Answer.of(PAIRS, ["a.b", "b.b", "c.b"]).is_missing


def test_two_lines_at_one_position_are_asked_about():
    answer = Answer.of(ORDER, ["a.1", "b.1", "c.2", "d.3"])
    assert answer.repeats
    assert answer.is_missing
    assert answer.score == 0
    assert not Answer.of(PAIRS, ["a.a", "b.b", "c.a"]).repeats


@pytest.mark.parametrize("values", [["a.9"], ["z.1"], ["a"], ["a."], [".1"], ["a.1.1"], [""]])
def test_places_and_lines_that_do_not_exist_are_no_answer(values):
    assert Answer.of(ORDER, values).chosen == frozenset()


def test_one_picture_is_right():
    question = Question("q", "picture", (Choice("a", True), Choice("b")))
    assert Answer.of(question, "a").score == 1
    assert Answer.of(question, "b").score == 0


def test_an_opinion_counts_for_nothing_and_may_be_left_open():
    opinion = Question("o", "opinion", (Choice("a"), Choice("b")))
    right = Question("q", "single", (Choice("a", True), Choice("b")))
    for chosen in ([], ["a"], ["b"]):
        answers = scoring.answers_to([opinion, right], {"o": chosen, "q": ["a"]})
        assert not any(answer.is_missing for answer in answers)
        assert scoring.percent(answers) == 100


def weighted(kind, **weights):
    choices = [Choice(key, correct=(w or 0) > 0, weight=w) for key, w in weights.items()]
    return Question("q", kind, tuple(choices))


@pytest.mark.parametrize(
    ("chosen", "score"),
    [("a", Fraction(7, 10)), ("ab", 1), ("abc", Fraction(1, 2)), ("c", 0), ("b", Fraction(3, 10))],
)
def test_shares_of_their_own_are_added_up(chosen, score):
    assert Answer.of(weighted("several", a=70, b=30, c=-50), chosen).score == score


def test_a_half_right_answer_earns_a_half():
    question = weighted("single", a=100, b=50, c=None)
    assert [Answer.of(question, key).score for key in "abc"] == [1, Fraction(1, 2), 0]


# --- whatever is asked and answered -------------------------------------------------------
@st.composite
def questions(draw, key="q"):
    kind = draw(
        st.sampled_from(["single", "several", "picture", "opinion", "matching", "ordering"])
    )
    keys = "abcdefgh"[: draw(st.integers(2, 8))]
    if kind == "ordering":
        return Question(key, kind, tuple(Choice(k, place=str(n)) for n, k in enumerate(keys, 1)))
    if kind == "matching":
        where = st.sampled_from(keys)
        return Question(key, kind, tuple(Choice(k, place=draw(where)) for k in keys))
    weights = st.none() | st.integers(-100, 100)
    marks = [Choice(k, draw(st.booleans()), weight=draw(weights)) for k in keys]
    return Question(key, kind, tuple(marks))


@st.composite
def answered(draw):
    found = [draw(questions(key=str(n))) for n in range(draw(st.integers(1, 6)))]
    ticked = {q.key: draw(st.sets(st.sampled_from(sorted(q.points)))) for q in found}
    return found, ticked


@given(answered(), st.randoms(use_true_random=False))
def test_neither_the_order_of_questions_nor_that_of_their_choices_counts(paper, random):
    found, ticked = paper
    mixed = [
        Question(q.key, q.kind, tuple(random.sample(q.choices, len(q.choices)))) for q in found
    ]
    random.shuffle(mixed)
    first = scoring.percent(scoring.answers_to(found, ticked))
    assert first == scoring.percent(scoring.answers_to(mixed, ticked))


@given(answered())
def test_no_answer_leaves_the_scale(paper):
    answers = scoring.answers_to(*paper)
    assert all(0 <= answer.score <= 1 for answer in answers)
    assert 0 <= scoring.percent(answers) <= 100


@given(answered())
def test_nothing_answered_earns_nothing_and_never_fails(paper):
    answers = scoring.answers_to(paper[0], {})
    assert scoring.percent(answers) == 0


@given(questions())
def test_the_right_answer_earns_everything(question):
    assume(question.is_scored and all(c.weight is None for c in question.choices))
    if not question.is_placed:
        right = [choice for choice in question.choices if choice.correct]
        assume(right and (question.kind == "several" or len(right) == 1))
    assert Answer.of(question, question.right).score == 1
    assert not Answer.of(question, question.right).is_missing


@given(st.permutations("abcdef"))
def test_an_order_is_whole_only_when_it_is_the_right_one(order):
    question = placed("ordering", *"123456")
    values = [f"{key}.{position}" for position, key in enumerate(order, start=1)]
    assert (Answer.of(question, values).score == 1) == (list(order) == list("abcdef"))


@given(answered())
def test_whole_numbers_say_the_same(paper):
    found, ticked = paper
    total, points = scoring.whole_points(found)
    for answer in scoring.answers_to(found, ticked):
        if answer.question.kind == "several":
            earned = sum(points[answer.question.key][value] for value in answer.chosen)
            assert Fraction(min(max(earned, 0), total), total) == answer.score
        assert all(
            Fraction(points[answer.question.key][value], total) == share
            for value, share in answer.question.points.items()
        )
