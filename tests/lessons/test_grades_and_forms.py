"""Grades 8 to 12 are Form A to E."""

import pytest
from django.utils import translation

from lessons import grades
from lessons.choices import GRADES, LearningArea


@pytest.mark.parametrize(
    ("number", "letter"), [(1, ""), (7, ""), (8, "A"), (9, "B"), (10, "C"), (11, "D"), (12, "E")]
)
def test_forms_begin_at_grade_eight(number, letter):
    assert grades.form_letter(number) == letter


def test_a_reader_sees_both_names():
    with translation.override("en"):
        names = {number: str(label) for number, label in GRADES}
    assert len(names) == 12
    assert names[3] == "Grade 3"
    assert names[8] == "Grade 8 / Form A"
    assert names[12] == "Grade 12 / Form E"


def test_there_are_five_learning_areas():
    assert len(LearningArea.values) == 5
