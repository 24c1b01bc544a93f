"""When parts open, what is shown, and which groups are kept apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.sessions.phases import AFTER, BEFORE, HANDS, Phase, groups_to_keep, may_open

NEW = Phase()
OPEN = Phase(opened=True, answered=3)
FEW = Phase(opened=True, closed=True, answered=4)
DONE = Phase(opened=True, closed=True, answered=5)
RAISED = Phase(opened=True, closed=True, answered=3, source=HANDS)


@pytest.mark.parametrize(
    ("name", "before", "after", "allowed"),
    [
        (BEFORE, NEW, NEW, True),
        (AFTER, NEW, NEW, True),
        (AFTER, OPEN, NEW, False),
        (AFTER, DONE, NEW, True),
        (BEFORE, NEW, DONE, False),
        (BEFORE, FEW, NEW, True),
        (BEFORE, DONE, NEW, False),
        (AFTER, DONE, DONE, False),
        (BEFORE, RAISED, NEW, False),
    ],
)
def test_a_part_opens_once_and_in_order(name, before, after, allowed):
    assert may_open(name, {BEFORE: before, AFTER: after}) is allowed


@pytest.mark.parametrize(
    ("phase", "shown"), [(NEW, False), (OPEN, False), (FEW, False), (DONE, True)]
)
def test_results_are_shown_of_a_closed_part_from_five_answers(phase, shown):
    assert phase.shows_results is shown


def test_nothing_is_shown_while_open_however_many_answered():
    assert not Phase(opened=True, answered=60).shows_results


@pytest.mark.parametrize(
    ("phase", "allowed"), [(NEW, True), (OPEN, False), (DONE, False), (RAISED, True)]
)
def test_totals_are_never_written_over_what_phones_sent(phase, allowed):
    assert phase.may_be_filled_in is allowed


@pytest.mark.parametrize(
    ("sizes", "kept"),
    [
        ({"female": 10, "male": 10}, {"female", "male"}),
        ({"female": 9, "male": 12, "": 0}, {"male"}),
        ({"female": 3, "male": 12}, set()),
        ({"female": 12, "male": 11, "": 2}, {"female"}),
        ({"female": 12, "": 6}, {"female"}),
        ({}, set()),
    ],
)
def test_small_groups_join_the_rest(sizes, kept):
    assert groups_to_keep(sizes) == kept


@given(st.fixed_dictionaries({group: st.integers(0, 40) for group in ("female", "male", "")}))
def test_no_difference_gives_a_few_away(sizes):
    kept = groups_to_keep(sizes)
    left = sum(sizes.values()) - sum(sizes[group] for group in kept)
    assert all(sizes[group] >= 10 for group in kept)
    assert not kept or left == 0 or left >= 5
