"""Takes an import back within a day: new records go, changed ones say again what they said."""

from django.db import transaction
from django.db.models import ProtectedError
from wagtail.log_actions import log

from .. import facts
from ..field.records import policy
from ..models import Activity
from ..models.imports import ImportBatch, ImportState
from . import content

SIZE = 200
ACTION = "outreach.undo_import"


def undo(batch, user):
    """How many rows stay because somebody changed their records since; None when it is too late.

    All or nothing: one transaction.
    """
    with transaction.atomic(), facts.together():
        batch = ImportBatch.objects.select_for_update().defer("contents").get(pk=batch.pk)
        if not batch.may_be_undone:
            return None
        written = batch.rows.filter(written_at__isnull=False)
        left = 0
        numbers = list(written.values_list("number", flat=True))
        for start in range(0, len(numbers), SIZE):
            left += _take_back(written.filter(number__in=numbers[start : start + SIZE]), user)
        batch.state = ImportState.UNDONE
        batch.save(update_fields=["state"])
        return left


def _take_back(rows, user):
    rows = list(rows)
    mine = policy.instances_user_has_permission_for(user, "change")
    mine = mine.filter(uuid__in=[row.record for row in rows])
    records = {one.uuid: one for one in mine.prefetch_related("uses", "reach")}
    left = 0
    for row in rows:
        record = records.get(row.record)
        if record is None:
            continue  # deleted since
        if record.edited_at != row.written_at or not _undo_one(record, row, user):
            left += 1
            continue
        row.taken_back = True
    type(rows[0]).objects.bulk_update(rows, ["taken_back"])
    return left


def _undo_one(record, row, user):
    """False when something else still needs the record."""
    if row.before is None:
        try:
            with transaction.atomic():
                # No "wagtail.delete": the number is not used up, the file may come again.
                log(record, ACTION, user=user)
                Activity.objects.get(pk=record.pk).delete()
        except ProtectedError:
            return False
        return True
    content.put_back(record, row.before)
    with record.changed_by(user):
        record.edit_now()
        record.save()
    log(record, ACTION, user=user)
    return True
