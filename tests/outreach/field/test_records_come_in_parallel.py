"""Records from eight threads at once: each stays once in its newest version, and sums are right.

SQLite in memory has one writer and one connection; its permutations stand beside this file.
"""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from django.db import connection
from field_records import record

from outreach import facts, sums
from outreach.field import records
from outreach.models import Activity, Reach

POSTGRESQL = connection.vendor == "postgresql"
THREADS = 8 if POSTGRESQL else 1
pytestmark = pytest.mark.django_db(transaction=POSTGRESQL, serialized_rollback=POSTGRESQL)


def kept_at_once(officer, sent):
    """The states in which the records were answered."""

    def keep(data):
        try:
            return records.keep(officer, data, "offline").state
        finally:
            if POSTGRESQL:
                connection.close()

    if not POSTGRESQL:
        return [keep(data) for data in sent]
    with ThreadPoolExecutor(THREADS) as threads:
        return list(threads.map(keep, sent))


def test_the_newest_version_stays(partners, places, officer_a):
    first = record(places[0])
    sent = [
        first | {"edited_at": f"2026-11-20T{hour:02}:00:00Z", "women": str(hour)}
        for hour in range(1, 13)
    ] * 5
    assert "refused" not in kept_at_once(officer_a, sent)
    assert Activity.objects.get().figures["women"] == 12
    assert Reach.objects.count() == 2


def test_what_is_added_up_is_what_the_records_say(partners, places, officer_a):
    """Ten records, each moved back and forth between two places, all on the same days."""
    sent = [
        record(places[hour % 2])
        | {"uuid": str(UUID(int=number)), "edited_at": f"2026-11-20T{hour:02}:00:00Z"}
        for hour in range(1, 5)
        for number in range(1, 11)
    ]
    assert "refused" not in kept_at_once(officer_a, sent)
    assert Activity.objects.count() == 10
    assert facts.differences() == sums.differences() == []
