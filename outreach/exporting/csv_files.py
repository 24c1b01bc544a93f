"""Activities as CSV, a batch at a time; no cell starts a formula."""

import csv
import io

from core.exports import defused

from .. import exports
from .rows import batches


def lines(activities, with_tags=False):
    """The file in pieces: headers, the row of HXL tags if asked for, then the rows."""
    first = [exports.COLUMNS]
    if with_tags:
        first.append(list(exports.TAGS.values()))
    yield written(first)
    for rows in batches(activities, defused):
        yield written(rows)


def written(rows):
    """Rows as CSV text; a comma, a quote or a line break stays inside its cell."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows(rows)
    return file.getvalue()
