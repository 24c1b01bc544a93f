"""What a quiz must have before readers can take it to its end."""

from django.utils.translation import gettext as _

from . import scoring


def problems(mode, questions, bands):
    """Why a quiz may not be published: messages, none when it may.

    ``questions`` are scoring.Question; ``bands`` have ``from_percent`` and ``outcome``.
    """
    if not questions:
        return [_("A quiz needs at least one question.")]
    found = []
    for number, question in enumerate(questions, start=1):
        found += [f"{_('Question')} {number}: {why}" for why in _question_problems(mode, question)]
    check_bands = _score_problems if mode == scoring.KNOWLEDGE else _outcome_problems
    return [*found, *check_bands(questions, bands)]


def _question_problems(mode, question):
    if len(question.choices) < 2:
        yield _("give at least two answers to choose from.")
    if mode != scoring.KNOWLEDGE:
        return
    correct = sum(choice.correct for choice in question.choices)
    if not correct:
        yield _("mark the correct answer.")
    elif correct > 1 and question.kind != scoring.SEVERAL:
        yield _("only one answer can be correct here; choose “several answers” or unmark one.")


def _score_problems(questions, bands):
    starts = [band.from_percent for band in bands if band.from_percent is not None]
    if 0 not in starts:
        yield _("Add a result from 0 per cent: every score a reader can reach needs a result.")
    if len(starts) != len(set(starts)):
        yield _("Two results start at the same score.")


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
