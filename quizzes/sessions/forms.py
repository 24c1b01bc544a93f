"""Forms of a host: opening a session, and totals of hands and papers."""

from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext_lazy as _

from core import languages

from .. import scoring
from ..choices import Mode
from ..models import QuizPage
from . import tally

LARGEST_CLASS = 500


def quizzes_for_classes():
    """The published knowledge quizzes that have something to ask."""
    asked = QuizPage.objects.filter(questions__choices__isnull=False).values("pk")
    quizzes = QuizPage.objects.live().public().filter(mode=Mode.KNOWLEDGE, pk__in=asked)
    return quizzes.order_by("path")


class StartForm(forms.Form):
    """Which quiz, in which language."""

    quiz = forms.ModelChoiceField(QuizPage.objects.none(), label=_("Which quiz?"))
    language = forms.ChoiceField(label=_("In which language?"), choices=languages.choices())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["quiz"].queryset = quizzes_for_classes()


@dataclass(frozen=True)
class Totals:
    """What a host counted: people, {(group, percent, known): n}, {(group, question, value): n}."""

    n: int
    scores: dict
    choices: dict


def _number(label, least=0, required=False):
    attrs = {"autocomplete": "off", "inputmode": "numeric"}
    return forms.IntegerField(
        label=label,
        required=required,
        min_value=least,
        max_value=LARGEST_CLASS,
        widget=forms.NumberInput(attrs),
    )


class CountsForm(forms.Form):
    """How many took part, and how many chose what; nobody can be counted twice at one answer."""

    def __init__(self, questions, data=None):
        super().__init__(data)
        self.questions = questions
        self.rules = [question.for_scoring(question.choice_list) for question in questions]
        self.fields["n"] = _number(_("How many learners took part?"), least=1, required=True)
        for question in questions:
            self._ask(question)

    def _ask(self, question):
        """Add the fields of one question."""
        for choice in question.choice_list:
            self.fields[choice_name(question, choice.key)] = _number("")

    @property
    def groups(self):
        """[(question, [(choice, bound field)], bound field of “all right” or None)]"""
        return [
            (
                question,
                [
                    (choice, self[choice_name(question, choice.key)])
                    for choice in question.choice_list
                    if choice_name(question, choice.key) in self.fields
                ],
                self[name] if (name := choice_name(question, tally.RIGHT)) in self.fields else None,
            )
            for question in self.questions
        ]

    def clean(self):
        n = self.cleaned_data.get("n")
        if n is None:
            return self.cleaned_data
        for name in [name for name in self.fields if name != "n"]:
            if self._value(name) > n:
                self.add_error(name, _("This is more than took part."))
        for rule in self.rules:
            if rule.kind in (*tally.ONE_OF_SEVERAL, scoring.OPINION):
                self._check_sum(rule, n)
        return self.cleaned_data

    def _check_sum(self, rule, n):
        names = [choice_name(rule, choice.key) for choice in rule.choices]
        if sum(self._value(name) for name in names) > n and not self.errors.keys() & set(names):
            self.add_error(
                names[-1], _("Together, the answers to this question are more than took part.")
            )

    def _value(self, name):
        return self.cleaned_data.get(name) or 0

    @property
    def totals(self):
        """The Totals of a valid form."""
        return Totals(self.cleaned_data["n"], self._scores(), self._choices())

    def _scores(self):
        return {}

    def _choices(self):
        found = {}
        for rule in self.rules:
            values = {key: self._value(choice_name(rule, key)) for key in self._asked(rule)}
            if rule.kind in tally.ONE_OF_SEVERAL:
                values[tally.RIGHT] = sum(values[key] for key in tally.right_choices(rule))
            found |= {("", rule.key, value): count for value, count in values.items()}
        return found

    def _asked(self, rule):
        keys = [*(choice.key for choice in rule.choices), tally.RIGHT]
        return [key for key in keys if choice_name(rule, key) in self.fields]


class HandsForm(CountsForm):
    """Hands raised at three questions. Nobody knows who raised which, so there are no scores."""


class PaperForm(CountsForm):
    """A full tally: each question, and how many papers had how many questions right."""

    def __init__(self, questions, data=None):
        super().__init__(questions, data)
        self.scored = len(tally.scored(self.rules))
        for known in range(self.scored + 1):
            self.fields[f"s-{known}"] = _number("")

    def _ask(self, question):
        if not question.is_placed:
            super()._ask(question)
        if question.is_placed or question.many:
            self.fields[choice_name(question, tally.RIGHT)] = _number("")

    @property
    def scores(self):
        """[(questions right, bound field)]"""
        return [(known, self[f"s-{known}"]) for known in range(self.scored + 1)]

    def clean(self):
        super().clean()
        n = self.cleaned_data.get("n")
        found = sum(self._value(f"s-{known}") for known in range(self.scored + 1))
        if n is not None and found != n:
            self.add_error(
                None,
                _(
                    "The papers by questions right are %(found)s together, "
                    "and %(n)s learners took part: both must be the same."
                )
                % {"found": found, "n": n},
            )
        return self.cleaned_data

    def _scores(self):
        return {
            ("", int(100 * known / max(self.scored, 1)), known): self._value(f"s-{known}")
            for known in range(self.scored + 1)
        }


def choice_name(question, key):
    """The name of the field that counts one value at one question."""
    return f"q-{question.key}-{'right' if key == tally.RIGHT else key}"
