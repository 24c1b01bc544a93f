"""What the classes of adopted sessions knew before and after: counts put together in rows.

A part enters a figure only when it is closed and at least FEWEST answered in it, so that no
difference of two rows is a few people. Those who answered before and those who answered after are
the same people: the two are never added.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from django.db.models import TextChoices
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.localized import text
from quizzes.models.questions import questions_with_choices
from quizzes.sessions import phases, results, statistics, tally


class By(TextChoices):
    """What a row puts together, always of one quiz."""

    QUIZ = "quiz", _("quiz")
    COMMUNITY = "community", _("community")
    MATERIAL = "material", _("material")
    PARTNER = "partner", _("partner")
    MONTH = "month", _("month")
    SESSION = "session", _("class session")


@dataclass
class Row:
    """The sessions of one quiz and one group; figures are None until ``measure`` fills them in.

    ``means`` are of the sessions that ``gain`` compares. Where all answered in the same one part
    there is nothing to compare, and its mean stands alone.
    """

    quiz: object
    key: object
    name: str
    sessions: list = field(default_factory=list)
    compared: int = 0
    means: dict = field(default_factory=dict)
    gain: statistics.Gain | None = None
    hardest_in: str = ""
    hardest: list = field(default_factory=list)

    @property
    def parts(self):
        """Every part of every session, those that may not be shown too."""
        return [part for session in self.sessions for part in session.phases.all()]

    def shown(self, name):
        """The parts of this name that enter the figures."""
        return [part for part in self.parts if part.name == name and part.state.shows_results]

    def takers(self, name):
        """How many answered in the parts of this name that are shown."""
        return sum(part.answered for part in self.shown(name))

    def has_few(self, name):
        """Did a part of this name close with fewer than FEWEST answers, but some?"""
        return any(
            part.closed_at and 0 < part.answered < phases.FEWEST
            for part in self.parts
            if part.name == name
        )

    def is_open(self, name):
        return any(part.state.is_open for part in self.parts if part.name == name)

    @property
    def pairs(self):
        """[(before, after)] of the sessions where both were asked the same by the same means."""
        before = {part.session_id: part for part in self.shown(phases.BEFORE)}
        both = [(before.get(part.session_id), part) for part in self.shown(phases.AFTER)]
        return [(one, other) for one, other in both if one and _may_be_compared(one, other)]

    @property
    def only_part(self):
        """The name of the one part in which anybody answered, or ''."""
        held = [name for name in (phases.BEFORE, phases.AFTER) if self.shown(name)]
        return held[0] if len(held) == 1 else ""


def _may_be_compared(one, other):
    """The same questions by the same means, and not by hands, which give no scores."""
    asked = (one.version, one.source)
    return asked == (other.version, other.source) and one.source != phases.HANDS


# --- grouping --------------------------------------------------------------------------
def _month(adopted):
    return date_format(adopted.day, "Y-m")


def _material(adopted):
    return adopted.edition and adopted.edition.material


GROUPS = {
    By.QUIZ: lambda adopted: (adopted.session.quiz_id, ""),
    By.COMMUNITY: lambda adopted: (adopted.community_id, str(adopted.community)),
    By.PARTNER: lambda adopted: (adopted.partner_id, str(adopted.partner)),
    By.MONTH: lambda adopted: (_month(adopted), _month(adopted)),
    By.SESSION: lambda adopted: (
        adopted.pk,
        f"{date_format(adopted.day, 'Y-m-d')} · {adopted.community}",
    ),
    By.MATERIAL: lambda adopted: (
        (material.pk, str(material))
        if (material := _material(adopted))
        else (None, gettext("Without any material"))
    ),
}
RELATED = ("session__quiz", "community", "partner", "edition__material")


def rows(adopted, by):
    """The Rows of a queryset of AdoptedSession, by name and quiz, without their figures."""
    adopted = list(adopted.select_related(*RELATED).prefetch_related("session__phases"))
    found = {}
    for one in adopted:
        key, name = GROUPS[by](one)
        row = found.setdefault(
            (key, one.session.quiz_id), Row(quiz=one.session.quiz, key=key, name=name)
        )
        row.sessions.append(one.session)
    return sorted(found.values(), key=lambda row: (row.name, text(row.quiz, "title")))


# --- figures ---------------------------------------------------------------------------
def measure(some):
    """Fill the figures of these Rows in: three queries, however many there are."""
    pairs = {id(row): row.pairs for row in some}
    scored = [part for found in pairs.values() for pair in found for part in pair]
    scored += [part for row in some if row.only_part for part in row.shown(row.only_part)]
    scores = results.score_counts(scored)
    questions = _questions_of({row.quiz.pk for row in some})
    rules = {
        pk: [one.for_scoring(one.choice_list) for one in asked] for pk, asked in questions.items()
    }
    current = {pk: tally.version(asked) for pk, asked in rules.items()}
    parts = {id(row): _parts_to_judge(row, current.get(row.quiz.pk)) for row in some}
    choices = results.choice_counts([part for found in parts.values() for part in found])
    for row in some:
        _fill_scores(row, pairs[id(row)], scores)
        asked = {one.key: one for one in questions.get(row.quiz.pk, ())}
        row.hardest_in = parts[id(row)][0].name if parts[id(row)] else ""
        row.hardest = _hardest(asked, rules.get(row.quiz.pk, ()), parts[id(row)], choices)
    return some


def _questions_of(quiz_ids):
    """{pk of a quiz: its published questions with their ``choice_list``}."""
    found = defaultdict(list)
    for question in questions_with_choices(question__page__in=quiz_ids):
        found[question.page_id].append(question)
    return found


def _parts_to_judge(row, version):
    """The parts that say what was hard: those after the lesson, or else those before.

    Only answers to the questions as they are now: a right answer may have been another once.
    """
    for name in (phases.AFTER, phases.BEFORE):
        if found := [part for part in row.shown(name) if part.version == version]:
            return found
    return []


def _pooled(parts, scores):
    """{percent: answers} of these parts together."""
    return sum((results.percents(scores[part.pk]) for part in parts), Counter())


def _fill_scores(row, pairs, scores):
    if name := row.only_part:
        row.means = {name: statistics.mean(_pooled(row.shown(name), scores))}
        return
    row.compared = len(pairs)
    before, after = (_pooled([pair[side] for pair in pairs], scores) for side in (0, 1))
    row.means = {phases.BEFORE: statistics.mean(before), phases.AFTER: statistics.mean(after)}
    row.gain = statistics.gain(before, after)


def _hardest(questions, rules, parts, choices):
    """The results.Hard ones among ``questions`` ({key: question})."""
    counts, asked = Counter(), Counter()
    for part in parts:
        counted = choices[part.pk]
        counts.update(counted)
        asked.update(dict.fromkeys(_asked(rules, part, counted), part.answered))
    tallies = [
        found
        for rule in rules
        for found in tally.by_question([rule], _of(counts, rule.key), asked[rule.key])
    ]
    return [
        results.Hard(
            questions[found.key],
            found.right,
            results.most_chosen(questions[found.key], found.wrong),
        )
        for found in tally.hardest(tallies)
    ]


def _asked(rules, part, counted):
    """The keys of the questions that a part asked: by hands, those that were counted."""
    if part.source == phases.PHONES:
        return {rule.key for rule in rules}
    return {key for key, _value in counted}


def _of(counts, key):
    return {pair: times for pair, times in counts.items() if pair[0] == key}
