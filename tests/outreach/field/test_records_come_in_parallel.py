"""Versions of one record from eight threads at once: one record, the newest version.

SQLite in memory has one writer and one connection; its permutations stand beside this file.
"""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from field_records import record

from outreach.field import records
from outreach.models import Activity, Reach

POSTGRESQL = connection.vendor == "postgresql"
THREADS = 8 if POSTGRESQL else 1
pytestmark = pytest.mark.django_db(transaction=POSTGRESQL, serialized_rollback=POSTGRESQL)


def test_the_newest_version_stays(partners, places, officer_a):
    first = record(places[0])
    sent = [
        first | {"edited_at": f"2026-11-20T{hour:02}:00:00Z", "women": str(hour)}
        for hour in range(1, 13)
    ] * 5

    def keep(data):
        try:
            return records.keep(officer_a, data, "offline").state
        finally:
            if POSTGRESQL:
                connection.close()

    if POSTGRESQL:
        with ThreadPoolExecutor(THREADS) as threads:
            said = list(threads.map(keep, sent))
    else:
        said = [keep(data) for data in sent]
    assert "refused" not in said
    assert Activity.objects.get().figures["women"] == 12
    assert Reach.objects.count() == 2
