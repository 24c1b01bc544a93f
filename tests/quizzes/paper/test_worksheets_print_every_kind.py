"""The worksheet: every kind of question as it is answered with a pencil."""

import pytest
from django.utils import translation
from paper_reading import printed

from core.models import Media
from quizzes.paper import sheets


def question(sheet, text):
    return next(q for q in sheet.data["questions"] if q["text"]["text"] == text)


def words(choices):
    return [choice["text"]["text"] for choice in choices]


def test_answers_to_tick_stand_in_the_editors_order(every_kind, asked_for):
    found = question(sheets.worksheet(every_kind, asked_for), "What to leave?")
    assert (found["layout"], found["note"]) == ("ticks", "Tick every box that is true.")
    assert words(found["choices"]) == ["A name", "An address", "Nothing"]


def test_what_goes_together_gets_letters_each_once(every_kind, asked_for):
    found = question(sheets.worksheet(every_kind, asked_for), "Stop or ask?")
    assert [place["letter"] for place in found["places"]] == ["A", "B"]
    assert sorted(words(found["places"])) == ["Ask", "Stop"]
    assert words(found["choices"]) == ["Keeps papers", "No paper", "Hurry"]


def test_lines_to_order_are_never_in_their_right_order(every_kind, asked_for):
    found = question(sheets.worksheet(every_kind, asked_for), "What comes first?")
    assert found["layout"] == "ordering"
    assert sorted(words(found["choices"])) == ["Copy", "Passport", "Stamp"]
    assert words(found["choices"]) != ["Passport", "Copy", "Stamp"]


def test_pictures_to_choose_say_what_they_show(every_kind, asked_for):
    sheet = sheets.worksheet(every_kind, asked_for)
    found = question(sheet, "Which one?")
    assert found["layout"] == "pictures"
    assert [choice["picture"]["alt"] for choice in found["choices"]] == ["A talk", "A car"]
    assert found["choices"][0]["picture"]["file"] in sheet.files


def test_a_picture_that_may_not_be_shown_is_replaced_by_its_words(every_kind, asked_for):
    picture = every_kind.questions.get(kind="picture").choices.first().image
    picture.child_shown = True
    picture.save()
    sheet = sheets.worksheet(every_kind, asked_for)
    assert question(sheet, "Which one?")["layout"] == "ticks"
    assert list(sheet.files) == ["qr.svg"]


def test_a_picture_whose_file_is_lost_costs_the_sheet_nothing_else(every_kind, asked_for):
    picture = every_kind.questions.get(kind="picture").choices.first().image
    picture.file.storage.delete(picture.file.name)
    picture.renditions.all().delete()
    assert sheets.worksheet(every_kind, asked_for).pdf().startswith(b"%PDF")


@pytest.mark.parametrize("code", ["en", "st"])
def test_all_of_it_is_on_the_paper_in_its_language(every_kind, asked_for, code):
    end = "" if code == "en" else " (st)"
    with translation.override(code):
        text = printed(sheets.worksheet(every_kind, asked_for)).split("\n")
    for said in ("Who keeps the passport?", "The boss", "Hurry", "Stop", "Stamp", "Family"):
        assert f"{said}{end}" in text
    assert "A car" + end in text  # what a picture shows, for who does not see it


def test_nothing_tells_what_is_right(every_kind, asked_for):
    text = printed(sheets.worksheet(every_kind, asked_for))
    assert "Why: Who keeps the passport?" not in text
    assert "About: I do" not in text
    assert "✓" not in text


def test_there_is_a_line_for_the_class_and_none_for_a_name(knowledge_quiz, asked_for):
    sheet = sheets.worksheet(knowledge_quiz, asked_for)
    assert sheet.data["blanks"] == ["Class", "Date"]
    assert "Do not write your name." in printed(sheet)


def test_the_code_leads_to_the_page_in_the_same_language(knowledge_quiz, asked_for):
    with translation.override("st"):
        sheet = sheets.worksheet(knowledge_quiz, asked_for)
    assert "http://localhost/st/quizzes/know/" in sheet.data["code"]["alt"]
    assert sheet.data["footer"][0] == "http://localhost/st/quizzes/know/"
    assert sheet.files["qr.svg"].startswith(b"<svg")


def test_a_story_that_can_only_be_heard_says_where(make_quiz, asked_for):
    quiz = make_quiz()
    first = quiz.questions.first()
    first.audio_en = Media.objects.create(title="Story", type="audio", language="en", duration=5)
    first.save()
    found = sheets.worksheet(quiz, asked_for).data["questions"][0]
    assert found["recording"].startswith("There is a recording")
    first.scenario_en = "<p>The story.</p>"
    first.save()
    del quiz.question_list
    found = sheets.worksheet(quiz, asked_for).data["questions"][0]
    assert (found["recording"], found["scenario"]["lang"]) == ("", "en")


def test_a_passage_without_a_translation_says_its_language(make_quiz, asked_for):
    quiz = make_quiz(intro_st=None)
    with translation.override("st"):
        sheet = sheets.worksheet(quiz, asked_for)
    assert (sheet.data["lang"], sheet.data["intro"]["lang"]) == ("st", "en")
    assert len(sheet.data["notices"]) == 1
