"""Figures under five, and the sums that hold them: nothing shown can be subtracted to give one."""

from hypothesis import given
from hypothesis import strategies as st

from outreach.indicators.suppression import shown, total

VALUES = st.none() | st.integers(0, 30)


def test_small_figures_are_shown_as_fewer_than_five():
    assert [shown(value) for value in (None, 0, 5, 120)] == ["–", 0, 5, 120]
    assert {shown(value) for value in (1, 2, 3, 4)} == {"fewer than 5"}


def test_a_sum_with_small_figures_says_only_what_is_shown_anyway():
    assert total([20, 7, 0, None]).words == 27
    assert total([20, 7, 3]).words == "more than 27"
    assert total([3]).words == "fewer than 5"
    assert total([0, 3]).words == "fewer than 5"
    assert total([3, 1]).words == "not shown: each is fewer than 5"
    assert total([None]).words == "–"
    assert total([0, 0]).words == 0


@given(st.lists(VALUES, max_size=10), st.integers(1, 4), st.integers(1, 4))
def test_what_is_shown_is_the_same_whatever_the_small_figure_is(values, one, other):
    """So it cannot be told: not from the cell, and not from the sum less the other cells."""
    assert shown(one) == shown(other)
    assert total([*values, one]).words == total([*values, other]).words
