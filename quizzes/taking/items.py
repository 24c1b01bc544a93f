"""Questions as a page shows them: with what was chosen, and how right that is."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from .. import scoring

NOTES = {
    scoring.SEVERAL: _("Choose all that are true."),
    scoring.MATCHING: _("Choose for each line what goes with it."),
    scoring.ORDERING: _("Give each line its number. 1 comes first."),
    scoring.OPINION: _("There is no right or wrong answer here. You may leave it open."),
}


@dataclass
class Item:
    """One question of a page; ``sent`` once the reader has had the chance to answer it."""

    number: int
    question: object
    answer: scoring.Answer
    sent: bool = False

    @property
    def is_missing(self):
        return self.sent and self.answer.is_missing

    @property
    def note(self):
        """How to answer, where that is not plain to see; '' where it is."""
        if self.answer.question.allows_none:
            return _("Choose all that are true. Choose nothing if none is true.")
        return NOTES.get(self.question.kind, "")

    @property
    def score(self):
        return self.answer.score

    @property
    def is_scored(self):
        return self.answer.question.is_scored

    @property
    def options(self):
        """[(choice, ticked)] in the editor's order."""
        return [(choice, choice.key in self.answer.chosen) for choice in self.question.choice_list]

    @property
    def chosen(self):
        return [choice for choice, ticked in self.options if ticked]

    @property
    def right_ones(self):
        return [choice for choice in self.question.choice_list if choice.correct]

    # --- where choices are put in their place -------------------------------------------------
    @property
    def rows(self):
        """[(choice, [(value, place, chosen)])]: each choice with the places it can be given."""
        rules = {choice.key: choice for choice in self.answer.question.choices}
        return [
            (choice, [self._option(rules[choice.key], place) for place in self._places])
            for choice in self._shown
        ]

    def _option(self, rule, place):
        value = rule.value_at(place)
        return value, self._name_of(place), value in self.answer.chosen

    @property
    def pairs(self):
        """[(choice, the choice whose words it was put with)], as far as they were chosen."""
        found = ((choice, self.answer.placed.get(choice.key)) for choice in self._shown)
        return [(choice, self._name_of(place)) for choice, place in found if place]

    @property
    def right_pairs(self):
        return [(choice, self._name_of(choice.place)) for choice in self.question.choice_list]

    @property
    def sequence(self):
        """The choices in the order in which the reader put them."""
        placed = self.answer.placed
        found = [choice for choice in self.question.choice_list if choice.key in placed]
        return sorted(found, key=lambda choice: int(placed[choice.key]))

    @property
    def _is_ordering(self):
        return self.question.kind == scoring.ORDERING

    @property
    def _shown(self):
        choices = self.question.choice_list
        return mixed(choices) if self._is_ordering else choices

    @property
    def _places(self):
        if self._is_ordering:
            return self.answer.question.places
        first = [choice for choice in self.question.choice_list if choice.key == choice.place]
        return [choice.key for choice in mixed(first)]

    def _name_of(self, place):
        """What a place is called: its position, or the choice whose ``match`` says it."""
        if self._is_ordering:
            return place
        return next(found for found in self.question.choice_list if found.key == place)


def mixed(choices):
    """The choices in an order that gives nothing away and is the same for everybody.

    Keys are drawn at random once, when a choice is made.
    """
    found = sorted(choices, key=lambda choice: choice.key)
    return [*found[1:], *found[:1]] if found == list(choices) else found


def items(page, ticked=None):
    """Every question of ``page`` with what was chosen: {question key: values}, None when unsent."""
    questions = page.question_list
    rules = [question.for_scoring(question.choice_list) for question in questions]
    answers = scoring.answers_to(rules, ticked or {})
    return [
        Item(number, question, answer, sent=ticked is not None)
        for number, (question, answer) in enumerate(zip(questions, answers, strict=True), start=1)
    ]


def item_of(question, ticked=None):
    """One question that is asked alone, with the values that were sent; None before any are."""
    rule = question.for_scoring(question.choice_list)
    return Item(1, question, scoring.Answer.of(rule, ticked or ()), sent=ticked is not None)
