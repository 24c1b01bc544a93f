"""Counting one participant's answers, once, whoever else is counted at the same moment."""

import enum
import secrets

from django.core import signing
from django.db import transaction
from django.db.models import F, Q

from ..models.sessions import ChoiceCount, ScoreCount, SessionPhase, Source, UsedForm
from . import codes

SALT = "quizzes.sessions.form"
LONGEST = 12 * 60 * 60
"""Seconds for which a form can be sent; what was used is forgotten after that."""
AT_ONCE = 100


class Outcome(enum.Enum):
    """What became of a sent form."""

    COUNTED = "counted"
    AGAIN = "again"
    CLOSED = "closed"


def new_form(phase):
    """The token of one page load: signed, random, good for one part of one session."""
    return signing.dumps([phase.pk, secrets.token_urlsafe(12)], salt=SALT)


def read_form(token):
    """(pk of the part, key of the form), or None when it is not ours or too old."""
    try:
        phase_id, nonce = signing.loads(token, salt=SALT, max_age=LONGEST)
    except signing.BadSignature:
        return None
    return phase_id, codes.fingerprint(nonce)


def count(phase_id, form_key, sheet, group):
    """Count a ``tally.Sheet``; the Outcome says whether it was new and in time.

    All in one transaction: a form counts wholly and once, or not at all.
    """
    with transaction.atomic():
        _form, is_new = UsedForm.objects.get_or_create(key=form_key)
        if not is_new:
            return Outcome.AGAIN
        # This row is the gate: it is there while the part is open, and its lock makes those who
        # answer at the same moment take turns.
        gate = SessionPhase.objects.filter(
            pk=phase_id, opened_at__isnull=False, closed_at=None, source=Source.PHONES
        )
        if not gate.update(answered=F("answered") + 1):
            transaction.set_rollback(True)
            return Outcome.CLOSED
        score = {"percent": sheet.percent, "known": sheet.known}
        _add(ScoreCount, phase_id, group, [score])
        values = [{"question": question, "value": value} for question, value in sheet.values]
        _add(ChoiceCount, phase_id, group, values)
    return Outcome.COUNTED


def _add(model, phase_id, group, rows):
    """One more in each row: made at nought where it is missing, then raised where it stands."""
    mine = {"phase_id": phase_id, "group": group}
    for start in range(0, len(rows), AT_ONCE):
        some = rows[start : start + AT_ONCE]
        model.objects.bulk_create([model(**mine, **row) for row in some], ignore_conflicts=True)
        wanted = Q()
        for row in some:
            wanted |= Q(**row)
        model.objects.filter(wanted, **mine).update(count=F("count") + 1)
