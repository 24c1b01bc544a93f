"""The periods that a form offers, grouped by kind."""

from datetime import timedelta

from django.apps import apps
from django.utils.translation import gettext as _

from core.localized import text

from . import periods

SHOWN = (
    (periods.QUARTER, 12),
    (periods.MONTH, 24),
    (periods.US_YEAR, 4),
    (periods.LESOTHO_YEAR, 4),
)
AHEAD = timedelta(days=550)
"""A target is set at most so long before its period."""


def _labels():
    return {
        periods.MONTH: _("Months"),
        periods.QUARTER: _("Quarters"),
        periods.US_YEAR: _("US fiscal years"),
        periods.LESOTHO_YEAR: _("Lesotho fiscal years"),
    }


def quarters(day, number, kept=None):
    """[(first day, name)] of the last quarters; ``kept`` is one that must be among them."""
    found = periods.latest(periods.QUARTER, day, number)
    if kept and kept < found[-1].first:
        found.append(periods.of(periods.QUARTER, kept))
    return [(quarter.first.isoformat(), quarter.name) for quarter in found]


def periods_to_report(day, grants):
    """[(kind, [(key, name)])]: what has begun, the quarter first."""
    labels = _labels()
    found = [(labels[kind], _named(periods.latest(kind, day, number))) for kind, number in SHOWN]
    return found + _of_grants(grants)


def periods_to_plan(day, kept=""):
    """The same with what is still to come; ``kept`` is a key that must be among them."""
    labels, found = _labels(), []
    for kind, number in SHOWN:
        ahead = periods.of(kind, day + AHEAD)
        more = sum(1 for _period in _from(day, ahead))
        found.append((labels[kind], _named(periods.latest(kind, day + AHEAD, number + more))))
    found += _of_grants(apps.get_model("outreach", "Grant").objects.all())
    if kept and not any(key == kept for _label, options in found for key, _name in options):
        found.append((_("As it is"), [(kept, kept)]))
    return found


def _from(day, ahead):
    """The periods from ``ahead`` back to the one after ``day``."""
    while ahead.first > day:
        yield ahead
        ahead = ahead.previous


def _named(some):
    return [(period.key, period.name) for period in some]


def _of_grants(grants):
    options = [(f"grant-{grant.pk}", text(grant, "name")) for grant in grants]
    return [(_("Grants"), options)] if options else []
