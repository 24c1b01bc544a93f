"""All that a record says, as plain values: to see whether a file changes it, and to put it back."""

from datetime import date

from core.models import AudienceGroup, Community

from ..models import Grant, MaterialEdition, MaterialUse, Partner, Reach

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


def still_true(rows):
    """Those of ``rows`` (with ``before``) that say nothing of what was deleted since."""
    named = [(row, _named(row.said_before)) for row in rows]
    there = {
        model: set(model.objects.filter(pk__in=_all(model, named)).values_list("pk", flat=True))
        for model in (Partner, Community, Grant, MaterialEdition, AudienceGroup)
    }
    return [row for row, things in named if all(pk in there[model] for model, pk in things)]


def _named(before):
    """{(model, key)} of all that a record pointed to."""
    fields = before["fields"]
    named = {
        (Partner, fields["partner_id"]),
        (Community, fields["community_id"]),
        (Grant, fields["grant_id"]),
        *((MaterialEdition, edition) for edition, _copies in before["uses"]),
        *((AudienceGroup, row[ROWS.index("audience_group_id")]) for row in before["reach"]),
    }
    return {(model, pk) for model, pk in named if pk is not None}


def _all(model, named):
    return {pk for _row, things in named for kind, pk in things if kind is model}
