"""What becomes of one text of a file: pure rules over a row and the site's own unit.

A file never approves anything, and never wins over a text that is newer than itself.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from ..checks import damage, too_long
from ..states import State
from ..texts import digest

_TAG = re.compile(r"<[^<>]*>")
_BLOCK_KEY = re.compile(r"""\s+data-block-key=(?:"[^"<>]*"|'[^'<>]*')""")
PLAIN_TAGS = {
    f"<{mark}>" for name in ("p", "b", "strong", "i", "em") for mark in (name, f"/{name}")
}
PLAIN_TAGS |= {"<br>", "<br/>", "<br />"}
"""Tags that a translator may use although the source does not."""


class Outcome(TextChoices):
    """What would become of a text, in the order in which a report tells it."""

    ACCEPTED = "accepted", _("accepted")
    UNFINISHED = "unfinished", _("taken in as “in translation”")
    SOURCE_CHANGED = "source_changed", _("source changed since the export")
    NEWER_HERE = "newer_here", _("translated on the site since the export")
    DAMAGED = "damaged", _("damaged")
    NOT_ALLOWED = "not_allowed", _("not allowed")
    UNKNOWN = "unknown", _("unknown text")
    UNCHANGED = "unchanged", _("unchanged")


TAKEN = (Outcome.ACCEPTED, Outcome.UNFINISHED)
"""What an import takes in."""
ON_REQUEST = (Outcome.SOURCE_CHANGED, Outcome.NEWER_HERE)
"""What it takes in only when the person asks for it."""


@dataclass(frozen=True)
class Sending:
    """Whose file it is, when it was exported (None: not known), and into which language."""

    user: Any
    exported_at: datetime | None
    language: str


def judge(row, unit, earlier, sending):
    """(outcome, why) of ``row`` for ``unit``; ``earlier``: hashes of texts the site had before."""
    if row.problem:
        return Outcome.DAMAGED, row.problem
    if not row.target.strip():
        return Outcome.UNCHANGED, _("It is empty in the file.") if unit.target else ""
    if digest(row.target) == digest(unit.target):
        return _judge_same_text(row, unit)
    if harm := _harm(row, unit):
        return Outcome.DAMAGED, " ".join(map(str, harm))
    if _is_newer_here(row, unit, earlier, sending):
        return Outcome.NEWER_HERE, ""
    if not is_same_source(row, unit):
        return Outcome.SOURCE_CHANGED, ""
    return (Outcome.UNFINISHED if row.needs_work else Outcome.ACCEPTED), ""


def is_same_source(row, unit):
    """Was the row translated from the source that the site has now?"""
    return (row.source_hash or digest(row.source)) == unit.source_hash


def finishes(row, unit):
    """Does the row say that a text that came unfinished is good as it is?"""
    if unit.record is None or not unit.record.needs_work or row.needs_work:
        return False
    still_open = replace(unit.record.history, needs_work=False).is_unfinished()
    return unit.state == State.IN_TRANSLATION and not still_open and is_same_source(row, unit)


def in_place(text, unit):
    """``text`` as it is stored: a single line stays one, rich text stays to the letter."""
    if unit.segment.rich:
        return text
    return text.strip() if "\n" in unit.source else " ".join(text.split())


def _judge_same_text(row, unit):
    if finishes(row, unit):
        return Outcome.ACCEPTED, _("The text is as it was, and is finished now.")
    if unit.state == State.OUTDATED and row.state in (State.WAITING, State.APPROVED):
        return Outcome.UNCHANGED, _(
            "The text is as it was. If it says the same as the new source, a reviewer approves it."
        )
    return Outcome.UNCHANGED, ""


def _harm(row, unit):
    """Why the text cannot be taken: messages, none when it can."""
    source = unit.source if is_same_source(row, unit) else row.source
    target = in_place(row.target, unit)
    found = [*damage(source, target), *too_long(target, unit.segment.max_length)]
    messages = [finding.message for finding in found]
    if unit.segment.rich:
        strange = strange_markup(target, source, unit.source, unit.target)
        messages += [_("The source has no %(tag)s.") % {"tag": tag} for tag in strange]
    return messages


def strange_markup(text, *known):
    """The tags of ``text`` that none of the ``known`` texts has: a file is not an editor.

    Letter by letter, because what a browser makes of a half tag is nobody's guess.
    """
    allowed = PLAIN_TAGS.union(*map(_tags, known))
    strange = [tag for tag in _tags(text) if tag not in allowed]
    return [*strange, "<"] if "<" in _TAG.sub("", text) else strange


def _tags(text):
    return [_BLOCK_KEY.sub("", tag) for tag in _TAG.findall(text)]


def _is_newer_here(row, unit, earlier, sending):
    """Has somebody else translated it since, or is the file's text one that was given up?"""
    if not unit.target:
        return False
    if digest(row.target) in earlier:
        return True
    record, exported_at = unit.record, sending.exported_at
    if record is None or exported_at is None:
        return False
    return record.translated_at > exported_at and record.translator != sending.user
