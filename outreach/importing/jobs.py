"""Starts the work on a file in the background, and takes up again what a stop has killed."""

from datetime import timedelta
from functools import partial

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django_tasks import task

from core.due import due_jobs

from ..models.imports import UNDER_WAY, ImportBatch, ImportState

SILENT = timedelta(minutes=10)
TRIES = 3


@task()
def work_on_import(pk, attempt):
    """What the worker does; loaded then, so that no page pays for it."""
    from .running import run

    run(pk, attempt)


def start(batch, state, **values):
    """Try out, or import, a file from its first row; False when somebody else has started it."""
    values |= {"state": state, "position": 0, "tries_in_a_row": 1}
    return _next_attempt(batch, **values)


def _next_attempt(batch, **values):
    """Leave a job that still runs behind, and have the next one begin after this is safe."""
    own = ImportBatch.objects.filter(pk=batch.pk, attempt=batch.attempt)
    if not own.update(attempt=F("attempt") + 1, touched_at=timezone.now(), **values):
        return False
    batch.refresh_from_db()
    transaction.on_commit(partial(work_on_import.enqueue, batch.pk, batch.attempt), robust=True)
    return True


@due_jobs.register
def take_up_silent_imports():
    """Go on with what a stopped worker left behind, at most TRIES times in a row."""
    quiet = ImportBatch.objects.filter(
        state__in=UNDER_WAY, touched_at__lt=timezone.now() - SILENT
    ).defer("contents")
    for batch in quiet:
        if batch.tries_in_a_row >= TRIES:
            ImportBatch.objects.filter(pk=batch.pk, attempt=batch.attempt).update(
                state=ImportState.FAILED
            )
        else:
            _next_attempt(batch, tries_in_a_row=F("tries_in_a_row") + 1)
