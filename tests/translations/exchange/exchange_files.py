"""Files as a translator gives them back: exported from the site, with some texts written in."""

from dataclasses import replace
from io import BytesIO

from translations.exchange.selection import Selection, rows_of
from translations.files import FORMATS
from translations.states import State

ALL = tuple(State)


def rows_for(user, states=ALL, **choice):
    """The rows that ``user`` exports into Sesotho."""
    return list(rows_of(Selection("en", "st", states, **choice), user))


def exported(user, texts, name="xlsx", states=ALL, header=None, **fields):
    """A file of the site with ``texts`` ({part of a key: Sesotho}) in it; open, with a name.

    ``fields`` change every row that was written; a text is waiting for review by itself.
    """
    fields = {"state": State.WAITING} | fields
    rows = []
    for row in rows_for(user, states):
        written = [text for part, text in texts.items() if part in row.id]
        rows.append(replace(row, target=written[0], **fields) if written else row)
    header = header or Selection("en", "st", states).header()
    return as_file(FORMATS[name].write(header, rows), f"back.{FORMATS[name].extension}")


def as_file(data, name):
    file = BytesIO(data)
    file.name = name
    return file
