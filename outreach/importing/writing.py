"""Writes the records of one batch in a number of statements that does not grow with them.

It goes past ``save`` and its signals: time of the edit, history, what coverage counts and what is
used where are kept here. Whoever calls has kept the rules of the models.
"""

from wagtail.log_actions import log

from .. import facts
from ..choices import Verification
from ..models import Activity, MaterialUse, OutreachLogEntry, Reach
from ..rows_in_bulk import insert
from . import content
from .references import following

PARTS = {
    "uses": (MaterialUse, ("edition_id", "copies")),
    "reach": (Reach, content.ROWS),
}
"""{relation of a record: (its model, the fields of a row)}"""

CHANGED = (*content.FIELDS, "edited_at", "updated_at")


def add(records, user):
    """Write records that are new, with their parts."""
    parts = [_parts_of(one, PARTS) for one in records]
    for one in records:
        one.edit_now()
    # The database gives the keys: one that was used is never given again, and so no history.
    Activity.objects.bulk_create(records)
    with following(records):
        _insert_parts(records, parts)
    OutreachLogEntry.objects.log_all(records, "wagtail.create", user)
    _count(records)


def change(records, user, action="wagtail.edit"):
    """Write stored records anew; ``said_before`` of each is its ``content.of`` before the change.

    Of what was checked the history says what differs: those are written one by one.
    """
    plain = [one for one in records if one.verification == Verification.SUBMITTED]
    for one in records:
        one.edit_now()
        if one.verification != Verification.SUBMITTED:
            with one.changed_by(user):
                one.save()
            log(one, action, user=user)
    changed = [_changed_relations(one) for one in plain]
    parts = [_parts_of(one, names) for one, names in zip(plain, changed, strict=True)]
    # All of them are there, and held: each row meets itself, and is written anew.
    Activity.objects.bulk_create(
        plain, update_conflicts=True, unique_fields=["pk"], update_fields=CHANGED
    )
    with following(plain):
        for name, (model, _fields) in PARTS.items():
            old = [one.pk for one, names in zip(plain, changed, strict=True) if name in names]
            model.objects.filter(activity__in=old).delete()
        _insert_parts(plain, parts)
    OutreachLogEntry.objects.log_all(plain, action, user)
    _count(plain)


def take_out(records, user, action):
    """Delete new records; the log says so, and their numbers are not used up."""
    OutreachLogEntry.objects.log_all(records, action, user)
    with following(records):
        Activity.objects.filter(pk__in=[one.pk for one in records]).delete()


def _changed_relations(record):
    now = content.of(record)
    return {name for name in PARTS if now[name] != record.said_before[name]}


def _parts_of(record, names):
    """{relation: [values of a row]} as the record holds them, in their order."""
    return {
        name: [
            tuple(getattr(part, field) for field in PARTS[name][1])
            for part in getattr(record, name).all()
        ]
        for name in names
    }


def _insert_parts(records, parts):
    for name, (model, fields) in PARTS.items():
        rows = [
            (one.pk, *row)
            for one, its in zip(records, parts, strict=True)
            for row in its.get(name, ())
        ]
        insert(model, ("activity_id", *fields), rows)


def _count(records):
    with facts.together():
        for one in records:
            facts.touch(one.pk)
