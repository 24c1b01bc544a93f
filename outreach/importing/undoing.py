"""Takes an import back within a day: new records go, changed ones say again what they said.

It works in the background, batch by batch: each is whole or not, and a job that was killed goes on
after the last one.
"""

from functools import partial

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, ProtectedError

from .. import facts
from ..field.records import policy
from ..models import Activity
from ..models.imports import ImportRow, ImportState
from ..rows_in_bulk import unhurried
from . import content, writing

SIZE = 200
"""Rows in one transaction."""
ACTION = "outreach.undo_import"


def undo(batch):
    """Take back what is not yet, on behalf of who gave the file."""
    for rows in unhurried(_batches(batch)):
        with transaction.atomic(), facts.together():
            _take_back(rows, batch.given_by)
            batch.settle(position=rows[-1].number)
    batch.settle(state=ImportState.UNDONE)


def _batches(batch):
    """Yield [row], SIZE at a time, of what was written and comes after the position."""
    written = batch.rows.filter(written_at__isnull=False, taken_back=False)
    while rows := list(written.filter(number__gt=batch.position)[:SIZE]):
        yield rows


def _take_back(rows, user):
    """What somebody has changed since stays, and what something else needs."""
    records = _held([row.record for row in rows], user)
    same = [row for row in rows if (one := records.get(row.record)) and _says_the_same(one, row)]
    new = [records[row.record] for row in same if row.said_before is None]
    _as_far_as_it_goes(partial(writing.take_out, user=user, action=ACTION), new)
    changed = [row for row in same if row.said_before is not None]
    old = [_as_before(records[row.record], row) for row in content.still_true(changed)]
    back = _as_far_as_it_goes(partial(writing.change, user=user, action=ACTION), old)
    back = {one.uuid for one in back}
    there = Activity.objects.filter(uuid__in=[row.record for row in rows])
    there = set(there.values_list("uuid", flat=True))
    for row in rows:
        row.taken_back = row.record in back or row.record not in there
    ImportRow.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["pk"], update_fields=["taken_back"]
    )


def _held(keys, user):
    """{UUID: record} of those that the person may change; nobody else changes them meanwhile."""
    mine = policy.instances_user_has_permission_for(user, "change").filter(uuid__in=keys)
    mine = mine.select_related("community").prefetch_related("uses", "reach")
    mine = mine.annotate(holds_others=Exists(Activity.objects.filter(merged_into=OuterRef("pk"))))
    return {one.uuid: one for one in mine.order_by("pk").select_for_update(of=("self",))}


def _says_the_same(record, row):
    """Nobody has changed it since, and the coordinator has not decided about it either."""
    is_decided = record.merged_into_id or record.holds_others
    is_decided = is_decided or (record.verified_at and record.verified_at > row.written_at)
    return record.edited_at == row.written_at and not is_decided


def _as_before(record, row):
    """The record, saying what it said before the import; it is not written yet."""
    record.said_before = content.of(record)
    content.put_back(record, row.said_before)
    return record


def _as_far_as_it_goes(write, records):
    """Those that could be written: all together, or one by one where one of them cannot be."""
    if not records:
        return []
    try:
        with transaction.atomic():
            write(records)
    except (ProtectedError, IntegrityError):
        if len(records) == 1:
            return []
        return [it for one in records for it in _as_far_as_it_goes(write, [one])]
    return records
