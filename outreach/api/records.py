"""Activities of one partner as JSON: the columns of the exports, a page at a time."""

from datetime import datetime, time

from django.db.models import Q
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from .. import exports
from ..exporting.dictionary import ALLOWED, MEANINGS
from ..exporting.lists import Lists
from ..exporting.rows import FIELDS, as_they_are, rows
from ..models import Activity

PAGE = 100
LARGEST_PAGE = 500
NUMBERS = frozenset(
    name for name in exports.COLUMNS if name.startswith(("reached_", "copies_", "referral_"))
)


def of_partner(key):
    """The activities that a key reaches: those of its partner, merged ones too."""
    return Activity.objects.filter(partner=key.partner_id)


def as_records(activities):
    """Dictionaries of the columns, in the order of the UUIDs."""
    values = list(activities.order_by("pk").values_list(*FIELDS))
    if not values:
        return []
    found = [
        dict(zip(exports.COLUMNS, row, strict=True)) for row in rows(values, Lists(as_they_are))
    ]
    return sorted(found, key=lambda record: record["record_uuid"])


class Question(serializers.Serializer):
    """What may be asked of the list."""

    limit = serializers.IntegerField(
        required=False,
        default=PAGE,
        min_value=1,
        max_value=LARGEST_PAGE,
        help_text="How many records a page has.",
    )
    after = serializers.UUIDField(
        required=False, help_text="Only records whose UUID comes after this one; see `next`."
    )
    updated_since = serializers.CharField(
        required=False,
        help_text="Only records changed or verified since: a date, or a date with time and zone.",
    )

    def validate_updated_since(self, value):
        moment = _moment(value)
        if moment is None:
            raise serializers.ValidationError(_("Give a date such as 2026-03-10."))
        return moment


def _moment(value):
    """A moment in the site's time zone, or None when the text is none."""
    try:
        moment = parse_datetime(value)
        if moment is None and (day := parse_date(value)):
            moment = datetime.combine(day, time.min)
    except ValueError:
        return None
    if moment is None:
        return None
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment


def asked(activities, after=None, updated_since=None, **_others):
    """The activities that the answered Question leaves, by UUID."""
    if after:
        activities = activities.filter(uuid__gt=after)
    if updated_since:
        changed = Q(updated_at__gte=updated_since) | Q(verified_at__gte=updated_since)
        activities = activities.filter(changed)
    return activities.order_by("uuid")


def _field(column):
    said = {"help_text": MEANINGS[column]}
    if column == "record_uuid":
        return serializers.UUIDField(**said)
    if column in ("start_date", "end_date"):
        return serializers.DateField(**said)
    if column == "targeted":
        return serializers.IntegerField(allow_null=True, **said)
    if column in NUMBERS:
        return serializers.IntegerField(min_value=0, **said)
    # Kinds of several materials stand in one text.
    if column in ALLOWED and column != "material_kind":
        return serializers.ChoiceField(choices=ALLOWED[column].choices, **said)
    return serializers.CharField(allow_blank=True, **said)


Record = type(
    "Record",
    (serializers.Serializer,),
    {"__doc__": "One activity.", **{column: _field(column) for column in exports.COLUMNS}},
)


class RecordPage(serializers.Serializer):
    """A page of activities, and where the next one is."""

    next = serializers.URLField(allow_null=True, help_text="The next page; null on the last one.")
    results = Record(many=True)


class Refusal(serializers.Serializer):
    """Why there is no answer."""

    detail = serializers.CharField()
