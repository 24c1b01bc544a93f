"""The short facts of a lesson as a reader sees them."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .choices import GRADES, GroupSize, LearningArea, LessonFor, Need


def labels(options, values):
    """The readers' names of ``values``, in the order of ``options``."""
    return [label for value, label in options if value in values]


def minutes(number):
    """'1 minute', '40 minutes'."""
    return ngettext("%(n)s minute", "%(n)s minutes", number) % {"n": number}


def of(lesson):
    """[(what, [values])] of a lesson, without what it does not say."""
    found = [
        (_("For"), labels(LessonFor.choices, [lesson.lesson_for])),
        (_("Grades"), labels(GRADES, lesson.grades)),
        (_("Time"), [minutes(lesson.minutes)]),
        (_("Learning area"), labels(LearningArea.choices, lesson.learning_areas)),
        (_("Group"), labels(GroupSize.choices, lesson.group_sizes)),
        (_("You need"), labels(Need.choices, lesson.needs)),
        (_("Recording"), [_("Yes")] if lesson.has_audio else []),
    ]
    return [(what, values) for what, values in found if values]
