"""What a record says, field by field, so that two versions of it can be compared and shown."""

from django.utils.formats import date_format

from .. import reach

PLAIN = ("register_number", "register_office")
CHOSEN = ("type", "status", "basis", "reach_kind", "facilitator_language")
DAYS = ("starts_on", "ends_on")
RELATED = ("partner", "community", "grant")
UNSAID = ("notes", "on_behalf_of", "partner", "grant")
"""That these changed is said, not what they were: the log outlives the record and its free text,
and a partner reads in it nothing of another one to whom the record belonged."""


def said(activity):
    """{field: what it says in words} of a stored record, its materials and people included."""
    words = {name: getattr(activity, name) for name in (*PLAIN, "notes", "on_behalf_of")}
    words |= {name: str(getattr(activity, f"get_{name}_display")()) for name in CHOSEN}
    words |= {name: date_format(getattr(activity, name), "SHORT_DATE_FORMAT") for name in DAYS}
    words |= {name: str(getattr(activity, name) or "") for name in RELATED}
    words["targeted"] = "" if activity.targeted is None else str(activity.targeted)
    words["audiences"] = _listed(activity.audiences.all())
    words["uses"] = _listed(activity.uses.all())
    words["reach"] = _listed(row for row in activity.reach.all() if not reach.is_quick(row))
    return words | {name: str(count) for name, count in activity.figures.items()}


def _listed(things):
    return "; ".join(sorted(str(thing) for thing in things))


def changes(before, after):
    """{field: [old, new]} of what differs; [] in place of both for what is not said."""
    return {
        name: [] if name in UNSAID else [before[name], after[name]]
        for name in after
        if before[name] != after[name]
    }
