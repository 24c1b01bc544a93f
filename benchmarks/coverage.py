"""The coverage reports with 100,000 activities: how long, and how many queries.

    .venv/bin/python benchmarks/coverage.py
    .venv/bin/python benchmarks/coverage.py --server postgres://user:password@host/postgres
    .venv/bin/python benchmarks/coverage.py --count 1000000 --server postgres://…

It builds a database of its own, prints raw figures as JSON, and exits with 1 when one of them is
above its limit in ``thresholds.json``, or when a page asks the database oftener, or works longer,
for many records than for a thousand in the same run.
"""

import argparse
import json
import os
import platform
import statistics
import sys
import tempfile
import time
from pathlib import Path

from outreach_stage import HERE, add_activities, coordinator, database

FEW = 1_000
READINGS = 7
ACROSS = ("material", "partner", "type", "language", "month")
OTHERS = ("outreach_gaps", "outreach_trend", "outreach_map")


def main():
    asked = arguments()
    with tempfile.TemporaryDirectory() as folder, database(folder, asked.server):
        figures = measure(asked.count)
    print(json.dumps(figures, indent=2))
    missed = above_limits(figures)
    if missed:
        sys.exit("Above the limit: " + ", ".join(missed))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--server", default="", help="PostgreSQL that may make a database")
    return parser.parse_args()


def measure(count):
    """Everything that is printed."""
    from django.db import connection

    client = coordinator()
    add_activities(FEW)
    addresses = {name: address for name in pages() if (address := address_of(name))}
    few = {name: readings(client, address) for name, address in addresses.items()}
    built, _nothing = timed(add_activities, count - FEW, seed=2)
    # The benchmark itself keeps one processor busy.
    busy = os.getloadavg()[0] - 1
    figures = {
        "engine": connection.vendor,
        "activities": count,
        "built_in_seconds": round(built, 1),
        "processor_cores": os.cpu_count(),
        "load_of_others": round(max(0, busy), 1),
        "python": platform.python_version(),
        "not_there": [name for name in pages() if name not in addresses],
        "pages": {
            name: beside(readings(client, address), few[name])
            for name, address in addresses.items()
        },
    }
    return figures | {"sums": sums(), "machine_was_idle": busy < (os.cpu_count() or 1) / 4}


# --- pages -----------------------------------------------------------------------------
def pages():
    return [f"matrix_by_{columns}" for columns in ACROSS] + [name[9:] for name in OTHERS]


def address_of(name):
    """The address of a page, or nothing when the site has none of this name."""
    from django.urls import NoReverseMatch, reverse

    if name.startswith("matrix_by_"):
        return f"{reverse('outreach_coverage')}?columns={name.removeprefix('matrix_by_')}"
    try:
        return reverse(f"outreach_{name}")
    except NoReverseMatch:
        return ""


def read(client, address):
    response = client.get(address)
    if response.status_code != 200:
        sys.exit(f"{address} answered {response.status_code}.")
    return b"".join(response)


def queries(client, address):
    """How often a warm page asks the database."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    read(client, address)
    with CaptureQueriesContext(connection) as captured:
        read(client, address)
    return len(captured)


def readings(client, address):
    """Warm: the clock's median; the mean of this process's work, and with the database's own."""
    asked = queries(client, address)
    start = time.process_time(), processor_of_database()
    clock = [timed(read, client, address)[0] for _number in range(READINGS)]
    own, others = time.process_time() - start[0], processor_of_database() - start[1]
    return {
        "seconds": round(statistics.median(clock), 3),
        "processor_seconds": round(own / READINGS, 3),
        "processor_with_database": round((own + others) / READINGS, 3),
        "queries": asked,
    }


def beside(many, few):
    """The readings with many records, and how they compare to those with FEW in the same run."""
    work = many["processor_with_database"] / few["processor_with_database"]
    return many | {"queries_at_1000": few["queries"], "work_to_1000": round(work, 2)}


def timed(function, *arguments, **named):
    """(seconds, result)"""
    start = time.perf_counter()
    result = function(*arguments, **named)
    return time.perf_counter() - start, result


def processor_of_database():
    """Seconds that PostgreSQL's process for this connection has worked; 0 where it is not here."""
    from django.db import connection

    if connection.vendor != "postgresql":
        return 0
    stat = Path(f"/proc/{connection.connection.info.backend_pid}/stat")
    if not stat.exists():
        return 0
    fields = stat.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


# --- sums ------------------------------------------------------------------------------
RECORDS = """
    SELECT a.community_id, e.material_id, COUNT(DISTINCT a.id), SUM(u.copies),
           SUM(CASE WHEN a.reach_kind = 'direct' THEN r.people END),
           SUM(CASE WHEN a.reach_kind = 'indirect' THEN r.people END)
    FROM outreach_activity a
    LEFT JOIN outreach_materialuse u ON u.activity_id = a.id
    LEFT JOIN outreach_materialedition e ON e.id = u.edition_id
    LEFT JOIN (SELECT activity_id, SUM(count) AS people FROM outreach_reach GROUP BY activity_id) r
           ON r.activity_id = a.id
    WHERE a.status = 'done' AND a.merged_into_id IS NULL
    GROUP BY a.community_id, e.material_id
"""
KEPT = """
    SELECT community_id, "column", SUM(activities), SUM(copies), SUM(direct), SUM(indirect)
    FROM outreach_activitysum WHERE reader = 0 AND across = 'material'
    GROUP BY community_id, "column"
"""
FACTS = """
    SELECT community_id, material_id, COUNT(*), SUM(copies), SUM(direct), SUM(indirect)
    FROM outreach_activityfact WHERE NOT merged
    GROUP BY community_id, material_id
"""


def sums():
    """The bare sums, without a page: over the records, over their facts, and over kept sums."""
    records, facts, kept = (
        statistics.median(timed(fetch, statement)[0] for _number in range(3))
        for statement in (RECORDS, FACTS, KEPT)
    )
    return {
        "of_records_seconds": round(records, 3),
        "of_facts_seconds": round(facts, 3),
        "of_kept_sums_seconds": round(kept, 4),
        "records_to_facts": round(records / facts, 1),
        "facts_to_kept_sums": round(facts / kept, 1),
    }


def fetch(statement):
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()


# --- limits ----------------------------------------------------------------------------
def above_limits(figures):
    """What is above its limit, in words."""
    thresholds = json.loads((HERE / "thresholds.json").read_text())["coverage"]
    limits, growth = thresholds[figures["engine"]], thresholds["work_to_1000"]
    limit = min(
        (seconds for size, seconds in limits.items() if figures["activities"] <= int(size)),
        default=None,
    )
    judged = ["processor_seconds", "processor_with_database"]
    judged += ["seconds"] if figures["machine_was_idle"] else []
    missed = [f"{name} is not there" for name in figures["not_there"]]
    for name, page in figures["pages"].items():
        if page["queries"] != page["queries_at_1000"]:
            missed.append(f"{name} queries {page['queries']} != {page['queries_at_1000']}")
        if page["work_to_1000"] > growth:
            missed.append(f"{name} work_to_1000 {page['work_to_1000']} > {growth}")
        if limit:
            missed += [
                f"{name} {what} {page[what]} > {limit}" for what in judged if page[what] > limit
            ]
    return missed


if __name__ == "__main__":
    main()
