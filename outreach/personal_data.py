"""Finds what looks like one person's data in free text: a rule that knows no request and no model.

Precise rather than greedy: dates of activities, numbers of people and codes of materials pass.
"""

import re
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a passage looks like."""

    EMAIL = "email"
    PHONE = "phone"
    IDENTITY = "identity"
    BIRTH = "birth"
    PLACE = "place"


class Finding(NamedTuple):
    """One passage and what it looks like."""

    kind: Kind
    passage: str


# Not inside a longer number, a code ("MAT-01") or a decimal.
_START, _END = r"(?<![\w+])(?<!\d[-.])", r"(?![-.]?\d)(?!\w)"
_GAP = r"[ .\-/]?"
_COUNTRY = r"(?:\+|00)\d{1,3}"

_ROUND_RANGE = r"(?!\d\d00[ .\-/]\d\d00)"  # "5000-6000" is a sum, not a number to call

_PHONES = (
    rf"{_COUNTRY}(?:[ .\-]?\(?\d\)?){{7,12}}(?!\d)",
    rf"{_START}0[1-8]\d{_GAP}\d{{3}}{_GAP}\d{{4}}{_END}",
    rf"{_START}{_ROUND_RANGE}(?:2[278]|5\d|6[2368])\d{{2}}{_GAP}\d{{4}}{_END}",
)
_DATE = (
    r"(?:\d{1,2}[ ./-](?:\d{1,2}|[A-Za-z]{3,12})[ ./-](?:\d{4}|\d{2})"
    r"|\d{4}[./-]\d{1,2}[./-]\d{1,2})"
)
_BORN = (
    r"(?:\bborn|\bbirth\s?(?:date|day)?|\bdate of birth|\bd\.?o\.?b\b\.?"
    r"|\bhlah(?:ile|iloe)(?:ng)?|\btsoets?oe|\btsoaloe|\btlhaho|\btsoalo)"
)
_NUMBER_OF = r"(?:\s*(?:no|nr|num|number|nomoro)\b\.?)?(?:\s*(?:is|ke))?\s*[:#=]?\s*"

# Degrees with three decimals or more: a hundred metres or less. In southern Africa only, so that
# sums of money pass: south 20–35, east 16–36, in either order, with or without signs and letters.
_DECIMALS = r"\.(?!000\b)\d{3,}"
_SOUTH = rf"[Ss]?\s?-?(?:2\d|3[0-5]){_DECIMALS}\s?[°º]?\s?[Ss]?"
_EAST = rf"[Ee]?\s?\+?(?:1[6-9]|2\d|3[0-6]){_DECIMALS}\s?[°º]?\s?[Ee]?"
_BETWEEN = r"(?:\s*[,;/|]\s*|\s+)"
_MINUTES = (
    r"\d{1,3}\s?[°º]\s?\d{1,2}(?:[.,]\d+)?\s?['’′](?:\s?\d{1,2}(?:[.,]\d+)?\s?(?:[\"”″]|'')?)?"
)
_CODE = "23456789CFGHJMPQRVWX"

_PLACES = (
    r"(?:https?://)?(?:www\.)?(?:maps\.app\.goo\.gl|goo\.gl/maps|g\.co/kgs|maps\.google\.[a-z.]+"
    r"|google\.[a-z.]+/maps|openstreetmap\.org|osm\.org|what3words\.com|w3w\.co|plus\.codes)/\S+",
    r"\bgeo:-?\d+\.\d+,-?\d+\.\d+",
    r"(?<!\S)///\w+\.\w+\.\w+",
    rf"(?<![\w.,]){_SOUTH}{_BETWEEN}{_EAST}(?![\w.]*\d)",
    rf"(?<![\w.,]){_EAST}{_BETWEEN}{_SOUTH}(?![\w.]*\d)",
    r"(?<![\w.,])-?\d{1,3}[.,]\d{3,}\s?[°º]\s?[NSEWnsew]?",
    # With commas, as "25,123" is a number of copies: only where the letters say what it is.
    r"(?<![\w.,])\d\d,\d{3,}\s?[Ss]\b[\s,;]{1,3}\d\d,\d{3,}\s?[Ee]\b",
    rf"(?<![\w.,]){_MINUTES}\s?[NSEWnsew]?(?!\w)",
    # Full and short plus codes; a sum of two numbers is none.
    rf"(?<![\w+])(?=[\d+]*[CFGHJMPQRVWX])[{_CODE}]{{4}}(?:[{_CODE}]{{2}}){{0,2}}\+[{_CODE}]{{2,3}}(?!\w)",
)

_RULES = (
    *((Kind.PLACE, re.compile(pattern)) for pattern in _PLACES),
    (Kind.EMAIL, re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (
        Kind.BIRTH,
        re.compile(rf"{_BORN}[^\n.;]{{0,20}}?(?:{_DATE}|\b(?:19|20)\d{{2}}\b)", re.IGNORECASE),
    ),
    # Thirteen digits: a South African identity number. Twelve: one of Lesotho.
    (Kind.IDENTITY, re.compile(rf"{_START}\d{{6}}[ -]?\d{{4}}[ -]?\d{{2,3}}{_END}")),
    (
        Kind.IDENTITY,
        re.compile(
            rf"\b(?:passport|phasepoto|phaseporoto|ID|identity(?: card)?|pasapoto)\b{_NUMBER_OF}"
            r"(?=[A-Z]*\d)[A-Z0-9][A-Z0-9 -]{4,16}\d\b",
            re.IGNORECASE,
        ),
    ),
    (Kind.IDENTITY, re.compile(r"(?<![\w-])[A-Z]{1,2} ?\d{6,8}(?![\w-])")),
    *((Kind.PHONE, re.compile(pattern)) for pattern in _PHONES),
)


def find(text):
    """Every passage of ``text`` that looks like a person's data, in its order; each part once."""
    taken, findings = [], []
    for kind, pattern in _RULES:
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(start < other_end and other_start < end for other_start, other_end in taken):
                taken.append((start, end))
                findings.append((start, Finding(kind, match[0].strip())))
    return [finding for _start, finding in sorted(findings)]
