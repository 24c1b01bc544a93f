"""What an import would do, itemised: shown before anything is stored, kept as the receipt."""

import hashlib
import json
from collections import Counter
from dataclasses import asdict, dataclass
from io import BytesIO

from django.utils.translation import gettext as _

from core import languages
from core.incoming import UnreadableFile

from .. import permissions
from ..files import HEAD, detect
from ..files.reading import check_header
from ..models import SiteIdentity
from .opened import opened
from .outcomes import Outcome, Sending, finishes, in_place, is_same_source, judge


@dataclass(frozen=True)
class Line:
    """One text of a file: where it stands, what the site has, what came, what becomes of it.

    ``source`` is the text that it was translated from, ``finishes``: only the mark "unfinished"
    goes.
    """

    key: str
    label: str
    place: str
    outcome: str
    why: str
    source: str
    before: str
    after: str
    comment: str
    needs_work: bool = False
    finishes: bool = False
    safety_critical: bool = False


@dataclass(frozen=True)
class ItemPlan:
    """The lines of one page or object; ``item`` is "app.model:pk", '' for what is not ours."""

    item: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Plan:
    """Everything that a file would do."""

    language: str
    items: tuple[ItemPlan, ...]

    @property
    def counts(self):
        """{outcome: how many texts}"""
        return dict(Counter(line.outcome for each in self.items for line in each.lines))

    @property
    def fingerprint(self):
        """Another one as soon as anything else would be done."""
        facts = [
            (each.item, line.key, line.place, line.outcome, line.before, line.after)
            for each in self.items
            for line in each.lines
        ]
        return hashlib.sha256(json.dumps(facts).encode()).hexdigest()

    def as_data(self):
        return asdict(self)

    @classmethod
    def from_data(cls, data):
        items = (
            ItemPlan(each["item"], each["title"], tuple(Line(**line) for line in each["lines"]))
            for each in data["items"]
        )
        return cls(data["language"], tuple(items))


def plan_of(name, contents, user):
    """The ``Plan`` of a file for ``user``; raises UnreadableFile. Reads each item once."""
    header, rows = detect(name, contents[:HEAD])(BytesIO(contents))
    check_header(header, site=SiteIdentity.current())
    language = header.target_language
    if not permissions.may_translate(user, language):
        raise UnreadableFile(
            _("You may not translate into %(language)s.")
            % {"language": languages.display_name(language)}
        )
    sending = Sending(user, _known_moment(header.made_at), language)
    by_item = {}
    for row in rows:
        by_item.setdefault(row.item, []).append(row)
    return Plan(language, tuple(_item(*each, sending) for each in by_item.items()))


def _known_moment(made_at):
    """A tool may have dropped the time zone, and with it the meaning."""
    return made_at if made_at and made_at.tzinfo else None


def _item(name, rows, sending):
    item = opened(name, sending.user)
    if item is None:
        title = name or _("Not a text of this site")
        return ItemPlan("", title, tuple(_unknown(row) for row in rows))
    units = {(unit.key, unit.language): unit for unit in item.units}
    lines = (_line(row, units.get((row.key, sending.language)), item, sending) for row in rows)
    return ItemPlan(name, item.title, tuple(lines))


def _unknown(row, why=""):
    return _as_line(row, row.key or row.id, Outcome.UNKNOWN, why)


def _line(row, unit, item, sending):
    if unit is None:
        if row.key not in {each.key for each in item.units}:
            return _unknown(row, _("It is no longer there."))
        why = _("It is written in this language: that is its source.")
        return _as_line(row, row.key, Outcome.NOT_ALLOWED, why)
    outcome, why = judge(row, unit, item.earlier(unit), sending)
    refusal = item.refusal_of(unit)
    if refusal and outcome not in (Outcome.UNCHANGED, Outcome.DAMAGED):
        outcome, why = Outcome.NOT_ALLOWED, refusal
    return _as_line(
        row,
        unit.segment.label,
        outcome,
        why,
        source=unit.source if is_same_source(row, unit) else row.source,
        before=unit.target,
        after=in_place(row.target, unit),
        finishes=outcome == Outcome.ACCEPTED and finishes(row, unit),
        safety_critical=unit.safety_critical,
    )


def _as_line(row, label, outcome, why, **facts):
    known = {"source": row.source, "before": "", "after": row.target} | facts
    return Line(
        key=row.key,
        label=label,
        place=row.place,
        outcome=str(outcome),
        why=str(why),
        comment=row.comment,
        needs_work=row.needs_work,
        **known,
    )
