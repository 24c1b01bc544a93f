"""All that a record says, as plain values: to see whether a file changes it, and to put it back."""

from datetime import date

from django.core.serializers.json import DjangoJSONEncoder

from ..models import MaterialUse, Reach

FIELDS = (
    "partner_id",
    "community_id",
    "grant_id",
    "type",
    "starts_on",
    "ends_on",
    "status",
    "targeted",
    "basis",
    "reach_kind",
    "facilitator_language",
    "notes",
    "on_behalf_of",
    "register_number",
    "register_office",
    "partner_reference",
)
DAYS = ("starts_on", "ends_on")
ROWS = ("sex", "age", "count", "audience_group_id", "profession", "disability")
ENCODER = DjangoJSONEncoder


def of(activity):
    """{"fields", "uses", "reach"} of a record with its parts, saved or not."""
    fields = {name: getattr(activity, name) for name in FIELDS}
    fields |= {name: fields[name].isoformat() for name in DAYS if fields[name]}
    return {
        "fields": fields,
        "uses": sorted([use.edition_id, use.copies] for use in activity.uses.all()),
        "reach": sorted(
            ([getattr(row, name) for name in ROWS] for row in activity.reach.all()), key=str
        ),
    }


def put_back(activity, before):
    """Make ``activity`` say what ``before`` (an ``of``) said; it is not saved yet."""
    for name, value in before["fields"].items():
        is_day = name in DAYS and value
        setattr(activity, name, date.fromisoformat(value) if is_day else value)
    activity.uses.set(MaterialUse(edition_id=pk, copies=copies) for pk, copies in before["uses"])
    activity.reach.set(Reach(**dict(zip(ROWS, row, strict=True))) for row in before["reach"])
