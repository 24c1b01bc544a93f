"""The exports of many activities: rows a second beside PostgreSQL's own COPY, and memory.

    .venv/bin/python benchmarks/exports.py --server postgres://user:password@host/postgres
    .venv/bin/python benchmarks/exports.py --count 1000000 --server postgres://…

It builds a database of its own, prints raw figures as JSON, and exits with 1 when one of them is
beyond its limit in ``thresholds.json``. COPY gives out the same cells, in the same run; the two
are read in turns, and the best of each counts. The processor's share, the database's own work
included, stands beside: a busy machine moves it less. Memory is what a process of its own takes
on top of what it held.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
import time
import traceback
from pathlib import Path

from coverage import processor_of_database
from outreach_stage import add_activities, beyond_limits, database

ROUNDS = 3
COPY = """
COPY (
  SELECT a.uuid, p.name_en, p.acronym, p.kind, g.funder, 'Protection',
    CASE WHEN a.type IN ('officials_training', 'teachers_training')
      THEN 'training' ELSE 'prevention of trafficking' END,
    a.type, u.codes, u.titles, u.kinds, u.labels, u.languages, d.name_en, d.code, c.name_en,
    c.kind, b.name_en, a.starts_on, a.ends_on, a.status, a.targeted, r.total, r.women, r.men,
    r.girls, r.boys, r.unknown, u.copies, u.cards, a.source, a.basis, a.reach_kind,
    a.register_number, a.register_office, a.on_behalf_of, a.partner_reference, a.verification,
    a.notes
  FROM outreach_activity a
  JOIN outreach_partner p ON p.id = a.partner_id
  JOIN core_community c ON c.id = a.community_id
  LEFT JOIN outreach_grant g ON g.id = a.grant_id
  LEFT JOIN core_district d ON d.id = c.district_id
  LEFT JOIN core_borderpost b ON b.id = c.border_post_id
  LEFT JOIN (
    SELECT x.activity_id, SUM(x.copies) AS copies,
      SUM(x.copies) FILTER (WHERE m.kind = 'referral_card') AS cards,
      STRING_AGG(m.code, '; ' ORDER BY x.id) AS codes,
      STRING_AGG(m.title_en, '; ' ORDER BY x.id) AS titles,
      STRING_AGG(m.kind, '; ' ORDER BY x.id) AS kinds,
      STRING_AGG(e.label, '; ' ORDER BY x.id) AS labels,
      STRING_AGG(e.language, '; ' ORDER BY x.id) AS languages
    FROM outreach_materialuse x
    JOIN outreach_materialedition e ON e.id = x.edition_id
    JOIN outreach_material m ON m.id = e.material_id
    GROUP BY x.activity_id
  ) u ON u.activity_id = a.id
  LEFT JOIN (
    SELECT activity_id, SUM(count) AS total,
      SUM(count) FILTER (WHERE sex = 'female' AND age IN ('18-24', '25-59', '60+', 'adult'))
        AS women,
      SUM(count) FILTER (WHERE sex = 'male' AND age IN ('18-24', '25-59', '60+', 'adult')) AS men,
      SUM(count) FILTER (WHERE sex = 'female' AND age IN ('0-11', '12-17', 'child')) AS girls,
      SUM(count) FILTER (WHERE sex = 'male' AND age IN ('0-11', '12-17', 'child')) AS boys,
      SUM(count) FILTER (WHERE sex NOT IN ('female', 'male') OR age = 'unknown') AS unknown
    FROM outreach_reach GROUP BY activity_id
  ) r ON r.activity_id = a.id
  WHERE a.merged_into_id IS NULL
  ORDER BY a.id
) TO STDOUT WITH (FORMAT csv)
"""


def main():
    asked = arguments()
    with tempfile.TemporaryDirectory() as folder, database(folder, asked.server):
        add_activities(asked.count)
        figures = measure(asked.count)
    print(json.dumps(figures, indent=2))
    if missed := beyond_limits("exports", figures):
        sys.exit("Beyond the limit: " + ", ".join(missed))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--server", required=True, help="PostgreSQL that may make a database")
    return parser.parse_args()


def measure(count):
    """Everything that is printed."""
    rounds = [
        {name: apart(read) for name, read in (("copy", copied), ("csv", as_csv), ("xlsx", as_xlsx))}
        for _round in range(ROUNDS)
    ]
    best = {name: min(r[name]["seconds"] for r in rounds) for name in rounds[0]}
    least = {name: min(r[name]["processor_with_database"] for r in rounds) for name in best}
    most = {name: max(r[name]["megabytes"] for r in rounds) for name in rounds[0]}
    return {
        "activities": count,
        "copy_rows_a_second": round(count / best["copy"]),
        "csv_rows_a_second": round(count / best["csv"]),
        "csv_of_copy": round(best["copy"] / best["csv"], 3),
        "csv_of_copy_by_processor": round(least["copy"] / least["csv"], 3),
        "csv_megabytes": most["csv"],
        "xlsx_rows_a_second": round(count / best["xlsx"]),
        "xlsx_megabytes": most["xlsx"],
        "rounds": rounds,
        "processor_cores": os.cpu_count(),
        "load_average": round(os.getloadavg()[0], 1),
        "python": platform.python_version(),
    }


# --- readings --------------------------------------------------------------------------
def apart(read):
    """Seconds and megabytes of ``read()`` in a process of its own, which ends with it."""
    from django.db import connections

    connections.close_all()
    receiving, sending = os.pipe()
    if child := os.fork():
        os.close(sending)
        with open(receiving) as answer:
            said = answer.read()
        os.waitpid(child, 0)
        if not said:
            sys.exit(f"{read.__name__} failed.")
        return json.loads(said)
    try:
        with open(sending, "w") as answer:
            json.dump(reading(read), answer)
    except BaseException:
        traceback.print_exc()
    os._exit(0)


def reading(read):
    from django.db import connection

    connection.ensure_connection()
    before = kilobytes("VmRSS")
    start = time.perf_counter(), time.process_time() + processor_of_database()
    read()
    worked = time.process_time() + processor_of_database() - start[1]
    return {
        "seconds": round(time.perf_counter() - start[0], 2),
        "processor_with_database": round(worked, 2),
        "megabytes": round((kilobytes("VmHWM") - before) / 1024),
    }


def kilobytes(name):
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith(f"{name}:")))


def copied():
    from django.db import connection

    with connection.cursor() as cursor, cursor.copy(COPY) as copy, nowhere() as file:
        for block in copy:
            file.write(block)


def as_csv():
    from outreach.exporting.csv_files import lines
    from outreach.models import Activity

    with nowhere() as file:
        for piece in lines(Activity.objects.counted()):
            file.write(piece.encode())


def as_xlsx():
    from outreach.exporting.workbooks import workbook
    from outreach.models import Activity

    workbook(Activity.objects.counted()).close()


def nowhere():
    return open(os.devnull, "wb")


if __name__ == "__main__":
    main()
