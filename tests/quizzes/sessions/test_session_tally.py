"""From one person's answers to counts, and from counts to what was hard."""

from hypothesis import given
from hypothesis import strategies as st

from quizzes import scoring
from quizzes.scoring import Choice, Question
from quizzes.sessions import tally

SINGLE = Question("q1", "single", (Choice("a", True), Choice("b")))
SEVERAL = Question("q2", "several", (Choice("a", True), Choice("b", True), Choice("c")))
ORDER = Question("q3", "ordering", (Choice("x", place="1"), Choice("y", place="2")))
OPINION = Question("q4", "opinion", (Choice("a"), Choice("b")))
RULES = [SINGLE, SEVERAL, ORDER, OPINION]


def sheet(**ticked):
    return tally.sheet(scoring.answers_to(RULES, ticked))


def test_each_value_counts_and_a_whole_question_right_once_more():
    found = sheet(q1=["a"], q2=["a"], q3=["x.1", "y.2"], q4=["b"])
    assert found.known == 2
    assert found.percent == 83
    assert set(found.values) == {
        ("q1", "a"),
        ("q1", "*"),
        ("q2", "a"),
        ("q3", "x.1"),
        ("q3", "y.2"),
        ("q3", "*"),
        ("q4", "b"),
    }


def test_two_choices_where_one_was_asked_for_count_for_nothing():
    found = sheet(q1=["a", "b"], q3=["x.1", "x.2"], q4=["a", "b"])
    assert found.values == ()
    assert found.known == 0


@given(st.dictionaries(st.sampled_from(["q1", "q2", "q3", "q4", "?"]), st.lists(st.text())))
def test_whatever_is_sent_only_known_values_count(ticked):
    known = {(rule.key, value) for rule in RULES for value in rule.points}
    assert set(tally.sheet(scoring.answers_to(RULES, ticked)).values) <= known


def test_the_hardest_question_comes_first_with_its_wrong_answers():
    counts = {("q1", "a"): 8, ("q1", "b"): 2, ("q1", "*"): 8}
    counts |= {("q2", "a"): 9, ("q2", "c"): 6, ("q2", "*"): 3, ("q4", "a"): 10}
    found = tally.hardest(tally.by_question(RULES, counts, 10))
    assert [(one.key, one.right.percent) for one in found] == [("q2", 30), ("q1", 80)]
    assert found[0].wrong == (("c", 6),)
    assert found[1].wrong == (("b", 2),)


def test_groups_that_are_not_kept_are_added_up():
    rows = [("female", 50, 3, 2), ("male", 50, 3, 12), ("", 50, 3, 1), ("female", 70, 4, 1)]
    assert tally.regrouped(rows, {"male"}) == {
        ("", 50, 3): 3,
        ("male", 50, 3): 12,
        ("", 70, 4): 1,
    }


def test_hands_answer_the_first_three_questions_with_one_answer_each():
    rules = [SEVERAL, *(Question(f"s{n}", "true_false", SINGLE.choices) for n in range(5))]
    assert [question.key for question in tally.for_hands(rules)] == ["s0", "s1", "s2"]


def test_the_version_changes_with_a_right_answer_only():
    other = Question("q1", "single", (Choice("a"), Choice("b", True)))
    assert tally.version([SINGLE]) == tally.version([Question("q1", "single", SINGLE.choices)])
    assert tally.version([SINGLE]) != tally.version([other])
