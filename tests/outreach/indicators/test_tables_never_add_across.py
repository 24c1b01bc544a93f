"""A table adds its rows; it adds its columns only where they are parts of one figure."""

from outreach.indicators.catalogue import DEFINITIONS, INDICATORS, NAMES
from outreach.indicators.tables import cells, crossed, percent
from outreach.indicators.targets import Reached

SEX = {"female": "Female", "male": "Male", "unknown": "Unknown"}
HOW = {"register": "direct · register", "estimate": "direct · estimate", "radio": "indirect"}
COUNTS = {
    ("female", "register"): 10,
    ("male", "register"): 5,
    ("female", "estimate"): 400,
}


def test_columns_of_different_basis_have_sums_of_their_own_only():
    table = crossed("By sex", "Sex", COUNTS, SEX, HOW)
    assert table.columns == ["direct · register", "direct · estimate"]
    assert table.rows == [("Female", [10, 400]), ("Male", [5, 0])]
    assert table.total == [15, 400]
    assert 415 not in [value for _row, _column, value in cells(table, "All")]


def test_parts_of_one_figure_are_added_across():
    table = crossed(
        "Copies",
        "Kind",
        {("a", "st"): 3, ("a", "en"): 4},
        {"a": "A"},
        {"st": "St", "en": "En"},
        "All",
    )
    assert table.columns == ["St", "En", "All"]
    assert table.rows == [("A", [3, 4, 7])]
    assert table.total == [3, 4, 7]


def test_nothing_counted_is_a_table_without_rows():
    table = crossed("By sex", "Sex", {}, SEX, HOW)
    assert (table.rows, table.total, list(cells(table, "All"))) == ([], None, [])


def test_a_target_nearly_reached_is_not_said_to_be_reached():
    assert [percent(*pair) for pair in ((199, 200), (200, 200), (1, 3), (0, 5))] == [99, 100, 33, 0]
    assert Reached(200, 199, "direct · register").words == (
        "199 of 200 (direct · register): 99 per cent of the target. Not reached."
    )
    assert Reached(200, 199, is_over=False).words.endswith("Not reached yet: the period goes on.")
    assert Reached(200, 250).words == "250 of 200: 125 per cent of the target. Reached."
    assert Reached(50, "more than 27").words == "more than 27 of 50."
    assert Reached(50, None).words == "Nothing yet of 50."


def test_a_share_is_compared_with_its_target_but_no_share_of_a_share_is_taken():
    words = Reached(70, 62, "Know the signs", "%(number)s per cent").words
    assert words == "62 per cent; the target is 70 per cent (Know the signs). Not reached."
    assert Reached(15, -2.5, "Know the signs", "%(number)s points").words.endswith("Not reached.")


def test_every_indicator_of_the_file_has_a_name_a_definition_and_the_grade_of_its_source():
    assert set(INDICATORS) == set(NAMES) == set(DEFINITIONS)
    assert len(INDICATORS) == 11
    assert INDICATORS["MAT"].grade == "unverified"
    assert INDICATORS["PS.5.3-15"].grade == "high"
