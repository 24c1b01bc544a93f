"""The editing form of a lesson: tick boxes for its lists."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import BilingualPageForm

from .choices import GRADES, GroupSize, LearningArea, Need


def _grades(label):
    return forms.TypedMultipleChoiceField(
        label=label,
        choices=GRADES,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


def _ticks(label, choices):
    return forms.MultipleChoiceField(
        label=label, choices=choices, widget=forms.CheckboxSelectMultiple, required=False
    )


class LessonPageForm(BilingualPageForm):
    """Grades, learning areas, group sizes and needs are lists; a form shows them as tick boxes."""

    grades = _grades(_("Grades"))
    learning_areas = _ticks(_("Learning areas"), LearningArea.choices)
    group_sizes = _ticks(_("Group sizes"), GroupSize.choices)
    needs = _ticks(_("What you need"), Need.choices)
    approved_for_grades = _grades(_("Approved for grades"))
