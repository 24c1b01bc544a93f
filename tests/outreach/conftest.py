"""Two partners with an officer each, places, a material with two editions."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.utils import timezone
from outreach_builders import make_edition, make_material, make_partner, make_places


@pytest.fixture(autouse=True)
def today(monkeypatch):
    """It is the 24th of November 2026."""
    monkeypatch.setattr(timezone, "localdate", lambda *args, **kwargs: date(2026, 11, 24))


@pytest.fixture
def places(db):
    return make_places()


@pytest.fixture
def partners(places, officer_a, officer_b):
    return SimpleNamespace(a=make_partner("A", officer_a), b=make_partner("B", officer_b))


@pytest.fixture
def editions(db):
    material = make_material()
    return SimpleNamespace(st=make_edition(material), en=make_edition(material, "en"))
