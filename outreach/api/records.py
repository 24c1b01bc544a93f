"""Activities of one partner as JSON: the columns of the exports, a page at a time.

Whoever follows the changes asks for all of them since a moment that the answer before named
(``next_since``). That moment is taken before the records are read, and lies OVERLAP back: what is
written while the pages are read, or commits late, comes with the next call.
"""

from datetime import UTC, datetime, time, timedelta

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from .. import exports
from ..exporting.dictionary import ALLOWED, MEANINGS
from ..exporting.lists import Lists
from ..exporting.pieces import Pieces
from ..exporting.rows import FIELDS, rows
from ..models import Activity

PAGE = 100
LARGEST_PAGE = 500
OVERLAP = timedelta(minutes=10)
"""No transaction that changes a record lasts this long, nor do the clocks of two servers differ so.

A record says when it was written, not when others could read it.
"""
NUMBERS = frozenset(
    name for name in exports.COLUMNS if name.startswith(("reached_", "copies_", "referral_"))
)
OF_THE_COORDINATOR = ("verification_note", "merged_into_id", "updated_at")
"""Fields that the API says beside the columns: what a partner's system cannot know by itself."""


def of_partner(key):
    """The activities that a key reaches: those of its partner, merged ones too."""
    return Activity.objects.filter(partner=key.partner_id)


def as_records(activities):
    """Dictionaries of a Record's fields, in the order of the UUIDs."""
    values = list(activities.order_by("pk").values_list(*FIELDS, *OF_THE_COORDINATOR))
    if not values:
        return []
    columns = rows([value[: len(FIELDS)] for value in values], Lists(Pieces()))
    found = [
        dict(zip(exports.COLUMNS, row, strict=True)) | _of_the_coordinator(*value[len(FIELDS) :])
        for row, value in zip(columns, values, strict=True)
    ]
    return sorted(found, key=lambda record: record["record_uuid"])


def _of_the_coordinator(note, merged_into, changed):
    return {
        "verification_note": note,
        "counted_with_another": merged_into is not None,
        "updated_at": in_utc(changed),
    }


def in_utc(moment):
    """“2026-11-24T08:00:00.123456Z”: no plus sign, which an address would turn into a space."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"


def next_since():
    """From when to ask the next time; call it before the records are read."""
    return in_utc(timezone.now() - OVERLAP)


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
        help_text=(
            "Only records written, changed, verified, sent back or merged at this moment or later: "
            "a date, or a date with time and zone. Give what `next_since` said."
        ),
    )
    since_first_page = serializers.RegexField(
        r"\A[0-9T:.Z-]{27}\Z",
        required=False,
        help_text="Stands in `next`: the `next_since` of the first page. Leave it as it is.",
    )

    def validate_updated_since(self, value):
        moment = _moment(value)
        if moment is None:
            raise serializers.ValidationError(_("Give a date such as 2026-03-10."))
        return moment


BEGINNING = datetime.min.replace(tzinfo=UTC)
END = datetime.max.replace(tzinfo=UTC)


def _moment(value):
    """A moment in UTC, or None when the text is none; a naive one is of the site's time zone."""
    try:
        moment = parse_datetime(value)
        if moment is None and (day := parse_date(value)):
            moment = datetime.combine(day, time.min)
    except ValueError:
        return None
    if moment is None:
        return None
    if timezone.is_naive(moment):
        moment = timezone.make_aware(moment)
    try:
        return moment.astimezone(UTC)
    except OverflowError:  # the calendar ends some hours earlier or later in UTC
        return BEGINNING if moment.year == BEGINNING.year else END


def asked(activities, after=None, updated_since=None, **_others):
    """The activities that the answered Question leaves, by UUID."""
    if after:
        activities = activities.filter(uuid__gt=after)
    if updated_since:
        activities = activities.filter(updated_at__gte=updated_since)
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


class FromTheCoordinator(serializers.Serializer):
    """What the coordinator did with a record, and when it changed last."""

    verification_note = serializers.CharField(
        allow_blank=True, help_text="What the coordinator asks, when the record was sent back."
    )
    counted_with_another = serializers.BooleanField(
        help_text="True when another record of the same joint activity counts in its place."
    )
    updated_at = serializers.DateTimeField(help_text="When it last changed, whoever changed it.")


Record = type(
    "Record",
    (FromTheCoordinator,),
    {"__doc__": "One activity.", **{column: _field(column) for column in exports.COLUMNS}},
)


class RecordPage(serializers.Serializer):
    """A page of activities, and where the next one is."""

    next = serializers.URLField(allow_null=True, help_text="The next page; null on the last one.")
    next_since = serializers.DateTimeField(
        help_text=(
            "The same on every page. Once the last page is read, keep it: it is the "
            "`updated_since` of the next call."
        )
    )
    results = Record(many=True)


class Refusal(serializers.Serializer):
    """Why there is no answer."""

    detail = serializers.CharField()
