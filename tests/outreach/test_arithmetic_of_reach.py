"""Women, men, girls, boys and unknown are counted from rows of sex and age."""

from types import SimpleNamespace

import pytest

from outreach import reach
from outreach.choices import Age, Sex


def row(sex, age, count, **details):
    empty = {"audience_group_id": None, "profession": "", "disability": ""}
    return SimpleNamespace(sex=sex, age=age, count=count, **(empty | details))


@pytest.mark.parametrize(
    ("sex", "age", "figure"),
    [
        ("female", "adult", "women"),
        ("female", "18-24", "women"),
        ("female", "60+", "women"),
        ("male", "25-59", "men"),
        ("female", "0-11", "girls"),
        ("female", "child", "girls"),
        ("male", "12-17", "boys"),
        ("male", "unknown", "unknown"),
        ("other", "25-59", "unknown"),
        ("unknown", "unknown", "unknown"),
    ],
)
def test_each_row_counts_in_one_figure(sex, age, figure):
    assert reach.figure_of(sex, age) == figure


def test_every_sex_and_age_counts_somewhere():
    every = [row(sex, age, 1) for sex in Sex.values for age in Age.values]
    figures = reach.figures(every)
    assert figures["total"] == len(every)
    assert figures["total"] == sum(figures[name] for name in reach.QUICK)


def test_a_quick_entry_invents_no_age_band():
    assert {age for _sex, age in reach.QUICK.values()} == {Age.ADULT, Age.CHILD, Age.UNKNOWN}


def test_a_quick_figure_comes_back_as_itself():
    for name, (sex, age) in reach.QUICK.items():
        assert reach.figure_of(sex, age) == name
        assert reach.is_quick(row(sex, age, 3))


def test_a_row_with_details_is_no_quick_entry():
    assert not reach.is_quick(row("female", "18-24", 3))
    assert not reach.is_quick(row("female", "adult", 3, profession="police"))
    assert not reach.is_quick(row("female", "adult", 3, audience_group_id=1))


def test_nothing_is_zero():
    assert reach.figures([])["total"] == 0
