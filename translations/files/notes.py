"""The note that PO and XLIFF carry beside each text, for people and for the way back.

The hash of the source travels in it because translators' tools keep notes, and drop attributes
they do not know.
"""

import re

from .rows import clean, remarks

_HASH = re.compile(r"^source-hash: ([0-9a-f]+)\s*$", re.MULTILINE)


def developer_note(row):
    """Where the text stands, what to mind, and the hash of its source: one line each."""
    lines = [" ".join(clean(row.context).split()), *remarks(row)]
    if row.source_hash:
        lines.append(f"source-hash: {row.source_hash}")
    return "\n".join(line for line in lines if line)


def hash_in(note):
    """The hash that ``developer_note`` wrote, '' when there is none."""
    found = _HASH.search(note or "")
    return found[1] if found else ""
