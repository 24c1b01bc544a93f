"""Remembers each translation the first time it is saved, and from which source it was made.

By content, at every door: a revision, or an object without drafts, is compared with what is known.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.log_actions import get_active_log_context, log

from core.publication import reason_for

from .models import Decision, Method, TranslatedText
from .states import Verdict
from .texts import digest
from .units import records_of, units_of

_origin = ContextVar("translation_origin", default=None)


@dataclass(frozen=True)
class Origin:
    """Who or what the new texts come from.

    ``unfinished`` holds (key, language) of fuzzy ones, ``sources`` {(key, language): the text
    that was translated} where it may be another one than the item's.
    """

    method: str = Method.TYPED
    translator: Any = None
    unfinished: frozenset = frozenset()
    sources: dict = field(default_factory=dict)


@contextmanager
def coming_from(method, translator=None, unfinished=(), sources=None):
    """New texts saved inside were made this way: an import, a machine. See ``Origin``."""
    token = _origin.set(Origin(method, translator, frozenset(unfinished), sources or {}))
    try:
        yield
    finally:
        _origin.reset(token)


def record(item, published=None, user=None):
    """Remember the new translations of a saved ``item``, and what its editor said of them.

    ``published`` is what readers saw until now, None when nothing. ``user`` is who saved it; the
    person who is signed in when it is not given.
    """
    user = user or get_active_log_context().user
    known = units_of(item, published, records_of(item))
    if item_is_minor(item):
        _keep_through_minor_edit(item, known, user)
    _remember(item, known, user)
    if (reason := reason_for(item)) and any(unit.safety_critical for unit in known):
        _keep_reason(item, reason, user)


def forget_passing_texts(item, published, revision):
    """Drop the records of half-typed texts that automatic saving left behind in ``revision``.

    They came after the revision before it, nobody decided anything about them, and neither the
    draft nor the site shows them.
    """
    others = revision.content_object.revisions.exclude(pk=revision.pk)
    before = others.order_by("-pk").first()
    versions = [item, published, before.as_object() if before else None]
    shown = {
        (unit.key, unit.language, digest(unit.target))
        for version in versions
        if version is not None
        for unit in units_of(version, None, {})
    }
    passing = [
        each.pk
        for name, each in records_of(item).items()
        if name not in shown
        and each.method == Method.TYPED
        and not each.decisions.all()
        and (before is None or each.translated_at > before.created_at)
    ]
    TranslatedText.objects.filter(pk__in=passing).delete()


def item_is_minor(item):
    """Did the editor say that the source changed in spelling only?"""
    return getattr(item, "is_minor_edit", False)


def survives_minor_edit(unit):
    """Is this a good translation of the published source, which is about to change?"""
    changed = unit.published and digest(unit.published) != unit.source_hash
    return bool(changed and unit.record and digest(unit.published) in unit.record.history.fits())


def _remember(item, units, user):
    # What no person saved and nobody spoke for, a program wrote.
    own = Origin(Method.TYPED if user else Method.MACHINE, user)
    origin = _origin.get() or own
    content_type = ContentType.objects.get_for_model(item)
    new = [
        TranslatedText(
            content_type=content_type,
            object_id=str(item.pk),
            key=unit.key,
            language=unit.language,
            text=unit.target,
            text_hash=digest(unit.target),
            source_language=unit.source_language,
            source_text=source,
            source_hash=digest(source),
            needs_work=(unit.key, unit.language) in origin.unfinished,
            method=origin.method,
            translator=origin.translator,
        )
        for unit, source in _with_sources(units, origin)
        if unit.target and unit.record is None
    ]
    TranslatedText.objects.bulk_create(new, ignore_conflicts=True)


def _with_sources(units, origin):
    """(unit, the text that it was translated from)"""
    for unit in units:
        yield unit, origin.sources.get((unit.key, unit.language), unit.source)


def _keep_through_minor_edit(item, units, user):
    kept = [unit for unit in units if survives_minor_edit(unit)]
    decide(item, kept, Verdict.MINOR_EDIT, user)


def _keep_reason(item, reason, user):
    units = [unit for unit in units_of(item, item) if unit.is_open and unit.record]
    fresh = [u for u in units if not u.record.history.published_anyway(u.source_hash)]
    decide(item, fresh, Verdict.PUBLISHED_ANYWAY, reason.user or user, reason.words)


def decide(item, units, verdict, user, comment="", source_of=attrgetter("source")):
    """Keep one decision for each unit, beside ``source_of`` it, and tell the item's history."""
    if not units:
        return
    Decision.objects.bulk_create(
        Decision(
            text=unit.record,
            verdict=verdict,
            source_text=source_of(unit),
            source_hash=digest(source_of(unit)),
            comment=comment,
            user=user,
        )
        for unit in units
    )
    data = {
        "language": units[0].language,
        "comment": comment,
        "segments": [unit.segment.label for unit in units],
    }
    log(item, f"translations.{verdict}", user=user, data=data)
