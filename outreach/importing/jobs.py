"""Starts the work on a file in the background, and takes up again what a stop has killed."""

from functools import partial

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from core.due import due_jobs

from ..models.imports import UNDO_WITHIN, ImportBatch, ImportRow, RowOutcome


@task()
def work_on_import(pk, attempt):
    """What the worker does; loaded then, so that no page pays for it."""
    from .running import run

    run(pk, attempt)


def start(batch, state, **values):
    """Try out, import or take back from the first row; False when somebody else has started it."""
    changed = batch.begin_again(state=state, position=0, tries_in_a_row=1, **values)
    if changed:
        _begin(batch)
    return changed


def _begin(batch):
    """Have it done as soon as what was written before is safe."""
    transaction.on_commit(partial(work_on_import.enqueue, batch.pk, batch.attempt), robust=True)


@due_jobs.register
def take_up_silent_imports():
    """Go on, after the last rows that are done, with what a stopped worker left behind."""
    ImportBatch.take_up(_begin)


@due_jobs.register
def forget_old_files():
    """What was refused can hold data of a person: after a day it is gone.

    A file that nobody confirmed goes whole; of an imported one the reasons of its refused rows, and
    what changed records said before, which only taking back needs.
    """
    old = ImportBatch.objects.filter(touched_at__lt=timezone.now() - UNDO_WITHIN)
    old = old.exclude(state__in=ImportBatch.UNDER_WAY)
    imported = old.filter(finished_at__isnull=False)
    old.filter(finished_at__isnull=True).delete()
    rows = ImportRow.objects.filter(batch__in=imported)
    rows.filter(outcome=RowOutcome.REFUSED).exclude(problems=[]).update(problems=[])
    rows.filter(said_before__isnull=False).update(said_before=None)
