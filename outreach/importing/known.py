"""The records that the rows of one batch name, found in a fixed number of queries."""

import uuid

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError

from ..field.forms import UNUSABLE
from ..field.records import DELETED, policy
from ..models import Activity, OutreachLogEntry
from ..permissions import oversees, own_partner_ids
from . import cells


class Known:
    """Stored records by UUID and by a partner's own number, as far as ``user`` may change them.

    Somebody else's number, and one that is used up, are answered like one that cannot be used.
    ``hold``: they are about to be written, and nobody else changes them until that is over.
    """

    def __init__(self, rows, user, hold=False):
        self.user = user
        keys = {key for row in rows if (key := key_of(row))}
        said = {
            (cells.text(row.get("partner_acronym")).casefold(), number)
            for row in rows
            if (number := number_of(row))
        }
        mine = policy.instances_user_has_permission_for(user, "change")
        mine = mine.select_related("partner", "grant").prefetch_related("uses", "reach")
        if hold:
            mine = mine.select_related("partner", "grant", "community").order_by("pk")
            mine = mine.select_for_update(of=("self",), no_key=True)
        self._mine = {str(one.uuid): one for one in mine.filter(uuid__in=keys)}
        taken = Activity.objects.filter(uuid__in=keys - self._mine.keys())
        self._taken = {str(key) for key in taken.values_list("uuid", flat=True)}
        self._deleted = self._used_up(keys)
        numbers = {number for _partner, number in said}
        numbered = mine.filter(partner_reference__in=numbers)
        self._numbered = {
            (one.partner.acronym.casefold(), one.partner_reference): self._mine.get(
                str(one.uuid), one
            )
            for one in numbered
        }
        self._holders = self._holders_of(numbers)

    def find(self, row):
        """The record that a row names, or None; ValidationError when it cannot be used."""
        given = cells.text(row.get("record_uuid"))
        key = key_of(row)
        if given and not key:
            raise ValidationError({"uuid": UNUSABLE})
        if key in self._taken:
            raise ValidationError({"uuid": UNUSABLE})
        if key in self._deleted:
            own = oversees(self.user) or self._deleted[key] in own_partner_ids(self.user)
            raise ValidationError({"uuid": DELETED if own else UNUSABLE})
        if key in self._mine:
            return self._mine[key]
        partner = cells.text(row.get("partner_acronym")).casefold()
        return self._numbered.get((partner, number_of(row)))

    def is_number_taken(self, activity):
        """Has another record of its partner the number that the partner gave to this one?"""
        holder = self._holders.get((activity.partner_id, activity.partner_reference))
        return holder not in (None, activity.uuid)

    def give_number(self, activity):
        """From now on the number of this record is taken."""
        if activity.partner_reference:
            self._holders[activity.partner_id, activity.partner_reference] = activity.uuid

    def _holders_of(self, numbers):
        """{(partner, his number): UUID} of all records with these numbers, whoever may see them."""
        numbers |= {one.partner_reference for one in self._mine.values()} - {""}
        numbered = Activity.objects.filter(partner_reference__in=numbers).order_by()
        return {
            (partner, number): key
            for partner, number, key in numbered.values_list("partner", "partner_reference", "uuid")
        }

    @staticmethod
    def _used_up(keys):
        deleted = OutreachLogEntry.objects.filter(
            content_type=ContentType.objects.get_for_model(Activity),
            action="wagtail.delete",
            data__record__in=list(keys),
        )
        return dict(deleted.values_list("data__record", "partner_id"))


def key_of(row):
    """The UUID of a row as it is stored; "" for none, or for words that are none."""
    try:
        return str(uuid.UUID(cells.text(row.get("record_uuid"))))
    except ValueError:
        return ""


def number_of(row):
    """The partner's own number in a row, or ""."""
    try:
        return cells.text(row.get("partner_reference"))
    except ValueError:
        return ""
