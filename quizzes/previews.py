"""What an editor can look at while writing a quiz: the quiz and each result, in each language."""

import math

from django.utils.translation import gettext as _

from core import languages

from . import scoring


def modes(bands):
    """Wagtail's preview modes: (code, "English"), (code.stop, "English, result: …") and so on."""
    results = [(band.reached_by, str(band)) for band in bands if band.reached_by]
    return [
        *languages.choices(),
        *(
            (f"{code}.{reached}", _("%(language)s, result: %(title)s") % words)
            for code, name in languages.choices()
            for reached, title in results
            for words in [{"language": name, "title": title}]
        ),
    ]


def read(mode_name):
    """(language, what the result is reached by or '') of one mode's name."""
    code, _dot, reached = mode_name.partition(".")
    return code, reached


def sample(questions, reached):
    """Answers as a reader might have given them who gets this result: {question key: values}.

    ``questions`` are scoring.Question; of a score, as many are right as it takes.
    """
    if reached in scoring.OUTCOMES:
        flag = "" if reached == scoring.NONE else reached
        return {question.key: _flagged(question, flag) for question in questions}
    right = math.ceil(len(questions) * int(reached) / 100)
    return {
        question.key: question.right if number < right else _wrong(question)
        for number, question in enumerate(questions)
    }


def _flagged(question, flag):
    keys = [choice.key for choice in question.choices if choice.flag == flag]
    return keys[:1] or [choice.key for choice in question.choices if not choice.flag][:1]


def _wrong(question):
    right = question.right
    if question.is_placed:  # each choice at the place of the next
        places = [choice.place for choice in question.choices]
        turned = zip(question.choices, [*places[1:], *places[:1]], strict=True)
        return [choice.value_at(place) for choice, place in turned]
    return [choice.key for choice in question.choices if choice.key not in right][:1]
