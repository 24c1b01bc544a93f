"""A trend has every month, and its columns are as high as their numbers; a map keeps its shape."""

import re

from outreach.coverage import NOTHING, Amount
from outreach.places_views import drawing, trend

MARCH, MAY = 2026 * 12 + 2, 2026 * 12 + 4


def test_a_month_without_an_activity_is_there_too():
    found = trend.months({MARCH: Amount(1), MAY: Amount(2)}, MARCH, MAY)
    assert [one.key for one in found] == ["2026-03", "2026-04", "2026-05"]
    assert found[1].amount is NOTHING


def test_columns_reach_up_to_the_greatest():
    found = trend.months({MARCH: Amount(2), MAY: Amount(8)}, MARCH, MAY)
    bars = trend.bars(found, "activities", width=300, height=100)
    assert [(bar.value, bar.height, bar.y) for bar in bars] == [
        (2, 25, 75),
        (0, 0, 100),
        (8, 100, 0),
    ]
    assert bars[2].x + bars[2].width < 300
    assert [bar.height for bar in trend.bars(found, "copies")] == [0, 0, 0]


def test_ten_districts_fit_the_picture():
    frame, paths = drawing.outlines()
    assert sorted(paths) == [f"LS-{letter}" for letter in "ABCDEFGHJK"]
    numbers = [float(n) for path in paths.values() for n in re.findall(r"[\d.]+", path)]
    assert min(numbers) >= 0
    assert max(numbers) <= max(drawing.WIDTH, frame.height)
    west, east = frame.point(27.456, -29.2989), frame.point(29.4, -29.3)
    assert 0 < west[0] < east[0] < drawing.WIDTH
    assert frame.point(28, -28.7)[1] < frame.point(28, -30)[1]


def test_only_something_has_a_shade():
    assert [drawing.shade(value, 100) for value in (0, 1, 25, 26, 100)] == [0, 1, 1, 2, 4]
    assert drawing.shade(3, 0) == 0
