"""The rule of faceted browsing, alone: OR inside a facet, AND between, honest counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons import facets, grades
from lessons.facets import Facet

FACETS = (
    Facet("grade", ("7", "8", "9"), grades.aliases()),
    Facet("needs", ("paper", "phone", "none")),
    Facet("minutes", facets.MINUTES_BANDS),
)
VALUES = {facet.name: list(facet.values) for facet in FACETS}


def some(values):
    return st.lists(st.sampled_from(values), unique=True, max_size=len(values))


items = st.lists(st.fixed_dictionaries({name: some(values) for name, values in VALUES.items()}))
choices = st.fixed_dictionaries({name: some(values) for name, values in VALUES.items()})


def found(collection, chosen):
    """The oracle: every item asked every question."""
    return [
        key
        for key, values in collection
        if all(not wanted or set(wanted) & set(values[name]) for name, wanted in chosen.items())
    ]


@given(items, choices)
def test_what_is_found_and_every_count_agree_with_the_oracle(collection, chosen):
    collection = list(enumerate(collection))
    result = facets.browse(collection, chosen)
    assert result.keys == found(collection, chosen)
    for name, values in VALUES.items():
        for value in values:
            assert result.counts[name][value] == len(found(collection, chosen | {name: [value]}))


@given(st.lists(st.text()))
def test_unknown_words_choose_nothing(words):
    chosen = facets.choices(FACETS, lambda name: words)
    for facet in FACETS:
        assert set(chosen[facet.name]) <= set(facet.values)


@pytest.mark.parametrize("word", ["8", "form-a", "Form A", "FORM_A", "grade-8", "Grade 8"])
def test_a_grade_may_be_named_as_a_form(word):
    assert FACETS[0].known([word]) == ("8",)


def test_one_value_named_twice_is_one_choice():
    assert FACETS[0].known(["9", "form-a", "8"]) == ("8", "9")


@pytest.mark.parametrize(
    ("minutes", "band"),
    [(1, "up-to-20"), (20, "up-to-20"), (21, "21-40"), (40, "21-40"), (41, "41-60")]
    + [(60, "41-60"), (61, "more"), (600, "more")],
)
def test_every_length_has_one_band(minutes, band):
    assert facets.minutes_band(minutes) == band
