"""An item's segments beside their translations: what the form, the desk, files and rules read."""

from dataclasses import dataclass

from core import languages

from .models import TranslatedText
from .segments import Segment, segments_of, source_language_of
from .states import State, state_of
from .texts import digest


@dataclass(frozen=True)
class Unit:
    """One segment, its source and its text in one target language, with its state.

    ``record`` is what is known of the text (None when it is missing or was never recorded);
    ``published`` the source text that readers see, None before the first publication.
    """

    segment: Segment
    source_language: str
    language: str
    source: str
    target: str
    published: str | None
    record: TranslatedText | None
    state: State

    @property
    def key(self):
        return self.segment.key

    @property
    def safety_critical(self):
        return self.segment.safety_critical

    @property
    def source_hash(self):
        return digest(self.source)

    @property
    def is_open(self):
        """Is it a translation that people's safety depends on and nobody has approved?"""
        return self.safety_critical and self.state not in (State.MISSING, State.APPROVED)


def units_of(item, published=None, records=None):
    """Every ``Unit`` of ``item`` as it is in memory, in every language but its own.

    ``published`` is the item as readers see it, None when they do not; ``item`` itself when it is
    what they see, or are about to. Two queries, plus those that read the children; none for the
    records when they are given.
    """
    segments = segments_of(item)
    seen = segments
    if published is not item:
        seen = segments_of(published) if published else ()
    readers_see = {(each.key, code): each.text(code) for each in seen for code in languages.codes()}
    records = records_of(item) if records is None else records
    return [
        unit
        for segment in segments
        for unit in _units_of_segment(segment, source_language_of(item), readers_see, records)
    ]


def records_of(item):
    """{(key, language, hash of the text): TranslatedText} of an item that has been saved."""
    if item.pk is None:
        return {}
    found = TranslatedText.objects.of(item)
    return {(each.key, each.language, each.text_hash): each for each in found}


def latest(stored):
    """The newest version of a stored item, its draft if it has one."""
    if hasattr(stored, "get_latest_revision_as_object") and stored.latest_revision_id:
        return stored.get_latest_revision_as_object()
    return stored


def published_version(stored):
    """The item as readers see it; None when they do not."""
    return stored if getattr(stored, "live", True) else None


def _units_of_segment(segment, preferred, seen, records):
    source_language = segment.source_language(preferred)
    if source_language is None:
        return
    source = segment.text(source_language)
    # Readers may not have seen this text yet, although they see the item.
    published = seen.get((segment.key, source_language)) or None
    for code in languages.codes():
        if code == source_language:
            continue
        target = segment.text(code)
        record = records.get((segment.key, code, digest(target))) if target else None
        yield Unit(
            segment,
            source_language,
            code,
            source,
            target,
            published,
            record,
            _state(target, record, source, published),
        )


def _state(target, record, source, published):
    if not target:
        return State.MISSING
    seen = digest(published) if published else None
    return state_of(record.history if record else None, digest(source), seen)
