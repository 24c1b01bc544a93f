"""What is forgotten when its time has come."""

from datetime import timedelta

from django.utils import timezone

from core.due import due_jobs

from ..models.sessions import ClassSession, SessionPhase, UsedForm
from .opening import close_phase

DAYS_OF_FORMS = 2
"""Longer than any form can be sent."""


@due_jobs.register
def forget_expired_sessions():
    """Delete expired sessions nobody answers for; close what is still open of the others."""
    ClassSession.objects.expired().filter(kept=False).delete()
    left_open = SessionPhase.objects.filter(opened_at__isnull=False, closed_at=None)
    for phase in left_open.filter(session__in=ClassSession.objects.expired()):
        close_phase(phase)
    day = timezone.localdate() - timedelta(days=DAYS_OF_FORMS)
    UsedForm.objects.filter(used_on__lt=day).delete()
