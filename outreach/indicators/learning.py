"""Tables of what classes knew before and after: shares, means and gains."""

from collections import Counter
from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.localized import text
from quizzes.models.sessions import Group
from quizzes.sessions import phases, results, statistics

from ..quiz_reports import takers
from .tables import Table

PARTS = (phases.BEFORE, phases.AFTER)
GROUPS = (Group.FEMALE, Group.MALE)


@dataclass(frozen=True)
class Knowing:
    """How many of a row's classes had at least ``risks`` questions right, part by part."""

    label: str
    shares: dict
    takers: dict

    @property
    def cells(self):
        return [cell for name in PARTS for cell in (self.takers[name], *_share(self.shares[name]))]


def _share(share):
    """Per cent and its interval, or dashes."""
    if not share:
        return "–", "–"
    return round(share.percent), _interval(share.low, share.high)


def _interval(low, high, places=0):
    if low is None:
        return "–"
    return _("%(low)s to %(high)s") % {"low": f"{low:.{places}f}", "high": f"{high:.{places}f}"}


def knowing(row, label, scores, risks, group=None):
    """The Knowing of a quiz_results.Row; of one ``group``, where the class kept it apart."""
    known = {}
    for name in PARTS:
        found = [results.knowns(scores[part.pk], group) for part in row.shown(name)]
        known[name] = sum(found, Counter())
    said = {name: statistics.size(known[name]) if group else takers(row, name) for name in PARTS}
    shares = {name: statistics.at_least(known[name], risks) for name in PARTS}
    return Knowing(label, shares, said)


def aware(measured):
    """The Knowing of each quiz that has enough questions."""
    risks = measured.scope.risks
    return [
        knowing(row, text(row.quiz, "title"), measured.scores, risks)
        for row in _long_enough(measured)
    ]


def _long_enough(measured, rows=None):
    rows = measured.by_quiz if rows is None else rows
    return [r for r in rows if measured.questions.get(r.quiz.pk, 0) >= measured.scope.risks]


def tables_of_knowing(measured):
    """Per quiz; per quiz and sex; per quiz and place."""
    risks = measured.scope.risks
    scores = measured.scores
    titles = {row.quiz.pk: text(row.quiz, "title") for row in measured.by_quiz}
    by_sex = [
        knowing(row, f"{titles[row.quiz.pk]} · {results.GROUP_NAMES[group]}", scores, risks, group)
        for row in _long_enough(measured)
        for group in GROUPS
    ]
    names = {pk: text(place, "name") for pk, place in measured.communities.items()}
    by_place = [
        knowing(row, f"{titles[row.quiz.pk]} · {names[row.key]}", scores, risks)
        for row in _long_enough(measured, measured.by_place)
    ]
    return [
        _table(_("By quiz"), aware(measured)),
        _table(_("By sex"), [one for one in by_sex if any(one.shares.values())]),
        _table(_("By place"), by_place),
    ]


def _table(caption, rows):
    columns = [
        _("Answered before"),
        _("Per cent before"),
        _("Interval before"),
        _("Answered after"),
        _("Per cent after"),
        _("Interval after"),
    ]
    return Table(caption, _("Quiz"), columns, [(one.label, one.cells) for one in rows])


def table_of_gains(measured):
    """Mean before and after, and the gain in points and as a rise of the mean."""
    columns = [
        _("Sessions compared"),
        _("Answered before"),
        _("Mean before"),
        _("Answered after"),
        _("Mean after"),
        _("Gain in percentage points"),
        _("Interval of the gain"),
        _("Rise in per cent"),
    ]
    rows = [
        (text(row.quiz, "title"), [row.compared, *_gain(row)])
        for row in measured.by_quiz
        if row.gain
    ]
    return Table(_("By quiz"), _("Quiz"), columns, rows)


def _gain(row):
    before, after = (row.means[name] for name in PARTS)
    gain = row.gain
    rise = "–" if not before else round(100 * gain.points / before)
    return [
        gain.before,
        round(before),
        gain.after,
        round(after),
        round(gain.points, 1),
        _interval(gain.low, gain.high, 1),
        rise,
    ]
