"""Which column of a file is which of ours: by name, by HXL tag, or by what a form calls it.

Plain functions: a file's headings in, positions of our columns out.
"""

import re

from ..exports import TAGS

FORM_ONLY = (
    "community",
    "editions",
    *(f"{name}_{number}" for number in (1, 2, 3) for name in ("edition", "copies")),
)
"""Columns of the KoboToolbox and ODK form, which names choices by their keys."""

READ = (*TAGS, *FORM_ONLY)
IGNORED = {
    "partner_name",
    "partner_type",
    "sector",
    "subsector",
    "material_title",
    "material_kind",
    "community_type",
    "reached_total",
    "referral_cards_given",
    "source",
    "verification",
}
"""What our export says for people's eyes, and an import computes anew or takes from elsewhere."""

SYSTEM = re.compile(r"^(_|meta/|formhub/|__version__$|start$|end$|today$|deviceid$)")
"""What a form's server adds to its answers."""

NEEDED = ("partner_acronym", "activity_type", "start_date")
PLACED = ("community_name", "community")

_BY_TAG = {tag: column for column, tag in TAGS.items()}
_BY_NAME = {column.casefold(): column for column in READ}
OTHER_NAMES = {"_uuid": "record_uuid", "meta/instanceid": "record_uuid", "uuid": "record_uuid"}


def column_of(heading):
    """Our column for one heading, or "": a name, a tag, ``group/name``, or a server's own id."""
    words = str(heading or "").strip()
    if words.startswith("#"):
        return _BY_TAG.get(_tag(words), "")
    plain = words.casefold()
    if plain in OTHER_NAMES:
        return OTHER_NAMES[plain]
    last = plain.rsplit("/", 1)[-1].replace(" ", "_")
    return _BY_NAME.get(last, "")


def _tag(words):
    """``#org +impl+name`` as the standard writes it shortest: attributes in any order."""
    name, *attributes = re.split(r"\s*\+\s*", words.strip().casefold())
    for known in _BY_TAG:
        its_name, *its_attributes = known.split("+")
        if name == its_name and sorted(attributes) == sorted(its_attributes):
            return known
    return words


def is_tag_row(cells):
    """Does this row hold HXL tags, and nothing else?"""
    filled = [str(cell).strip() for cell in cells if str(cell or "").strip()]
    return bool(filled) and all(words.startswith("#") for words in filled)


def mapping(headings, tags=()):
    """{our column: position}; a heading says it, else the tag below it. The first one wins."""
    found = {}
    for position, heading in enumerate(headings):
        tag = tags[position] if position < len(tags) else ""
        column = column_of(heading) or column_of(tag)
        if column and column not in found:
            found[column] = position
    return found


def unknown(headings, mapped):
    """Headings that no column of ours takes, and that no server added by itself."""
    taken = set(mapped.values())
    return [
        str(heading)
        for position, heading in enumerate(headings)
        if str(heading or "").strip()
        and position not in taken
        and not SYSTEM.match(str(heading).strip().casefold())
    ]


def missing(mapped):
    """Columns without which no record can be made."""
    absent = [name for name in NEEDED if name not in mapped]
    return absent if any(name in mapped for name in PLACED) else [*absent, "community_name"]
