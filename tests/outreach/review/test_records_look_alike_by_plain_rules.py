"""Which two records look like one activity: rules without a database."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.lookalikes import Candidate, alike, find, of, similar

DAY = date(2026, 3, 10)


def candidate(key, **said):
    values = {"partner": 1, "community": 1, "type": "pitso", "day": DAY, "people": 40}
    return Candidate(key, **(values | said))


@pytest.mark.parametrize(
    ("people", "others", "expected"),
    [
        (None, None, True),
        (0, None, True),
        (None, 12, False),
        (3, 8, True),
        (3, 9, False),
        (100, 80, True),
        (100, 79, False),
    ],
)
def test_counts_of_one_crowd_lie_close_together(people, others, expected):
    assert similar(people, others) is similar(others, people) is expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"partner": 2}, True),
        ({"day": DAY + timedelta(days=1)}, True),
        ({"day": DAY - timedelta(days=2)}, False),
        ({"community": 2}, False),
        ({"type": "radio"}, False),
        ({"reach_kind": "indirect"}, False),
        ({"people": 90}, False),
    ],
)
def test_what_makes_two_records_alike(said, expected):
    assert alike(candidate("a"), candidate("b", **said)) is expected


def test_a_record_is_not_its_own_look_alike():
    assert of(candidate("a"), [candidate("a"), candidate("b")]) == [candidate("b")]


@given(
    st.lists(
        st.tuples(st.integers(0, 6), st.integers(1, 2), st.sampled_from([None, 10, 14, 60])),
        max_size=12,
    )
)
def test_one_pass_over_the_days_finds_every_pair_once(rows):
    candidates = [
        candidate(number, day=DAY + timedelta(days=days), community=place, people=people)
        for number, (days, place, people) in enumerate(rows)
    ]
    candidates.sort(key=lambda one: one.day, reverse=True)
    found = [frozenset((one.key, other.key)) for one, other in find(candidates)]
    naive = {frozenset((one.key, other.key)) for one in candidates for other in of(one, candidates)}
    assert len(found) == len(set(found))
    assert set(found) == naive
