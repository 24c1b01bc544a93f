"""Keeps ``ActivitySum`` true: by how much facts change, its rows change, in the same transaction.

Only ``outreach.facts`` calls ``write``. Rows are added to, not counted anew: two people who write
at once then each add their own.
"""

from collections import defaultdict

from django.apps import apps
from django.db import connection, transaction
from django.db.models import CharField, Count, F, Q, Sum, Value
from django.db.models.functions import Cast, Coalesce

from .rows_in_bulk import add, insert

ALL_PARTNERS = 0
"""``reader`` of the sums that count every partner's activities, a joint one once."""

KEY = ("reader", "across", "community_id", "column", "month")
AMOUNTS = ("activities", "copies", "direct", "indirect")
KINDS = (
    ("", None, "first"),
    ("partner", "partner_id", "first"),
    ("type", "type", "first"),
    ("language", "language", "first_of_language"),
    ("material", "material_id", "first_of_material"),
)
"""(what stands across, its field in a fact, the mark of the facts whose people count)"""


class Changes:
    """By how much sums change: {key: [activities, copies, direct, indirect]}."""

    def __init__(self):
        self._amounts = defaultdict(lambda: [0, 0, 0, 0])

    def add(self, facts):
        """``facts`` are [{field: value}]."""
        self._count(facts, 1)

    def take_away(self, facts):
        self._count(facts, -1)

    def _count(self, facts, sign):
        for fact in facts:
            readers = (fact["partner_id"], *(() if fact["merged"] else (ALL_PARTNERS,)))
            for across, field, mark in KINDS:
                column = str(fact[field] or "") if field else ""
                counts = sign if fact[mark] else 0
                for reader in readers:
                    amounts = self._amounts[
                        reader, across, fact["community_id"], column, fact["month"]
                    ]
                    amounts[0] += counts
                    amounts[1] += sign * fact["copies"]
                    amounts[2] += counts * fact["direct"]
                    amounts[3] += counts * fact["indirect"]

    def write(self):
        """Sorted, so that two who write at once wait for each other and never both."""
        changed = [(*key, *sums) for key, sums in sorted(self._amounts.items()) if any(sums)]
        if changed:
            add(apps.get_model("outreach", "ActivitySum"), KEY, AMOUNTS, changed)


def rebuild(registry=apps):
    """Write all sums anew from the facts; ``registry`` is a migration's own."""
    model = registry.get_model("outreach", "ActivitySum")
    with transaction.atomic():
        _hold(model)
        model.objects.all().delete()
        for rows in _counted(registry.get_model("outreach", "ActivityFact").objects):
            insert(model, (*KEY, *AMOUNTS), rows)


def _hold(model):
    """Who has added already is waited for, who comes later waits: no fact counts twice."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            table = connection.ops.quote_name(model._meta.db_table)
            cursor.execute(f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE")


def differences():
    """The keys of sums that are not what the facts say; [] when all is well."""
    registry = {name: apps.get_model("outreach", name) for name in ("ActivityFact", "ActivitySum")}
    true = {row for rows in _counted(registry["ActivityFact"].objects) for row in rows}
    kept = registry["ActivitySum"].objects.exclude(activities=0, copies=0, direct=0, indirect=0)
    return sorted({row[: len(KEY)] for row in true ^ set(kept.values_list(*KEY, *AMOUNTS))})


def _counted(facts):
    """All sums as (*KEY, *AMOUNTS), grouped by the database: a list for each kind."""
    for across, field, mark in KINDS:
        for reader, counted in (
            (Value(ALL_PARTNERS), facts.filter(merged=False)),
            (F("partner_id"), facts.all()),
        ):
            yield list(_grouped(counted, reader, across, field, mark))


def _grouped(facts, reader, across, field, mark):
    column = Coalesce(Cast(field, CharField()), Value("")) if field else Value("")
    keys = {"reader": reader, "across": Value(across), "column": column}
    counts = Q(**{mark: True})
    return (
        facts.order_by()
        .annotate(**keys)
        .values_list(*KEY)
        .annotate(
            number=Count("pk", filter=counts),
            given=Sum("copies"),
            there=Coalesce(Sum("direct", filter=counts), 0),
            heard=Coalesce(Sum("indirect", filter=counts), 0),
        )
    )
