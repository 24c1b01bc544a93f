"""The teacher's sheet."""

from fractions import Fraction

import pytest
from paper_reading import printed

from quizzes.models import Choice
from quizzes.paper import sheets
from quizzes.paper.key import number


def lines(sheet, position):
    found = sheet.data["questions"][position]["answers"]
    return [(one["mark"], one["text"]["text"], one["share"]) for one in found]


def test_the_right_answer_has_its_mark(every_kind, asked_for):
    key = sheets.answer_key(every_kind, asked_for)
    assert lines(key, 0) == [("✓", "I do", ""), ("", "The boss", "")]
    assert lines(key, 5) == [("✓", "A talk", ""), ("", "A car", "")]


def test_of_several_answers_each_says_what_it_gives_or_takes(every_kind, asked_for):
    shares = [share for _mark, _text, share in lines(sheets.answer_key(every_kind, asked_for), 1)]
    assert shares == ["+1/2", "+1/2", "−1/2"]


def test_weights_of_an_editor_are_told(every_kind, asked_for):
    Choice.objects.filter(text_en="The boss").update(weight=25)
    assert lines(sheets.answer_key(every_kind, asked_for), 0) == [
        ("✓", "I do", "+1"),
        ("", "The boss", "+1/4"),
    ]


def test_letters_are_those_of_the_worksheet(every_kind, asked_for):
    key = sheets.answer_key(every_kind, asked_for).data["questions"][3]
    places = sheets.worksheet(every_kind, asked_for).data["questions"][3]["places"]
    letters = {place["text"]["text"]: place["letter"] for place in places}
    for answer in key["answers"]:
        assert answer["mark"] == letters[answer["with"]["text"]]
    assert key["points"] == "1/3 for each right letter."


def test_an_ordering_is_told_in_its_right_order(every_kind, asked_for):
    key = sheets.answer_key(every_kind, asked_for)
    assert [line[:2] for line in lines(key, 4)] == [
        ("1", "Passport"),
        ("2", "Copy"),
        ("3", "Stamp"),
    ]
    assert key.data["questions"][4]["points"].startswith("1/2 for each line")


def test_an_opinion_has_no_right_answer_and_no_points(every_kind, asked_for):
    key = sheets.answer_key(every_kind, asked_for)
    assert [mark for mark, _text, _share in lines(key, 6)] == ["", ""]
    assert key.data["questions"][6]["points"].startswith("No points")
    assert key.data["points"]["rule"].endswith("All right: 6.")


def test_points_lead_to_the_results_of_the_page_the_best_first(every_kind, asked_for):
    bands = sheets.answer_key(every_kind, asked_for).data["points"]["bands"]
    assert [band["reached_by"] for band in bands] == [
        "From 4 4/5 points (80 %)",
        "From 3 points (50 %)",
        "From 0 points (0 %)",
    ]


def test_why_and_what_is_told_stand_on_the_paper(knowledge_quiz, asked_for):
    text = printed(sheets.answer_key(knowledge_quiz, asked_for))
    assert "Why: Who keeps the passport?" in text
    assert "About: The boss" in text
    assert "I do" in text
    assert "Answer key" in text


@pytest.mark.parametrize(
    ("fraction", "written"),
    [(Fraction(0), "0"), (Fraction(2), "2"), (Fraction(1, 2), "1/2"), (Fraction(12, 5), "2 2/5")],
)
def test_points_are_written_as_teachers_write_them(fraction, written):
    assert number(fraction) == written
