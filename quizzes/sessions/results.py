"""What a host is shown of closed parts, and the counts that reports start from."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from django.db.models import Sum
from django.utils.translation import gettext_lazy as _

from .. import scoring
from ..models.sessions import ChoiceCount, Group, ScoreCount
from . import phases, statistics, tally
from .opening import phases_of, rules_of

GROUP_NAMES = {Group.FEMALE: _("Women and girls"), Group.MALE: _("Men and boys")}
RISKS = 3
"""How many risks somebody should know, unless the host asks for another number."""


@dataclass(frozen=True)
class Chosen:
    """A counted value in words: the choice and, where it was put in a place, the place."""

    choice: object
    place: object = None


@dataclass(frozen=True)
class Hard:
    """One of the hardest questions, with the wrong answer that at least FEWEST chose, if any."""

    question: object
    right: statistics.Share
    wrong: Chosen | None


@dataclass(frozen=True)
class PhaseResult:
    """What a closed part shows: ``known`` is None where no scores exist (hands)."""

    phase: object
    mean: float | None
    known: statistics.Share | None
    hardest: list[Hard]
    groups: list = field(default_factory=list)


@dataclass(frozen=True)
class SessionResult:
    """Both parts (None while nothing may be shown), and what was gained in between."""

    parts: dict
    gain: statistics.Gain | None
    group_gains: list
    cannot_compare: bool


def score_counts(shown):
    """{pk of a phase: {group: {(percent, known): n}}} for these phases, in one query."""
    found = defaultdict(lambda: defaultdict(Counter))
    rows = ScoreCount.objects.filter(phase__in=[phase.pk for phase in shown])
    for phase, group, percent, known, n in rows.values_list(
        "phase_id", "group", "percent", "known", "count"
    ):
        found[phase][group][percent, known] += n
    return found


def choice_counts(shown):
    """{pk of a phase: {(question, value): n}} for these phases, in one query."""
    found = defaultdict(dict)
    rows = ChoiceCount.objects.filter(phase__in=[phase.pk for phase in shown])
    rows = rows.order_by().values_list("phase_id", "question", "value").annotate(Sum("count"))
    for phase, question, value, n in rows:
        found[phase][question, value] = n
    return found


def percents(groups, group=None):
    """{percent: n} of one group, or of everybody."""
    return _summed(groups, group, 0)


def knowns(groups, group=None):
    """{questions right: n} of one group, or of everybody."""
    return _summed(groups, group, 1)


def _summed(groups, group, position):
    total = Counter()
    for name, counts in groups.items():
        if group in (None, name):
            for score, n in counts.items():
                total[score[position]] += n
    return total


def for_host(session, risks=RISKS):
    """The SessionResult of what the rules allow to be shown now."""
    found = phases_of(session)
    shown = [phase for phase in found.values() if phase.state.shows_results]
    scores, choices = score_counts(shown), choice_counts(shown)
    parts = {
        phase.name: _part(session.quiz, phase, scores[phase.pk], choices[phase.pk], risks)
        for phase in shown
    }
    both = len(parts) == 2
    comparable = both and _same_questions(*shown)
    pair = [scores[found[name].pk] for name in (phases.BEFORE, phases.AFTER)] if comparable else []
    return SessionResult(
        parts,
        statistics.gain(*map(percents, pair)) if pair else None,
        _group_gains(*pair) if pair else [],
        both and not comparable,
    )


def _same_questions(one, other):
    """Were both parts asked the same, by the same means?"""
    return (one.version, one.source) == (other.version, other.source)


def _part(quiz, phase, groups, counts, risks):
    everybody = percents(groups)
    return PhaseResult(
        phase,
        statistics.mean(everybody),
        statistics.at_least(knowns(groups), risks),
        _hardest(quiz, counts, phase.answered),
        [
            (GROUP_NAMES[name], statistics.size(scores), statistics.mean(scores))
            for name in Group.values
            if (scores := percents(groups, name))
        ],
    )


def _group_gains(before, after):
    """[(name of the group, its Gain)] for groups that both parts keep apart."""
    pairs = [(GROUP_NAMES[g], percents(before, g), percents(after, g)) for g in Group.values]
    return [(name, statistics.gain(one, two)) for name, one, two in pairs if one and two]


def _hardest(quiz, counts, n):
    questions = {question.key: question for question in quiz.question_list}
    tallies = tally.hardest(tally.by_question(rules_of(quiz), counts, n))
    return [
        Hard(questions[found.key], found.right, most_chosen(questions[found.key], found.wrong))
        for found in tallies
    ]


def most_chosen(question, wrong):
    """The wrong answer that most chose, as Chosen; None when fewer than FEWEST did.

    ``wrong`` are the (value, times) of a QuestionTally.
    """
    value, times = wrong[0] if wrong else ("", 0)
    return chosen(question, value) if times >= phases.FEWEST else None


def chosen(question, value):
    """A counted value of ``question`` as Chosen; None when the choice is no longer there."""
    choices = {choice.key: choice for choice in question.choice_list}
    key, _dot, place = value.partition(".") if question.is_placed else (value, "", "")
    if key not in choices:
        return None
    return Chosen(choices[key], choices.get(place) if question.kind == scoring.MATCHING else place)
