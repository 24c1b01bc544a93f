"""The matrix, from sums that the database made."""

from outreach.coverage import NOTHING, Amount, Column, Place, amounts, matrix

PLACES = [Place(1, "Peka", "Leribe"), Place(2, "Maputsoe", "Leribe"), Place(3, "Ficksburg", "ZA")]
COLUMNS = [Column(7, "MAT-01"), Column(8, "MAT-02"), Column(None, "none")]


def example():
    cells = {
        (1, 7): Amount(2, 100, 40, 0),
        (1, 8): Amount(1, 10, 40, 500),
        (3, None): Amount(1, 0, 5, 0),
    }
    totals = {1: Amount(2, 110, 40, 500), 3: Amount(1, 0, 5, 0)}
    return matrix(PLACES, COLUMNS, cells, totals)


def test_a_place_without_activity_is_a_row_all_the_same():
    found = example()
    assert [row.place.name for row in found.rows] == ["Peka", "Maputsoe", "Ficksburg"]
    assert [row.place.name for row in found.empty_rows] == ["Maputsoe"]
    assert found.rows[1].cells == [NOTHING] * 3


def test_rows_stand_in_their_groups():
    groups = [(name, [row.place.name for row in rows]) for name, rows in example().groups]
    assert groups == [("Leribe", ["Peka", "Maputsoe"]), ("ZA", ["Ficksburg"])]


def test_a_rows_total_is_not_the_sum_of_its_cells():
    assert example().rows[0].total == Amount(2, 110, 40, 500)


def test_columns_are_summed_down_and_the_whole_from_the_rows():
    found = example()
    assert found.column_totals == [
        Amount(2, 100, 40, 0),
        Amount(1, 10, 40, 500),
        Amount(1, 0, 5, 0),
    ]
    assert found.total == Amount(3, 110, 45, 500)


def test_direct_and_indirect_are_never_added():
    found = amounts([(1, 2)], [(1, 30), (2, None)], [(1, True, 40), (1, False, 500)])
    assert found[1] == Amount(activities=2, copies=30, direct=40, indirect=500)
    assert not found[2]


def test_nothing_at_all_is_an_empty_matrix():
    found = matrix([], [], {}, {})
    assert found.groups == []
    assert found.total == NOTHING
