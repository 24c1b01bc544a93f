"""From the bytes of a file to its text, whatever program saved it. Plain Python."""

import codecs
from dataclasses import dataclass, field

from .questions import Problem

WINDOWS = "cp1252"
UNREADABLE = "\ufffd"


@dataclass
class Decoded:
    """The text; ``problems`` when it is none; ``notices`` where letters may have come out wrong."""

    text: str = ""
    problems: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)


def decode(data):
    """UTF-8 with or without BOM, UTF-16 with BOM, else Windows-1252; a mixture line by line."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        decoded = Decoded(data.decode("utf-16", "replace"))
    elif b"\0" in data:
        return Decoded(problems=[Problem(1, "not_text")])
    else:
        decoded = _decode_bytes(data.removeprefix(codecs.BOM_UTF8))
    decoded.text = decoded.text.replace("\0", "")
    if UNREADABLE in decoded.text:
        line = decoded.text.count("\n", 0, decoded.text.index(UNREADABLE)) + 1
        decoded.notices.append(Problem(line, "unreadable_character"))
    return decoded


def _decode_bytes(data):
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    lines = [_decode_line(line) for line in data.split(b"\n")]
    text = "\n".join(line for line, _is_utf8 in lines)
    if not any(is_utf8 and not line.isascii() for line, is_utf8 in lines):
        return Decoded(text)
    foreign = [number for number, (_line, is_utf8) in enumerate(lines, start=1) if not is_utf8]
    return Decoded(text, notices=[Problem(number, "other_encoding") for number in foreign])


def _decode_line(line):
    """(text, was it UTF-8?)"""
    try:
        return line.decode("utf-8"), True
    except UnicodeDecodeError:
        return line.decode(WINDOWS, "replace"), False
