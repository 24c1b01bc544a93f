"""The matrix, from sums that the database made."""

from outreach.coverage import NOTHING, Amount, Column, Group, Place, matrix, months
from outreach.measures import EACH, marks

LERIBE, ACROSS = Group(4, "Leribe", 300_000), Group(0, "ZA")
PLACES = [Place(1, "Peka", LERIBE), Place(2, "Maputsoe", LERIBE), Place(3, "Ficksburg", ACROSS)]
COLUMNS = [Column(7, "MAT-01"), Column(8, "MAT-02"), Column(None, "none")]


def example(order=""):
    cells = {
        (1, 7): Amount(2, 100, 40, 0),
        (1, 8): Amount(1, 10, 40, 500),
        (3, None): Amount(3, 0, 5, 0),
    }
    totals = {1: Amount(2, 110, 40, 500), 3: Amount(3, 0, 5, 0)}
    return matrix(PLACES, COLUMNS, cells, totals, order)


def test_a_place_without_activity_is_a_row_all_the_same():
    found = example()
    assert [row.place.name for row in found.rows] == ["Peka", "Maputsoe", "Ficksburg"]
    assert [row.place.name for row in found.empty_rows] == ["Maputsoe"]
    assert found.rows[1].cells == [NOTHING] * 3


def test_rows_stand_in_their_groups_with_the_sums_of_these():
    found = example()
    groups = [(one.group.name, [row.place.name for row in one.rows]) for one in found.sections]
    assert groups == [("Leribe", ["Peka", "Maputsoe"]), ("ZA", ["Ficksburg"])]
    assert found.sections[0].cells == [Amount(2, 100, 40), Amount(1, 10, 40, 500), NOTHING]
    assert found.sections[0].total == Amount(2, 110, 40, 500)


def test_a_rows_total_is_not_the_sum_of_its_cells():
    assert example().rows[0].total == Amount(2, 110, 40, 500)


def test_columns_are_summed_down_and_the_whole_from_the_rows():
    found = example()
    assert found.column_totals == [
        Amount(2, 100, 40, 0),
        Amount(1, 10, 40, 500),
        Amount(3, 0, 5, 0),
    ]
    assert found.total == Amount(5, 110, 45, 500)


def test_direct_and_indirect_are_never_added():
    assert Amount(1, 0, 40, 0) + Amount(1, 0, 0, 500) == Amount(2, 0, 40, 500)


def test_people_per_thousand_are_of_the_districts_inhabitants():
    assert LERIBE.per_thousand(40) == 0.1
    assert LERIBE.per_thousand(3_000) == 10
    assert ACROSS.per_thousand(45) is None


def test_rows_and_groups_are_ordered_by_a_total_and_equal_ones_by_name():
    def names(order):
        return [row.place.name for row in example(order).rows]

    assert names("activities") == ["Ficksburg", "Peka", "Maputsoe"]
    assert names("-activities") == ["Maputsoe", "Peka", "Ficksburg"]
    assert names("direct") == ["Peka", "Maputsoe", "Ficksburg"]
    assert names("-copies") == ["Ficksburg", "Maputsoe", "Peka"]
    assert names("name") == names("nonsense") == names("")


def test_months_have_no_gap_unless_one_is_far_away():
    assert months({24310, 24313}) == [24310, 24311, 24312, 24313]
    assert months({24313, 12000}) == [12000, 24313]
    assert months(set()) == []


def test_the_people_of_an_activity_count_once_in_a_cell_and_once_in_a_row():
    assert marks("material") == ("first_of_material", "first")
    assert marks("material", "st") == (EACH, "first_of_language")
    assert marks("language") == ("first_of_language", "first")
    assert marks("partner") == marks("month") == marks("type") == ("first", "first")
    assert marks("type", "st") == ("first_of_language", "first_of_language")


def test_nothing_at_all_is_an_empty_matrix():
    found = matrix([], [], {}, {})
    assert found.sections == []
    assert found.total == NOTHING
