"""What happened to one segment in one language: who translated it when, and who decided what."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Event:
    """Somebody wrote a text or decided about it; ``text`` is the text it was about."""

    at: datetime
    user: Any
    what: str
    comment: str
    text: str


def by_segment(records):
    """{(key, language): its events, the newest first}; uses prefetched decisions."""
    events = defaultdict(list)
    for record in records:
        events[record.key, record.language] += _events_of(record)
    return {
        name: sorted(found, key=lambda event: event.at, reverse=True)
        for name, found in events.items()
    }


def _events_of(record):
    yield Event(
        record.translated_at, record.translator, record.get_method_display(), "", record.text
    )
    for decision in record.decisions.all():
        yield Event(
            decision.made_at,
            decision.user,
            decision.get_verdict_display(),
            decision.comment,
            record.text,
        )
