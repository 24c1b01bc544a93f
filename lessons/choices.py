"""What a lesson can be: for whom, how hard, for how many, with which things at hand."""

from django.db import models
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from . import grades


class LessonFor(models.TextChoices):
    """Where a lesson is given."""

    SCHOOL = "school", _("Schools")
    GROUP = "group", _("Groups")
    OFFICIALS = "officials", _("Officials")


class LearningArea(models.TextChoices):
    """The five learning areas of the Curriculum and Assessment Policy 2009."""

    LANGUAGE = "linguistic-literary", _("Linguistic and Literary")
    NUMBERS = "numerical-mathematical", _("Numerical and Mathematical")
    PERSONAL = "personal-spiritual-social", _("Personal, Spiritual and Social")
    SCIENCE = "scientific-technological", _("Scientific and Technological")
    CREATIVITY = "creativity-entrepreneurial", _("Creativity and Entrepreneurial")


class GroupSize(models.TextChoices):
    """How many learn together."""

    INDIVIDUAL = "individual", _("One learner")
    SMALL_GROUP = "small_group", _("Small group")
    WHOLE_CLASS = "whole_class", _("Whole class")
    LARGE_CLASS = "large_class", _("Large class of 40 and more")


class Need(models.TextChoices):
    """What must be at hand."""

    CHALKBOARD = "chalkboard", _("Chalkboard")
    PAPER = "paper", _("Paper")
    PHONE = "phone", _("Phone")
    INTERNET = "internet", _("Internet")
    ELECTRICITY = "electricity", _("Electricity")
    PRINTER = "printer", _("Printer")
    NONE = "none", _("Nothing")


class Sensitivity(models.TextChoices):
    """Whether a lesson touches what may have happened to somebody in the room."""

    GENERAL = "general", _("General")
    SENSITIVE = "sensitive", _("Sensitive: teach it with the safeguarding card")


def grade_label(number):
    """'Grade 3'; 'Grade 8 / Form A'."""
    letter = grades.form_letter(number)
    if not letter:
        return _("Grade %(number)s") % {"number": number}
    return _("Grade %(number)s / Form %(letter)s") % {"number": number, "letter": letter}


GRADES = [(number, lazy(grade_label, str)(number)) for number in grades.NUMBERS]
