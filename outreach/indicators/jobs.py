"""Starts the building of a report in the background, and takes up again what a stop has killed."""

from functools import partial

from django.db import transaction
from django_tasks import task

from core.due import due_jobs

from ..models import QuarterlyReport
from ..models.quarterly import State

ANEW = {"state": State.WAITING, "steps_done": 0}


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


def may_start_again(report):
    return not report.is_under_way or report.is_silent


def start_again(report, user):
    """Build it anew for ``user``; False when somebody else has just done so."""
    changed = report.begin_again(tries_in_a_row=1, requested_by=user, **ANEW)
    if changed:
        start(report)
    return changed


@due_jobs.register
def take_up_silent_reports():
    """Build anew what a stopped worker left behind."""
    QuarterlyReport.take_up(start, **ANEW)
