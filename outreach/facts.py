"""Keeps ``ActivityFact`` true: what coverage counts is written when an activity changes.

Every door ends here. Signals of the models call ``touch``, or ``forget`` before an activity goes;
what writes many rows at once, past the signals, calls ``refresh`` with the ids of the activities.
``outreach.sums`` follows. ``differences`` compares the table with the records themselves.
"""

from collections import defaultdict
from contextlib import contextmanager
from contextvars import ContextVar

from django.apps import apps
from django.db import transaction
from django.db.models import F

from .choices import ReachKind, Status, Verification
from .coverage import month_of
from .rows_in_bulk import insert
from .sums import Changes

BATCH = 900
"""Activities in one query: below the number of parameters that any SQLite takes."""

_touched = ContextVar("outreach_facts_touched", default=None)


@contextmanager
def together():
    """Everything touched inside is refreshed once, at the end, in the same transaction."""
    if _touched.get() is not None:
        yield
        return
    touched = set()
    token = _touched.set(touched)
    try:
        with transaction.atomic():
            yield
            _touched.reset(token)
            token = None
            refresh(touched)
    finally:
        if token is not None:
            _touched.reset(token)


def touch(activity_id):
    """An activity, its materials, its people or its state have changed."""
    touched = _touched.get()
    if touched is None:
        refresh([activity_id])
    else:
        touched.add(activity_id)


def refresh(activity_ids):
    """Write the facts of these activities anew; of one that is gone or not done, none stay."""
    with _changed() as changes:
        for batch in batches(activity_ids):
            changes.take_away(_dropped(batch))
            changes.add(write(batch))


def forget(activity_ids):
    """Take the facts of these activities away, before the activities go."""
    with _changed() as changes:
        for batch in batches(activity_ids):
            changes.take_away(_dropped(batch))


@contextmanager
def _changed():
    """The sums follow at the end, in the same transaction and in one go: see ``sums.Changes``."""
    changes = Changes()
    with transaction.atomic():
        yield changes
        changes.write()


def batches(activity_ids):
    """The ids in the order in which they are locked, at most BATCH at a time."""
    ids = sorted(set(activity_ids))
    return (ids[start : start + BATCH] for start in range(0, len(ids), BATCH))


def _dropped(activity_ids):
    """The facts that these activities had, as [{field: value}]; they are gone."""
    _hold(activity_ids)
    facts = apps.get_model("outreach", "ActivityFact").objects.filter(activity__in=activity_ids)
    dropped = list(facts.values())
    facts.delete()
    return dropped


def _hold(activity_ids):
    """Two people who change one activity at once write its facts one after the other.

    Without a lock on the key: both hold a share of that already for the parts that they added.
    """
    activities = apps.get_model("outreach", "Activity").objects.filter(pk__in=activity_ids)
    list(activities.order_by("pk").select_for_update(no_key=True).values_list("pk"))


def write(activity_ids, registry=apps):
    """Write, and return, the facts of at most BATCH activities that have none yet.

    The sums do not follow. ``registry`` is a migration's own.
    """
    rows = computed(activity_ids, registry)
    if rows:
        fact = registry.get_model("outreach", "ActivityFact")
        insert(fact, rows[0], (tuple(row.values()) for row in rows))
    return rows


def computed(activity_ids, registry=apps):
    """[{field: value}] of the facts that these activities should have, from the records."""
    uses = _uses(activity_ids, registry)
    people = _people(activity_ids, registry)
    activities = registry.get_model("outreach", "Activity").objects
    done = activities.filter(pk__in=activity_ids, status=Status.DONE)
    # What one partner entered twice counts once for him too.
    done = done.exclude(merged_into__partner=F("partner"))
    names = ("pk", "community", "partner", "type", "starts_on", "reach_kind")
    state = ("verification", "merged_into")
    rows = []
    for pk, community, partner, kind, day, reach_kind, verification, merged in done.order_by(
        "pk"
    ).values_list(*names, *state):
        is_direct = reach_kind == ReachKind.DIRECT
        shared = {
            "activity_id": pk,
            "community_id": community,
            "partner_id": partner,
            "type": kind,
            "day": day,
            "month": month_of(day),
            "direct": people[pk] if is_direct else 0,
            "indirect": 0 if is_direct else people[pk],
            "verified": verification == Verification.VERIFIED,
            "merged": merged is not None,
        }
        rows.extend(shared | part for part in _parts(uses[pk]))
    return rows


def _parts(uses):
    """The rows of one activity: {(material, language): copies} with the marks of what is first."""
    materials, languages = set(), set()
    for number, ((material, language), copies) in enumerate(uses.items() or [((None, ""), 0)]):
        yield {
            "material_id": material,
            "language": language,
            "copies": copies,
            "first": number == 0,
            "first_of_material": material not in materials,
            "first_of_language": language not in languages,
        }
        materials.add(material)
        languages.add(language)


def _uses(activity_ids, registry):
    """{activity: {(material, language): copies}}; two editions of one language are one."""
    found = defaultdict(dict)
    uses = (
        registry.get_model("outreach", "MaterialUse")
        .objects.filter(activity__in=activity_ids)
        .order_by("pk")
    )
    names = ("activity", "edition__material", "edition__language", "copies")
    for activity, material, language, copies in uses.values_list(*names):
        parts = found[activity]
        parts[material, language] = parts.get((material, language), 0) + copies
    return found


def _people(activity_ids, registry):
    found = defaultdict(int)
    reach = (
        registry.get_model("outreach", "Reach").objects.filter(activity__in=activity_ids).order_by()
    )
    for activity, count in reach.values_list("activity", "count"):
        found[activity] += count
    return found


def differences():
    """Ids of the activities whose facts are not what their records say; [] when all is well."""
    activity, fact = (apps.get_model("outreach", name) for name in ("Activity", "ActivityFact"))
    wrong = []
    names = [field.attname for field in fact._meta.fields if field.name != "id"]
    for batch in batches(activity.objects.values_list("pk", flat=True)):
        kept = {tuple(row) for row in fact.objects.filter(activity__in=batch).values_list(*names)}
        true = {tuple(values[name] for name in names) for values in computed(batch)}
        wrong += sorted({row[0] for row in kept ^ true})
    return wrong
