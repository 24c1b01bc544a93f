"""Gains and shares come with intervals that are those of the textbooks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.sessions import statistics

SCORES = st.dictionaries(st.integers(0, 100), st.integers(1, 30), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("freedom", "quantile"),
    [(4, 2.776), (5, 2.571), (8, 2.306), (10, 2.228), (30, 2.042), (120, 1.980)],
)
def test_students_t_is_that_of_the_tables(freedom, quantile):
    assert statistics.student(freedom) == pytest.approx(quantile, abs=0.01)


def test_a_gain_is_the_difference_of_the_means_with_welchs_interval():
    before = {40: 2, 50: 2, 60: 2}
    after = {60: 1, 70: 4, 80: 1}
    gain = statistics.gain(before, after)
    assert (gain.points, gain.before, gain.after) == (20, 6, 6)
    # Variances 80 and 40, standard error sqrt(20), 9 degrees of freedom, t = 2.262.
    assert gain.low == pytest.approx(20 - 2.262 * 20**0.5, abs=0.05)
    assert gain.high == pytest.approx(20 + 2.262 * 20**0.5, abs=0.05)


def test_a_gain_needs_answers_in_both_parts():
    assert statistics.gain({}, {50: 5}) is None
    assert statistics.gain({50: 5}, {}) is None


@pytest.mark.parametrize(("before", "after"), [({50: 6}, {70: 6}), ({50: 1}, {40: 3, 60: 3})])
def test_without_spread_or_with_one_answer_there_is_no_interval(before, after):
    gain = statistics.gain(before, after)
    assert gain.points is not None
    assert gain.low is None
    assert gain.high is None


@given(SCORES, SCORES)
def test_the_interval_holds_the_gain_and_stays_possible(before, after):
    gain = statistics.gain(before, after)
    assert -100 <= gain.points <= 100
    if gain.low is not None:
        assert -100 <= gain.low <= gain.points <= gain.high <= 100


@given(SCORES, st.integers(1, 100))
def test_counts_and_single_answers_give_the_same_mean(counts, times):
    spelled = [score for score, n in counts.items() for _answer in range(n)]
    assert statistics.mean(counts) == pytest.approx(sum(spelled) / len(spelled))
    more = {score: n * times for score, n in counts.items()}
    assert statistics.mean(more) == pytest.approx(statistics.mean(counts))


def test_a_share_has_wilsons_interval():
    share = statistics.at_least({0: 3, 2: 2, 3: 4, 5: 1}, 3)
    assert (share.count, share.n, share.percent) == (5, 10, 50)
    assert share.low == pytest.approx(23.66, abs=0.01)
    assert share.high == pytest.approx(76.34, abs=0.01)


def test_a_share_of_all_or_nobody_stays_within_its_bounds():
    assert statistics.Share(0, 5).low == pytest.approx(0)
    assert statistics.Share(5, 5).high == pytest.approx(100)
    assert statistics.Share(0, 5).high > 0
    assert statistics.at_least({}, 3) is None
