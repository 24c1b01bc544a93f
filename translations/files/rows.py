"""What a translator's file carries: its head, and one row for each text."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from ..states import State

FORMAT_VERSION = 1
"""Raised when a file of today could no longer be read as a file of then."""

ITEM = re.compile(r"[a-z0-9_]+\.[a-z0-9_]+:[\w.-]+", re.ASCII)
KEY = re.compile(r"[\w.-]+(?:/[\w.-]+)*", re.ASCII)
HASH = re.compile(r"[0-9a-f]*")

# XML 1.0 knows no sign for these, and a lone surrogate has no bytes.
_UNCARRIABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text):
    """``text`` without the characters that no XML file may hold."""
    return _UNCARRIABLE.sub("", text or "")


def moment(text):
    """The time that a file was made, None when it does not say."""
    try:
        return datetime.fromisoformat(text or "")
    except ValueError:
        return None


@dataclass(frozen=True)
class Header:
    """Which site a file comes from, what is translated into what, and when it was made."""

    site: str
    source_language: str
    target_language: str
    made_at: datetime | None
    """With its time zone; None when a tool has dropped it from the file."""
    format_version: int = FORMAT_VERSION


@dataclass(frozen=True)
class Row:
    """One text on its way out.

    ``item`` is "app.model:pk", ``key`` the segment's within it; ``context`` its place in words.
    """

    item: str
    key: str
    source_language: str
    target_language: str
    source: str
    target: str
    state: str
    comment: str = ""
    limit: int | None = None
    context: str = ""
    source_hash: str = ""
    safety_critical: bool = False
    rich: bool = False

    def __post_init__(self):
        if not (ITEM.fullmatch(self.item) and KEY.fullmatch(self.key)):
            raise ValueError(f"not the name of a text: {self.item!r} {self.key!r}")
        if not HASH.fullmatch(self.source_hash):
            raise ValueError(f"not a hash: {self.source_hash!r}")

    @property
    def id(self):
        """The name under which the text goes out and comes back."""
        return f"{self.item}/{self.key}"


@dataclass(frozen=True)
class ReadRow:
    """One text that came back; nothing in it has been compared with the site yet.

    ``source`` is the source as it stands in the file, ``place`` where in the file, in words, and
    ``problem`` why the row cannot be used, '' when it can.
    """

    id: str
    source: str
    target: str
    state: str
    comment: str
    source_hash: str
    place: str
    problem: str = ""

    @property
    def item(self):
        """ "app.model:pk", '' when the name of the text is not one of ours."""
        return self._name[0]

    @property
    def key(self):
        return self._name[1]

    @property
    def _name(self):
        item, _slash, key = self.id.partition("/")
        return (item, key) if ITEM.fullmatch(item) and KEY.fullmatch(key) else ("", "")

    @property
    def needs_work(self):
        """Did the translator say that the text is not finished?"""
        return self.state == State.IN_TRANSLATION


def read_row(*, id, source, target, state, comment, source_hash, place, problem=""):
    """A ``ReadRow`` whose texts can be stored and whose state fits its text."""
    target = clean(target)
    if not target.strip():
        state = State.MISSING
    elif state in ("", State.MISSING):
        state = State.WAITING
    return ReadRow(
        id=clean(id).strip(),
        source=clean(source),
        target=target,
        state=str(state),
        comment=clean(comment).strip(),
        source_hash=source_hash.strip().lower(),
        place=place,
        problem=problem,
    )


def remarks(row):
    """What a translator must mind about a text: sentences, none when there is nothing."""
    found = []
    if row.safety_critical:
        found.append(_("Safety-critical: a second person checks this before it is published."))
    if row.rich:
        found.append(_("Keep everything between < and > exactly as it is."))
    if row.limit:
        found.append(_("At most %(limit)d characters.") % {"limit": row.limit})
    return found
