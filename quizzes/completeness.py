"""What a quiz must have before readers can take it to its end, in every language."""

from django.utils.translation import gettext as _

from core import languages
from core.localized import is_blank, localized, raw

from . import scoring

QUESTION_TEXTS = ("scenario", "text", "feedback")
CHOICE_TEXTS = ("text", "match", "feedback", "ask")
BAND_TEXTS = ("title", "text", "at_home", "already_there", "link_label")
ONE_RIGHT = (scoring.SINGLE, scoring.TRUE_FALSE, scoring.PICTURE)


def problems(mode, questions, bands):
    """Why a quiz may not be published: messages, none when it may.

    ``questions`` are [(question, its choices)] and ``bands`` results, stored or as typed.
    """
    if not questions:
        return [_("A quiz needs at least one question.")]
    bands = list(bands)
    found = []
    for number, (question, choices) in enumerate(questions, start=1):
        whys = [*_question_problems(mode, question, choices), *_words(question, choices)]
        found += [f"{_('Question')} {number}: {why}" for why in whys]
    rules = [question.for_scoring(choices) for question, choices in questions]
    if mode == scoring.KNOWLEDGE:
        found += _score_problems(rules, bands)
    else:
        found += _outcome_problems(rules, bands)
    return [*found, *(f"{band}: {why}" for band in bands for why in _band_words(band))]


# --- questions ------------------------------------------------------------------------------
def _question_problems(mode, question, choices):
    if len(choices) < 2:
        yield _("give at least two answers to choose from.")
    yield from _kind_problems(question.kind, choices)
    if mode == scoring.RISK_CHECK:
        yield from _risk_problems(question.kind, choices)
    elif question.kind not in (*scoring.PLACED, scoring.OPINION):
        yield from _mark_problems(question.kind, choices)


def _kind_problems(kind, choices):
    for number, choice in enumerate(choices, start=1):
        if kind == scoring.PICTURE and not choice.image_id:
            yield _("answer %s needs its picture.") % number
        if kind == scoring.MATCHING and not localized(choice, "match"):
            yield _("answer %s needs what it goes with.") % number
    if kind == scoring.OPINION and any(choice.correct or choice.flag for choice in choices):
        yield _("an opinion has neither a correct answer nor a warning sign.")


def _risk_problems(kind, choices):
    if kind in scoring.PLACED:
        yield _("a risk check asks with answers to choose from, not with lines to put in place.")
    for number, choice in enumerate(choices, start=1):
        told = localized(choice, "feedback") or localized(choice, "ask")
        if choice.flag == scoring.ASK_FIRST and not told:
            yield _("answer %s says “ask first”: give a question to send, or a step.") % number


def _mark_problems(kind, choices):
    correct = [choice for choice in choices if choice.correct]
    if not correct:
        yield _("mark the correct answer.")
    elif len(correct) > 1 and kind in ONE_RIGHT:
        yield _("only one answer can be correct here; choose “several answers” or unmark one.")
    weights = [choice.weight for choice in correct if choice.weight is not None]
    if weights and (len(weights) < len(correct) or sum(weights) != 100):
        yield _("the shares of the correct answers must come to 100 per cent.")


def _words(question, choices):
    if not localized(question, "text"):
        yield _("it has no words.")
    for number, choice in enumerate(choices, start=1):
        if not localized(choice, "text"):
            yield _("answer %s has no words.") % number
    texts = [(question, name) for name in QUESTION_TEXTS]
    texts += [(choice, name) for choice in choices for name in CHOICE_TEXTS]
    yield from _half_translated(texts)


def _band_words(band):
    return _half_translated([(band, name) for name in BAND_TEXTS])


def _half_translated(texts):
    """A language in which some of the texts are there and some are not.

    A reader can finish in a language that is missing altogether, with the other one's words; a
    question of which half is in a language that he does not read, he cannot answer.
    """
    written = [(owner, name) for owner, name in texts if localized(owner, name)]
    for code, language in languages.choices():
        missing = sum(is_blank(raw(owner, name, code)) for owner, name in written)
        if 0 < missing < len(written):
            yield _("only part of it is in %(language)s; texts that are missing: %(count)s.") % {
                "language": language,
                "count": missing,
            }


# --- results --------------------------------------------------------------------------------
def _score_problems(questions, bands):
    starts = [band.from_percent for band in bands if band.from_percent is not None]
    if 0 not in starts:
        yield _("Add a result from 0 per cent: every score a reader can reach needs a result.")
    if len(starts) != len(set(starts)):
        yield _("Two results start at the same score.")
    if not any(question.is_scored for question in questions):
        yield _("A knowledge quiz needs a question with points.")


def _outcome_problems(questions, bands):
    outcomes = [band.outcome for band in bands if band.outcome]
    names = {
        scoring.STOP: _("stop"),
        scoring.ASK_FIRST: _("ask first"),
        scoring.NONE: _("no warning sign"),
    }
    for level in scoring.possible_outcomes(questions):
        if level not in outcomes:
            yield _("Add a result for the outcome “%s”.") % names[level]
    if len(outcomes) != len(set(outcomes)):
        yield _("Two results have the same outcome.")
