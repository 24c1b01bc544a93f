"""What was reached of a target, in figures and in words."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from core.localized import text
from quizzes.sessions import phases

from ..choices import Basis, ReachKind
from . import catalogue, counting, learning, suppression
from .tables import percent


@dataclass(frozen=True)
class Reached:
    """``actual`` of ``target``; an actual in words is one that hides a small figure.

    ``unit`` is how a share or a gain is said ("%(number)s per cent"), "" for plain numbers.
    """

    target: int
    actual: int | float | str | None
    what: str = ""
    unit: str = ""
    is_over: bool = True

    @property
    def percent(self):
        """How much of the target, in per cent; None where that cannot be said."""
        if isinstance(self.actual, int | float):
            return int(percent(self.actual, self.target))
        return None

    @property
    def is_reached(self):
        return self.percent is not None and self.percent >= 100

    @property
    def words(self):
        """“120 of 400 (direct · register): 30 per cent of the target. Not reached.”"""
        what = f" ({self.what})" if self.what else ""
        if self.actual is None:
            return _("Nothing yet of %(target)s.") % {"target": self._in_unit(self.target)}
        if self.unit:
            said = {"actual": self._in_unit(self.actual), "target": self._in_unit(self.target)}
            amount = _("%(actual)s; the target is %(target)s") % said
            return f"{amount}{what}. {self._verdict}"
        amount = _("%(actual)s of %(target)s") % {"actual": self.actual, "target": self.target}
        if self.percent is None:
            return f"{amount}{what}."
        share = _("%(percent)s per cent of the target.") % {"percent": self.percent}
        return f"{amount}{what}: {share} {self._verdict}"

    def _in_unit(self, number):
        return self.unit % {"number": number} if self.unit else str(number)

    @property
    def _verdict(self):
        if self.is_reached:
            return _("Reached.")
        return _("Not reached.") if self.is_over else _("Not reached yet: the period goes on.")


def reached(target, measured):
    """[Reached] of one Target; of shares and gains, one for each quiz."""
    is_over = measured.scope.period.last < timezone.localdate()
    return [
        Reached(target.value, actual, what, unit, is_over)
        for what, actual, unit in _actuals(target, measured)
    ]


def _actuals(target, measured):
    """[(what, actual, unit)]"""
    code = target.indicator
    if code in catalogue.PEOPLE:
        return [_people(target, measured)]
    if code == "ACT":
        return [("", sum(measured.activities.values()), "")]
    if code == "MAT":
        return [(_("copies given away"), sum(measured.given.values()), "")]
    if code == "KNOW":
        return _known(measured)
    if code == "KAP":
        return _gained(measured)
    values = [one.value for one in measured.by_hand if one.indicator == code]
    return [("", suppression.total(values).words if values else None, "")]


def _people(target, measured):
    """Only people of the target's own basis and kind of reach: others are never added."""
    number = sum(
        n
        for one, n in counting.people_of(measured, target.indicator)
        if (one.basis, one.reach_kind) == (target.basis, target.reach_kind)
    )
    kind = _("direct") if target.reach_kind == ReachKind.DIRECT else _("indirect")
    return f"{kind} · {Basis(target.basis).label}", number, ""


def _known(measured):
    after = [(one.label, one.shares[phases.AFTER]) for one in learning.aware(measured)]
    unit = _("%(number)s per cent")
    return [(label, round(share.percent), unit) for label, share in after if share] or [
        ("", None, unit)
    ]


def _gained(measured):
    unit = _("%(number)s points")
    return [
        (text(row.quiz, "title"), round(row.gain.points, 1), unit)
        for row in measured.by_quiz
        if row.gain
    ] or [("", None, unit)]
