"""Writes many rows of a table at once, past models and signals: PostgreSQL copies, others insert.

The values are taken as they are: whoever calls has kept the rules of the model, and afterwards the
facts (``outreach.facts``).
"""

import time

from django.db import connection, models
from django.utils import timezone

NAMED_BY_DJANGO = (models.UUIDField, models.DateField)
"""Fields (and their kin) whose values a database may want in another form than Python's."""

REST = 0.12
"""Seconds: longer than who waits for SQLite sleeps until he asks again."""


def unhurried(batches):
    """Yield each of ``batches``, to be written in a transaction, with a rest before the next one.

    SQLite lets one write at a time and keeps no queue: without a rest, officers who save a record
    would wait until all is written.
    """
    for number, batch in enumerate(batches):
        if number and connection.vendor == "sqlite":
            time.sleep(REST)
        yield batch


def insert(model, names, rows):
    """Write ``rows``, tuples of the values of the fields ``names``; the others have their default.

    A default is asked for once, not once a row.
    """
    fields = [model._meta.get_field(name) for name in names]
    others = [f for f in model._meta.concrete_fields if f not in fields and not f.primary_key]
    same = tuple(_default(field) for field in others)
    _write(model, fields + others, ((*row, *same) for row in rows))


def _default(field):
    says_when = getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False)
    return timezone.now() if says_when else field.get_default()


def _write(model, fields, rows):
    quoted = connection.ops.quote_name
    into = f"{quoted(model._meta.db_table)} ({', '.join(quoted(f.column) for f in fields)})"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            copied = f"COPY {into} FROM STDIN"
            with connection.wrap_database_errors, cursor.copy(copied) as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            marks = ", ".join(["%s"] * len(fields))
            cursor.executemany(f"INSERT INTO {into} VALUES ({marks})", _prepared(fields, rows))  # noqa: S608


def add(model, keys, amounts, rows):
    """Add to the ``amounts`` of the row with the same ``keys``; write the row where there is none.

    ``keys`` are fields that are unique together, ``rows`` tuples of keys and amounts.
    """
    quoted = connection.ops.quote_name
    table = quoted(model._meta.db_table)
    names = [quoted(model._meta.get_field(name).column) for name in (*keys, *amounts)]
    sums = ", ".join(f"{one} = {table}.{one} + excluded.{one}" for one in names[len(keys) :])
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join(['%s'] * len(names))}) "  # noqa: S608
            f"ON CONFLICT ({', '.join(names[: len(keys)])}) DO UPDATE SET {sums}",
            rows,
        )


def _prepared(fields, rows):
    """The values as this database keeps them."""
    special = [
        (place, field.get_db_prep_save)
        for place, field in enumerate(fields)
        if isinstance(field, NAMED_BY_DJANGO)
    ]
    for row in rows:
        values = list(row)
        for place, prepare in special:
            values[place] = prepare(values[place], connection)
        yield values


def check_at_once():
    """Hold each row of this transaction against the others now, not all of them at its end.

    Else PostgreSQL would remember every row until then, in memory.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def reserved_keys(model, count):
    """So many primary keys that no other row of the model has or will get."""
    if connection.vendor != "postgresql":
        last = model.objects.aggregate(last=models.Max("pk"))["last"] or 0
        return list(range(last + 1, last + count + 1))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
            [model._meta.db_table, model._meta.pk.column, count],
        )
        return [key for (key,) in cursor.fetchall()]
