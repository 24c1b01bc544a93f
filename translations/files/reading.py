"""What all readers share: limits, and rows that came twice."""

from dataclasses import replace

from django.utils.translation import gettext as _

from core import languages
from core.incoming import MEGABYTE, UnreadableFile

from .rows import FORMAT_VERSION

MAX_BYTES = 20 * MEGABYTE
MAX_ROWS = 50_000


class UnwritableFile(Exception):
    """A text that the chosen format cannot carry; the message says which and what to do."""


def contents(file):
    """The bytes of an open binary file, if there are any and not too many."""
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UnreadableFile(
            _("The file is larger than %(limit)d MB. Export fewer pages at a time.")
            % {"limit": MAX_BYTES // MEGABYTE}
        )
    if not data.strip():
        raise UnreadableFile(_("The file is empty."))
    return data


def finished(rows):
    """The rows as a list; those whose text came before are marked."""
    found, seen = [], set()
    for row in rows:
        if len(found) == MAX_ROWS:
            raise UnreadableFile(
                _("The file holds more than %(limit)d texts. Export fewer pages at a time.")
                % {"limit": MAX_ROWS}
            )
        if row.id in seen and not row.problem:
            row = replace(row, problem=_("This text is in the file twice."))
        seen.add(row.id)
        found.append(row)
    if not found:
        raise UnreadableFile(_("There are no texts in this file."))
    return found


def check_header(header, *, site):
    """Refuse a file of another site, of other languages than ours, or of a later version."""
    if header.site != site:
        raise UnreadableFile(
            _("This file was not exported from this site, so its texts have no place here.")
        )
    if header.format_version > FORMAT_VERSION:
        raise UnreadableFile(
            _("This file was made by a later version of the site. Export it again from here.")
        )
    pair = {"source": header.source_language, "target": header.target_language}
    ours = set(pair.values()) <= set(languages.codes())
    if not ours or pair["source"] == pair["target"]:
        names = {role: languages.display_name(code) for role, code in pair.items()}
        raise UnreadableFile(
            _("This file is a translation from %(source)s into %(target)s, which is not wanted.")
            % names
        )
