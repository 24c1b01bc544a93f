"""Plain functions that make figures entered by hand."""

from datetime import date

from core.models import District
from outreach.models import ReportedFigure

QUARTER = date(2026, 7, 1)


def district(code):
    return District.objects.get(code=f"LS-{code}")


def by_hand(**values):
    """Victims referred in each district: {code of a district: figure}."""
    for code, value in values.items():
        ReportedFigure.objects.create(
            indicator="VICT",
            district=district(code),
            quarter=QUARTER,
            value=value,
            source="Return of the district office",
        )
