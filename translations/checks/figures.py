"""The figures of a text: numbers, dates, times and telephone numbers, however they are written.

1 000, 1,000 and 1000 are one number; 3 November 2026 and 2026-11-03 have the same day and year;
4:30 pm and 16:30 are one time; +266 2231 0000 and 2231 0000 one telephone number.
"""

import re
from dataclasses import dataclass

from .markup import prose

SPACE = "[ \u00a0\u2009\u202f]"
DATE = re.compile(
    r"(?<![0-9])(?:([0-9]{4})-[0-9]{1,2}-([0-9]{1,2})|([0-9]{1,2})[./][0-9]{1,2}[./]([0-9]{4}))"
    r"(?![0-9])"
)
TIME = re.compile(
    rf"(?<![0-9])([0-9]{{1,2}})(?:[:h]([0-9]{{2}}))(?![0-9])(?:{SPACE}?([ap])\.?m\b\.?)?"
    rf"|(?<![0-9])([0-9]{{1,2}}){SPACE}?([ap])\.?m\b\.?",
    re.IGNORECASE,
)
PHONE = re.compile(
    rf"(?<!\w)(?:(?:\+|00?)\(?[0-9](?:[ \u00a0\u2009\u202f()/-]{{0,2}}[0-9]){{6,14}}"
    rf"|[0-9]{{2}}{SPACE}[0-9]{{3}}{SPACE}[0-9]{{3}}|[0-9]{{4}}{SPACE}?[0-9]{{4}}"
    rf"|[0-9]{{3}}{SPACE}[0-9]{{2}}{SPACE}[0-9]{{3}}|[0-9]{{2}}(?:{SPACE}[0-9]{{2}}){{3}})(?!\w)"
)
NUMBER = re.compile(
    r"(?:[0-9]{1,3}(?:[, \u00a0\u2009\u202f][0-9]{3})+(?![0-9])|[0-9]+)(?:[.,][0-9]{1,2}(?![0-9]))?"
)

NUMBER_WORDS = {
    "en": (
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
        *("eighteen", "nineteen", "twenty"),
    ),
    "st": (
        *(r"\w*ngoe|mong", r"\w*beli|peli|\w*meli", r"\w*raro|tharo", "’ne|[bm]ane", r"\w*hlano"),
        *(r"tšeletse\w*", r"supil\w*|supa", r"robeli\w*", "robong", "leshome"),
    ),
}
"""The first numbers as words, from one; in Sesotho with the beginnings that agreement gives."""


@dataclass(frozen=True)
class Figure:
    """One figure as it is written, and every way of saying the same."""

    written: str
    says: frozenset[str]
    is_phone: bool = False


def figures(text):
    """The figures of ``text``, those that tell most first."""
    text = prose(text)
    found = []
    for pattern, read in READERS:
        for match in pattern.finditer(text):
            found.extend(read(match))
        text = pattern.sub("\n", text)
    return found


def said(text, language):
    """Everything that the figures and the number words of ``text`` say."""
    spoken = prose(text).lower().replace("'", "’").replace("‘", "’")
    in_words = {
        str(number)
        for number, words in enumerate(NUMBER_WORDS.get(language, ()), start=1)
        if re.search(rf"(?<!\w)(?:{words})(?!\w)", spoken)
    }
    return in_words.union(*(figure.says for figure in figures(text)))


def _numbers(match):
    """One number; a comma or a space before three digits groups thousands."""
    whole, _point, decimals = re.fullmatch(r"(.*?)([.,]([0-9]{1,2}))?", match[0]).groups()
    says = _plain_number(whole)
    decimals = (decimals or "").rstrip("0")
    return [Figure(match[0], frozenset({f"{says}.{decimals}" if decimals else says}))]


def _plain_number(written):
    return re.sub("[^0-9]", "", written).lstrip("0") or "0"


def _day_and_year(match):
    """A date written in figures: month names are words, so the month says nothing here."""
    parts = [part for part in match.groups() if part]
    return [Figure(match[0], frozenset({_plain_number(part)})) for part in parts]


def _time(match):
    """A time in both ways of counting hours; a full hour may be said without minutes."""
    hour, minutes = int(match[1] or match[4]), match[2] or "00"
    if (match[3] or match[5] or "").lower() == "p" and hour < 12:
        hour += 12
    hours = {str(hour), str(hour % 12 or 12)}
    says = {f"{hour}:{minutes}" for hour in hours} | (hours if minutes == "00" else set())
    return [Figure(match[0], frozenset(says))]


def _phone(match):
    """A telephone number with or without the code of Lesotho or South Africa."""
    digits = re.sub("[^0-9]", "", match[0])
    international = match[0].startswith(("+", "00"))
    if international:
        digits = digits.lstrip("0")
        if len(digits) == 11 and digits.startswith("266"):
            digits = digits[3:]
        elif len(digits) == 11 and digits.startswith("27"):
            digits = f"0{digits[2:]}"
    return [Figure(match[0], frozenset({digits}), is_phone=True)]


READERS = ((DATE, _day_and_year), (TIME, _time), (PHONE, _phone), (NUMBER, _numbers))
