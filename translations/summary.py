"""Keeps each item's row in ``TranslationStatus`` true."""

from collections import Counter, defaultdict

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from .models import Method, TranslatedText, TranslationStatus
from .states import State, worst
from .texts import digest, words
from .units import latest, published_version, records_of, units_of


def refresh(stored, draft=None):
    """Sum up an item again: ``stored`` as in the database, ``draft`` its newest version."""
    draft = latest(stored) if draft is None else draft
    published = published_version(stored)
    records = records_of(stored)
    ours = _by_language(units_of(draft, published, records))
    live = ours
    if published is not draft:
        live = _by_language(units_of(published, published, records)) if published else {}
    rows = TranslationStatus.objects.filter(
        content_type=ContentType.objects.get_for_model(stored), object_id=str(stored.pk)
    )
    before = {row.language: row for row in rows}
    for code, units in ours.items():
        row = before.get(code) or TranslationStatus(
            content_type=ContentType.objects.get_for_model(stored),
            object_id=str(stored.pk),
            language=code,
        )
        _count(row, units)
        _describe_live(row, live.get(code, []), stored)
        row.title = _title(draft)
        row.save()
    if stale := before.keys() - ours.keys():
        rows.filter(language__in=stale).delete()


def forget(content_type, object_id):
    """An item is gone, and what was known of its texts with it."""
    for model in (TranslationStatus, TranslatedText):
        model.objects.filter(content_type=content_type, object_id=str(object_id)).delete()


def _by_language(units):
    found = defaultdict(list)
    for unit in units:
        found[unit.language].append(unit)
    return found


def _title(item):
    title = getattr(item, "get_admin_display_title", item.__str__)()
    return title[: TranslationStatus._meta.get_field("title").max_length]


def _count(row, units):
    """Everything that translators and reviewers are told of the newest version."""
    states = Counter(unit.state for unit in units)
    row.segments = len(units)
    for state in State:
        setattr(row, state.value, states[state])
    row.state = worst(states)
    row.words = sum(words(unit.source) for unit in units)
    row.missing_words = _words(units, State.MISSING)
    row.outdated_words = _words(units, State.OUTDATED)
    row.safety_open = sum(unit.is_open for unit in units)
    made = sorted((unit.record for unit in units if unit.record), key=lambda each: each.pk)
    row.translator = next((each.translator for each in reversed(made) if each.translator), None)
    row.method = made[-1].method if made else Method.TYPED
    decisions = sorted((d for each in made for d in each.decisions.all()), key=lambda d: d.pk)
    row.reviewer = next((each.user for each in reversed(decisions) if each.user), None)


def _words(units, state):
    return sum(words(unit.source) for unit in units if unit.state == state)


def _describe_live(row, units, stored):
    """What readers are told: is it checked, against the source of which day, what is not."""
    # A missing passage falls back and says so itself: this is about what is there.
    present = [unit.state for unit in units if unit.state != State.MISSING]
    row.live_state = (worst(present) if present else State.MISSING) if units else ""
    row.live_source_language = units[0].source_language if units else ""
    source = digest(" ".join(f"{unit.key} {unit.source_hash}" for unit in units)) if units else ""
    # Nothing is forgotten while it is withdrawn: the same words come back with their day.
    if units and source != row.live_source_hash:
        row.live_source_hash = source
        row.live_source_changed_at = getattr(stored, "last_published_at", None) or timezone.now()
    row.live_outdated_critical = sorted(
        {
            unit.key.rpartition("/")[0]
            for unit in units
            if unit.safety_critical and unit.state == State.OUTDATED
        }
    )
