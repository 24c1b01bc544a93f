"""Figures become data values only where a mapping and an organisation unit say so."""

from types import SimpleNamespace

from outreach.exporting.dhis import HEADERS, Key, data_values, without_element, without_unit


def mapping(measure, reach_kind="", basis=""):
    return SimpleNamespace(
        measure=measure,
        reach_kind=reach_kind,
        basis=basis,
        data_element="abcdefghij1",
        category_option_combo="",
        attribute_option_combo="",
    )


FIGURES = {
    Key(1, "202611", "women", "direct", "register"): 12,
    Key(1, "202611", "women", "direct", "estimate"): 100,
    Key(1, "202611", "women", "indirect", "register"): 900,
    Key(1, "202611", "activities", "direct", "register"): 2,
    Key(1, "202611", "activities", "indirect", "estimate"): 3,
    Key(None, "202611", "activities", "direct", "register"): 1,
}
UNITS = {1: "OrgUnitLsA1"}


def test_people_of_one_reach_and_basis_only():
    (row,) = data_values(FIGURES, [mapping("women", "direct", "register")], UNITS)
    assert row[:6] == ["abcdefghij1", "202611", "OrgUnitLsA1", "", "", 12]
    assert len(row) == len(HEADERS)


def test_activities_are_counted_over_all_unless_one_is_chosen():
    assert data_values(FIGURES, [mapping("activities")], UNITS)[0][5] == 5
    assert data_values(FIGURES, [mapping("activities", "direct")], UNITS)[0][5] == 2


def test_what_is_left_out_is_named():
    left = without_element(FIGURES, [mapping("activities"), mapping("women", "direct", "register")])
    assert left == [("women", "direct", "estimate", 100), ("women", "indirect", "register", 900)]
    assert without_unit(FIGURES, UNITS) == {None}
