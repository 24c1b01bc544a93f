"""One record as one line of text, short enough for an SMS, and back. Plain Python.

``LOG1:u=6f0c…;e=mhx2k3ab;c=12;t=pitso;d=2026-11-24;w=12:KJHDPR``: short names of the form's
fields, what they say, six letters that change when anything else does. No space and no sign that
a messenger makes bold or a link of; spaces and line ends that the way put in are taken out again.
``field-text.js`` writes the same.
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from urllib.parse import quote, unquote_plus
from uuid import UUID

from .receipts import letters

MARK = "LOG1:"
SHORT = {
    "uuid": "u",
    "edited_at": "e",
    "partner": "p",
    "community": "c",
    "type": "t",
    "starts_on": "d",
    "ends_on": "l",
    "status": "s",
    "basis": "b",
    "reach_kind": "r",
    "women": "w",
    "men": "m",
    "girls": "g",
    "boys": "y",
    "unknown": "n",
    "edition": "i",
    "copies": "k",
    "edition_2": "i2",
    "copies_2": "k2",
    "edition_3": "i3",
    "copies_3": "k3",
    "audiences": "a",
    "co_partners": "o",
    "facilitator_language": "f",
    "grant": "z",
    "on_behalf_of": "h",
    "register_number": "q",
    "register_office": "j",
    "notes": "x",
    "place_name": "v",
    "place_district": "vd",
    "place_border_post": "vb",
    "place_kind": "vk",
}
LONG = {short: name for name, short in SHORT.items()}
LISTS = ("audiences", "co_partners")
USUAL = {"status": "done", "basis": "head_count", "reach_kind": "direct", "place_kind": "village"}
"""Not said: a record without them means them."""

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Problem(StrEnum):
    """Why a text is no record."""

    CUT = "cut"
    DAMAGED = "damaged"


@dataclass(frozen=True)
class Reading:
    """One text that was read: its record, or what is wrong with it."""

    record: dict | None = None
    problem: str = ""


def write(record):
    """``record`` maps names of the form to text, or to a list of texts."""
    said = ((SHORT[name], _packed(name, record.get(name))) for name in SHORT)
    body = ";".join(f"{short}={value}" for short, value in said if value)
    return f"{MARK}{body}:{check(body)}"


def check(body):
    """Six letters that stand for the rest."""
    return letters(hashlib.sha256(body.encode()).digest())


def _packed(name, value):
    if value in (None, "", []) or value == USUAL.get(name):
        return ""
    if name in LISTS:
        return ",".join(_escaped(one) for one in value)
    if name == "uuid":
        return UUID(value).hex
    return _base36(_milliseconds(value)) if name == "edited_at" else _escaped(value)


def _escaped(value):
    """What a messenger leaves alone: letters, digits, “-”, “.”, “+” for a space, and %XX."""
    return quote(str(value), safe=" ").replace(" ", "+").replace("_", "%5F").replace("~", "%7E")


def _milliseconds(moment):
    """Rounded up: not older than the version that its writer saw."""
    return -((EPOCH - datetime.fromisoformat(moment)) // timedelta(milliseconds=1))


def _base36(number):
    figures = ""
    while number:
        number, digit = divmod(number, 36)
        figures = DIGITS[digit] + figures
    return figures or "0"


def read(text):
    """A ``Reading`` of every record in what somebody pasted, whatever stands around them."""
    return [_read_one(part) for part in text.split(MARK)[1:]]


def _read_one(part):
    found = re.match(r"([^:]*):([A-Z]{6})", re.sub(r"\s", "", part))
    if not found:
        return Reading(problem=Problem.CUT)
    body, letters_said = found.groups()
    if check(body) != letters_said:
        return Reading(problem=Problem.DAMAGED)
    try:
        return Reading(dict(_unpacked(pair) for pair in body.split(";") if pair))
    except (ValueError, KeyError, OverflowError):
        return Reading(problem=Problem.DAMAGED)


def _unpacked(pair):
    short, value = pair.split("=")
    name = LONG[short]
    if name in LISTS:
        return name, [unquote_plus(one) for one in value.split(",")]
    if name == "uuid":
        return name, str(UUID(value))
    if name == "edited_at":
        return name, (EPOCH + timedelta(milliseconds=int(value, 36))).isoformat()
    return name, unquote_plus(value)
