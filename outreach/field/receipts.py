"""What a record says, made small: fingerprint, receipt code, and which version is newer.

Plain Python. ``content`` is a dict of what the officer typed; see records.content.
``field-text.js`` makes the same code on a phone.
"""

import hashlib
import json
from enum import StrEnum

from quizzes.sessions.codes import ALPHABET, LENGTH


class State(StrEnum):
    """What became of a record that was sent."""

    STORED = "stored"
    UNCHANGED = "unchanged"
    OLDER = "older"
    REFUSED = "refused"


def fingerprint(content):
    """The same for the same content, whatever the order of its names."""
    said = {name: value for name, value in content.items() if value not in (None, "", 0, [])}
    words = json.dumps(said, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(words.encode()).hexdigest()


def code(uuid, content):
    """Six letters to read over the telephone: another content, almost surely another code."""
    return letters(hashlib.sha256(f"{uuid}\n{fingerprint(content)}".encode()).digest())


def letters(digest):
    """The first six letters of a digest, of an alphabet that nobody confuses."""
    number = int.from_bytes(digest)
    found = []
    for _letter in range(LENGTH):
        number, place = divmod(number, len(ALPHABET))
        found.append(ALPHABET[place])
    return "".join(found)


def decide(stored, sent):
    """What becomes of the version ``sent``, given the one that is ``stored`` (None: none).

    A version is (time of the edit, fingerprint). Of two contents with one time the greater
    fingerprint stays, so that the order in which they come makes no difference.
    """
    if stored is None or sent > stored:
        return State.STORED
    return State.UNCHANGED if sent == stored else State.OLDER
