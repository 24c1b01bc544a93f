"""Lesotho's spelling of Sesotho: what in a text is spelt as in South Africa.

The rules are data (``translations/data/orthography.csv``), and so are the names and loan words
that keep their own spelling (``words.csv``). A word is only judged when it is built like Sesotho.
"""

import csv
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from django.utils.functional import lazy

from core.localized import text as in_readers_language

from .findings import Finding, Level
from .markup import prose

DATA = Path(__file__).parent.parent / "data"

APOSTROPHES = "’‘'ʼ"
LETTER = r"[^\W\d_]"
WORD = re.compile(rf"[{APOSTROPHES}]?{LETTER}+(?:[{APOSTROPHES}]{LETTER}+)*")
QUOTATION = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"\n]*\"")
SENTENCE_END = re.compile(r"[.!?:…\n]")
LEFT_OUT = "\ufffc"

CONSONANT = (
    r"(?:tlh|tjh|pjh|psh|fsh|tsh|kg|kh|ph|th|ch|qh|nq|sh|hl|tl|ts|tj|pj|ps|fj|bj|ng|ny"
    r"|[bfhjklmnpqrst]|d(?=[iu]))"
)
SYLLABLE = rf"(?:[mn](?=[^aeiou])|l(?=l))?(?:{CONSONANT}w?|[wy])?[aeiou]"
BUILT_LIKE_SESOTHO = re.compile(rf"(?>{SYLLABLE})+(?:ng)?")  # atomic: one way to read it


class Rule(NamedTuple):
    """One difference between the two spellings."""

    id: str
    pattern: re.Pattern
    replacement: str
    explanation: str


def problems(text, allowed=()):
    """The words of ``text`` (plain or HTML) that Lesotho spells otherwise, each once.

    Left alone: what stands in quotation marks or in an element of another language, names, loan
    words, ``allowed`` words, addresses, and words that cannot be Sesotho.
    """
    own, spared = _listed("own"), _listed("loan", "name") | {_key(word) for word in allowed}
    found = {}
    for word, may_be_name in _words(QUOTATION.sub(LEFT_OUT, prose(text, "st", LEFT_OUT))):
        key = _key(word)
        if key not in spared and (key in own or not may_be_name) and word not in found:
            found[word] = _finding(word)
    return [finding for finding in found.values() if finding]


def respelt(word):
    """(``word`` in Lesotho spelling, the rules that changed it)."""
    key, applied = _key(word), []
    if not BUILT_LIKE_SESOTHO.fullmatch(_sounds(key)):
        return word, applied
    for rule in rules():
        changed = rule.pattern.sub(rule.replacement, key)
        if changed != key:
            applied.append(rule)
            key = changed
    return (_in_case_of(word, key) if applied else word), applied


@cache
def rules():
    """The rules in the order in which they are applied."""
    return tuple(
        Rule(
            row["id"],
            re.compile(row["pattern"]),
            row["replacement"],
            _lazy_explanation(tuple(row.items())),
        )
        for row in _rows("orthography.csv")
    )


def _rows(name):
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


_lazy_explanation = lazy(lambda row: in_readers_language(dict(row), "explanation"), str)
_lazy_join = lazy(lambda parts: " ".join(str(part) for part in parts), str)


@cache
def _listed(*kinds):
    return frozenset(_key(row["word"]) for row in _rows("words.csv") if row["kind"] in kinds)


def _words(text):
    """(word, may it be a name?) of each word: a capital inside a sentence makes a name."""
    all_capitals = text.isupper()
    found, end = [], 0
    for match in WORD.finditer(text):
        gap, first = text[end : match.start()], end == 0
        starts = bool(SENTENCE_END.search(gap)) or (first and LEFT_OUT not in gap)
        found.append((match[0], starts))
        end = match.end()
    names = {word for word, starts in found if not starts and _has_capital(word)}
    for word, _starts in found:
        acronym = len(word) > 1 and word.isupper()
        yield word, not all_capitals and (acronym or word in names)


def _has_capital(word):
    return word != word.lower()


def _finding(word):
    suggestion, applied = respelt(word)
    if not applied:
        return None
    message = _lazy_join(tuple(rule.explanation for rule in applied))
    return Finding(f"spelling-{applied[0].id}", Level.WARNING, message, word, suggestion)


@lru_cache(maxsize=8192)
def _key(word):
    """Small letters and one kind of apostrophe."""
    return re.sub(f"[{APOSTROPHES}]", "’", unicodedata.normalize("NFC", word).lower())


def _sounds(key):
    """The letters that matter for how a word is built: no accents, no apostrophes, š as sh."""
    letters = unicodedata.normalize("NFD", key.replace("š", "sh").replace("’", ""))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _in_case_of(word, key):
    if len(word) > 1 and word.isupper():
        return key.upper()
    if not _has_capital(word):
        return key
    position = next(index for index, letter in enumerate(key) if letter.isalpha())
    return key[:position] + key[position].upper() + key[position + 1 :]
