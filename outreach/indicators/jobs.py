"""Starts the building of a report in the background, and takes up again what a stop has killed."""

from datetime import timedelta
from functools import partial

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django_tasks import task

from core.due import due_jobs

from ..models import QuarterlyReport
from ..models.quarterly import State

SILENT = timedelta(minutes=10)
TRIES = 3
UNDER_WAY = (State.WAITING, State.BUILDING)


@task()
def build_quarterly_report(pk, attempt):
    """What the worker does; loaded then, so that no page pays for it."""
    from .building import build

    build(pk, attempt)


def start(report):
    """Have it built as soon as what was written before is safe."""
    transaction.on_commit(
        partial(build_quarterly_report.enqueue, report.pk, report.attempt), robust=True
    )


def is_silent(report):
    """Is it under way, with nothing heard of it for so long that its job is taken for dead?"""
    return report.is_under_way and report.touched_at < timezone.now() - SILENT


def may_start_again(report):
    return not report.is_under_way or is_silent(report)


def start_again(report, user):
    """Build it anew for ``user``; False when somebody else has just done so."""
    changed = _next_attempt(report, tries_in_a_row=1, requested_by=user)
    if changed:
        start(report)
    return changed


def _next_attempt(report, **values):
    """Leave the job that runs behind: whatever it still does no longer counts."""
    changed = QuarterlyReport.objects.filter(pk=report.pk, attempt=report.attempt).update(
        attempt=F("attempt") + 1,
        state=State.WAITING,
        steps_done=0,
        touched_at=timezone.now(),
        **values,
    )
    report.attempt += 1
    return bool(changed)


@due_jobs.register
def take_up_silent_reports():
    """Start again what a stopped worker left behind, at most TRIES times in a row."""
    quiet = QuarterlyReport.objects.filter(
        state__in=UNDER_WAY, touched_at__lt=timezone.now() - SILENT
    )
    for report in quiet:
        if report.tries_in_a_row >= TRIES:
            QuarterlyReport.objects.filter(pk=report.pk, attempt=report.attempt).update(
                state=State.FAILED
            )
        elif _next_attempt(report, tries_in_a_row=F("tries_in_a_row") + 1):
            start(report)
