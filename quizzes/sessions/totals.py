"""Totals that a host writes in: hands counted, or papers marked."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from ..models.sessions import SessionPhase, Source
from . import tally
from .opening import rules_of, write_counts


def enter(session, name, source, totals):
    """Write ``totals`` (n, scores, choices) into a part, over earlier totals.

    False when phones have answered in it.
    """
    never = Q(opened_at=None)
    unanswered = Q(closed_at__isnull=False, answered=0)
    rows = SessionPhase.objects.filter(
        never | unanswered | ~Q(source=Source.PHONES), session_id=session.pk, name=name
    )
    now = timezone.now()
    with transaction.atomic():
        written = rows.update(
            source=source,
            opened_at=now,
            closed_at=now,
            answered=totals.n,
            version=tally.version(rules_of(session.quiz)),
        )
        if written:
            phase = session.phases.get(name=name)
            write_counts(phase.pk, totals.scores, totals.choices)
    return bool(written)
