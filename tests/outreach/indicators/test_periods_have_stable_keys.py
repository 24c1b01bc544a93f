"""Months, quarters, fiscal years and grants: their keys, days, names, and the one before."""

from datetime import date

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from outreach.indicators import periods
from outreach.indicators.periods import LESOTHO_YEAR, MONTH, QUARTER, US_YEAR, of, parse

KINDS = (MONTH, QUARTER, US_YEAR, LESOTHO_YEAR)
DAYS = st.dates(date(2002, 1, 1), date(2098, 12, 31))


@pytest.mark.parametrize(
    ("key", "first", "last", "before"),
    [
        ("2026-11", date(2026, 11, 1), date(2026, 11, 30), "2026-10"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "2024-01"),
        ("2026-01", date(2026, 1, 1), date(2026, 1, 31), "2025-12"),
        ("2026-Q3", date(2026, 7, 1), date(2026, 9, 30), "2026-Q2"),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31), "2025-Q4"),
        ("US-2026", date(2025, 10, 1), date(2026, 9, 30), "US-2025"),
        ("LS-2026", date(2026, 4, 1), date(2027, 3, 31), "LS-2025"),
    ],
)
def test_a_key_says_the_days(key, first, last, before):
    period = parse(key)
    assert (period.first, period.last) == (first, last)
    assert period.key == key
    assert period.previous.key == before


@pytest.mark.parametrize(
    "key",
    ["", "2026", "2026-13", "2026-00", "2026-Q5", "2026-Q0", "US-26", "1999-01", "2101-Q1"]
    + ["grant-0", "grant-x", "2026-11\n", " 2026-11", "٢٠٢٦-11", "grant-99999999999999999999"],
)
def test_anything_else_is_no_period(key):
    assert parse(key, lambda pk: None) is None


def test_a_grant_lasts_from_its_first_to_its_last_day_and_has_none_before():
    grants = {5: ("Border work", date(2025, 2, 15), date(2026, 8, 14))}
    period = parse("grant-5", grants.get)
    assert (period.first, period.last) == (date(2025, 2, 15), date(2026, 8, 14))
    assert period.name == "Grant: Border work"
    assert (period.key, period.grant_id) == ("grant-5", 5)
    assert parse("2026-Q3").grant_id is None
    assert period.previous is None
    assert period.quarters[0] == date(2025, 4, 1)  # of quarters, only those wholly in it
    assert period.quarters[-1] == date(2026, 4, 1)
    assert parse("grant-6", grants.get) is None
    assert parse("grant-5") is None


@given(DAYS, st.sampled_from(KINDS))
def test_every_day_lies_in_one_period_of_a_kind_and_the_next_follows_at_once(day, kind):
    period = of(kind, day)
    assert period.first <= day <= period.last
    assert parse(period.key) == period
    assert (period.first - period.previous.last).days == 1


def test_the_quarters_of_a_period_are_whole():
    assert parse("2026-11").quarters == []
    assert parse("2026-Q3").quarters == [date(2026, 7, 1)]
    assert parse("US-2026").quarters[0] == date(2025, 10, 1)
    assert [len(parse(key).quarters) for key in ("US-2026", "LS-2026")] == [4, 4]


def test_names_follow_the_language_and_months_are_those_of_lesotho():
    assert parse("2026-Q3").name == "Quarter 3 of 2026"
    assert parse("US-2026").name == "US fiscal year 2026"
    assert parse("LS-2026").name == "Lesotho fiscal year 2026/27"
    assert parse("2026-Q3").days == "1 July 2026 to 30 September 2026"
    with translation.override("st"):
        assert parse("2026-11").name == "Pulungoana 2026"
        assert "Phupu" in parse("2026-Q3").days


def test_the_latest_ones_come_newest_first():
    found = periods.latest(QUARTER, date(2026, 2, 1), 3)
    assert [period.key for period in found] == ["2026-Q1", "2025-Q4", "2025-Q3"]
