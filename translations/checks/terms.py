"""The termbase's check: a variant that is never to be used, a term that is not there.

Sesotho nouns change their prefix and take endings, so a term is found by whole words (also in
the place form: naha, naheng) or by a stem written between hyphens: ``-sebets-`` finds
mosebetsi, mesebetsi and basebetsi.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache

from django.utils.translation import gettext_noop as _

from core import languages

from .findings import Finding, Level, filled
from .markup import prose

BRACKETS = re.compile(r"\([^()]*\)")
SEPARATOR = re.compile(r"\s*[,;/]\s*")
APOSTROPHE = re.compile("[’‘'ʼ]")


@dataclass(frozen=True)
class TermEntry:
    """What one term is called in ``language``; ``source_forms`` are further words for it."""

    term: str
    language: str
    preferred: str
    source_forms: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    is_expected: bool = True

    @cached_property
    def source_words(self):
        """'to be forced / pressured (into work)' → ('be forced', 'pressured', …)."""
        parts = SEPARATOR.split(BRACKETS.sub("", self.term))
        return (*(part.strip().removeprefix("to ") for part in parts), *self.source_forms)

    @cached_property
    def longest_source_word(self):
        return max(len(word) for word in self.source_words)

    @cached_property
    def target_words(self):
        """Every way of saying it that is right."""
        return (self.preferred, *SEPARATOR.split(self.preferred), *self.accepted)

    @cached_property
    def words(self):
        """The single words of its right wordings, which the termbase vouches for."""
        return frozenset(word for wording in self.target_words for word in wording.split())


def term_findings(source, target, source_language, target_language, terms):
    """Findings about ``target``; only terms of its language speak, and only out of English."""
    terms = [entry for entry in terms if entry.language == target_language]
    source, target = prose(source), prose(target)
    found = [finding for entry in terms for finding in _forbidden(entry, target)]
    if source_language == languages.DEFAULT and target.strip():
        found += [_absent(entry, said) for entry, said in _missed(source, target, terms)]
    return found


def _forbidden(entry, target):
    """A finding for each forbidden variant that is not just part of a right wording."""
    if not entry.forbidden:
        return
    rest = _without(_pattern(entry.target_words, target_word), fold(target))
    for variant in entry.forbidden:
        match = _pattern((variant,), target_word).search(rest)
        if match:
            yield Finding(
                "term-forbidden",
                Level.WARNING,
                filled(
                    _("Do not say “%(variant)s” for “%(term)s”."), variant=variant, term=entry.term
                ),
                _as_written(target, match),
                entry.preferred,
            )


def _missed(source, target, terms):
    """(entry, words of the source) for each expected term that the target lacks.

    The longest terms are looked for first and taken out: a work permit is no work. Words that
    the target keeps as they are belong to a name, for example of an Act.
    """
    rest, folded = fold(source), fold(target)
    for entry in sorted(terms, key=lambda entry: entry.longest_source_word, reverse=True):
        pattern = _pattern(entry.source_words, source_word)
        match = pattern.search(rest)
        if not match:
            continue
        rest = _without(pattern, rest)
        said = _pattern((*entry.target_words, match[0]), target_word)
        if entry.is_expected and not said.search(folded):
            yield entry, _as_written(source, match)


def _absent(entry, said):
    message = filled(
        _("“%(term)s” is usually said “%(preferred)s”, which is not here."),
        term=entry.term,
        preferred=entry.preferred,
    )
    return Finding("term-absent", Level.ADVICE, message, said, entry.preferred)


def _without(pattern, text):
    """Line breaks for what matches, so that nothing else moves."""
    return pattern.sub(lambda match: "\n" * len(match[0]), text)


def _as_written(text, match):
    """The part of ``text`` that ``match`` found in its folded form."""
    places = [place for place, letter in enumerate(text) for _folded in fold(letter)]
    return text[places[match.start()] : places[match.end() - 1] + 1]


@lru_cache(maxsize=4096)
def _pattern(words, form):
    """One pattern for all ``words``; ``form`` says how a folded word may be inflected."""
    forms = [form(fold(word).strip()) for word in words if fold(word).strip(" -")]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)" if forms else r"(?!)")


def source_word(word):
    """English: s, es, ies, ed, ing, with or without a possessive."""
    if word.endswith("e"):
        inflected = rf"{re.escape(word[:-1])}(?:e|es|ed|ing)"
    elif word.endswith("y"):
        inflected = rf"{re.escape(word[:-1])}(?:y|ies|ied|ys|yed|ying)"
    else:
        inflected = rf"{re.escape(word)}(?:s|es|ed|ing)?"
    return rf"{inflected}(?:s)?"


def target_word(word):
    """A stem between hyphens, or whole words, each with or without the ending of a place."""
    before = r"\w*" if word.startswith("-") else ""
    if word.endswith("-"):
        return rf"{before}{re.escape(word.strip('-'))}\w*"
    return before + r"\s+".join(_there(part) for part in word.strip("-").split())


def _there(word):
    if word.endswith("a"):
        return rf"{re.escape(word[:-1])}(?:a|ang|eng)"
    return rf"{re.escape(word)}(?:ng)?"


def fold(text):
    """Small letters without accents and apostrophes: ’Muso → muso, tšepo → tsepo."""
    letters = unicodedata.normalize("NFD", APOSTROPHE.sub("", text).lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
