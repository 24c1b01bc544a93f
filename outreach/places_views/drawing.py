"""The outlines of the districts and points on them, as a picture needs them: plain arithmetic."""

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

OUTLINES = Path(__file__).parent.parent / "data" / "districts.geojson"
WIDTH = 600
"""Units of the picture; its height follows."""
MARGIN = 8
STEPS = 4
"""Shades for something; a fifth one, the lightest, is for nothing."""


@dataclass(frozen=True)
class Frame:
    """From degrees to units of the picture: one scale, true at the middle of the country."""

    west: float
    north: float
    scale: float
    squeeze: float
    height: int

    def point(self, longitude, latitude):
        x = MARGIN + (longitude - self.west) * self.scale * self.squeeze
        y = MARGIN + (self.north - latitude) * self.scale
        return round(x, 1), round(y, 1)


@lru_cache(maxsize=1)
def outlines():
    """(Frame, {ISO code of a district: the path of its outline})."""
    features = json.loads(OUTLINES.read_text(encoding="utf-8"))["features"]
    rings = {one["properties"]["iso"]: _rings(one["geometry"]) for one in features}
    frame = _frame([point for found in rings.values() for ring in found for point in ring])
    return frame, {code: _path(found, frame) for code, found in rings.items()}


def _rings(geometry):
    shapes = geometry["coordinates"]
    polygons = shapes if geometry["type"] == "MultiPolygon" else [shapes]
    return [ring for polygon in polygons for ring in polygon]


def _frame(points):
    longitudes, latitudes = zip(*points, strict=True)
    west, east = min(longitudes), max(longitudes)
    south, north = min(latitudes), max(latitudes)
    squeeze = math.cos(math.radians((south + north) / 2))
    scale = (WIDTH - 2 * MARGIN) / ((east - west) * squeeze)
    return Frame(west, north, scale, squeeze, round((north - south) * scale) + 2 * MARGIN)


def _path(rings, frame):
    return "".join(
        "M" + "L".join("{} {}".format(*frame.point(*point)) for point in ring) + "Z"
        for ring in rings
    )


def shade(value, most):
    """0 for nothing, else 1 to STEPS: which part of the greatest value this one reaches."""
    if not value or not most:
        return 0
    return max(1, min(STEPS, math.ceil(STEPS * value / most)))
