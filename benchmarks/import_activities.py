"""A file of many activities, tried out, imported and taken back: rows a second, and memory.

    .venv/bin/python benchmarks/import_activities.py
    .venv/bin/python benchmarks/import_activities.py --count 5000 --server postgres://…

It builds a database of its own, prints raw figures as JSON, and exits with 1 when one of them is
beyond its limit in ``thresholds.json``. Memory is the most that the process held, less what it held
before the work began. Rows per second of the processor, without a database's own, stand beside.
"""

import argparse
import csv
import io
import json
import os
import platform
import resource
import sys
import tempfile
import time
from datetime import date, timedelta

from outreach_stage import add_activities, beyond_limits, database

FIRST = date(2025, 7, 1)
DAYS = 400
STAGE = 200
"""Activities that are there before, so that there are partners, places and editions."""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=50_000)
    parser.add_argument("--server", default="", help="PostgreSQL that may make a database")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, database(folder, asked.server):
        add_activities(STAGE)
        figures = measure(asked.count)
    print(json.dumps(figures, indent=2))
    if missed := beyond_limits("import", figures):
        sys.exit("Beyond the limit: " + ", ".join(missed))


def measure(count):
    """Everything that is printed."""
    from django.urls import reverse

    from outreach.models import Activity

    reverse("outreach_imports")  # loads the admin's screens: the worker watches what they watch
    batch = given(count)
    before = kilobytes()
    figures = {"rows": count}
    figures |= rates("tried_out", count, worked(batch, "checking"))
    figures["outcomes"] = outcomes(batch)
    figures |= rates("imported", count, worked(batch, "importing", with_alike=True))
    figures["activities"] = Activity.objects.count() - STAGE
    figures |= rates("taken_back", count, worked(batch, "undoing"))
    return figures | {
        "activities_at_the_end": Activity.objects.count() - STAGE,
        "megabytes": round((kilobytes() - before) / 1024),
        "processor_cores": os.cpu_count(),
        "load_average": round(os.getloadavg()[0], 1),
        "python": platform.python_version(),
    }


def rates(name, count, seconds):
    clock, processor = seconds
    return {
        f"{name}_rows_a_second": round(count / clock),
        f"{name}_rows_a_second_of_processor": round(count / processor),
    }


def given(count):
    """The stored file, its columns found."""
    from core.models import User
    from outreach.importing import columns, reading
    from outreach.models.imports import ImportBatch

    contents = written(count)
    table = reading.read(contents)
    return ImportBatch.objects.create(
        name="benchmark.csv",
        contents=contents,
        columns=columns.mapping(table.headings, table.tags),
        given_by=User.objects.create_superuser("coordinator"),
    )


def written(count):
    """A CSV file of new activities, each of another number."""
    from core.models import Community
    from outreach.models import Partner

    partners = list(Partner.objects.values_list("acronym", flat=True))
    places = [place for place in Community.objects.select_related("district") if place.district]
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    heads = "partner_acronym partner_reference activity_type community_name district_code"
    figures = "start_date reached_women reached_men reached_girls reached_boys"
    writer.writerow(f"{heads} {figures}".split())
    for number in range(count):
        place = places[number % len(places)]
        day = FIRST + timedelta(days=number % DAYS)
        said = [partners[number % len(partners)], f"N-{number}", "pitso", place.name_en]
        writer.writerow([*said, place.district.code, day.isoformat(), number % 90 + 1, 20, 7, 5])
    return file.getvalue().encode()


def worked(batch, state, **values):
    """Seconds of the work in the background, by the clock and of the processor."""
    from outreach.importing import running
    from outreach.models.imports import ImportBatch

    values |= {"state": state, "position": 0}
    ImportBatch.objects.filter(pk=batch.pk).update(**values)
    start = time.perf_counter(), time.process_time()
    running.run(batch.pk, batch.attempt)
    return time.perf_counter() - start[0], time.process_time() - start[1]


def outcomes(batch):
    from django.db.models import Count

    return dict(batch.rows.order_by().values_list("outcome").annotate(Count("pk")))


def kilobytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main()
