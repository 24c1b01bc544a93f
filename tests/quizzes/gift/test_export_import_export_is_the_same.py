"""What goes out and comes in again goes out byte by byte the same, in each language."""

import pytest

from core import languages
from quizzes.gift.outgoing import export

MARKS = ("key", "kind")
CHOICE_MARKS = ("correct", "weight")


@pytest.mark.parametrize("code", languages.codes())
def test_every_kind_in_one_language(full_quiz, take_in, code):
    first = export(full_quiz, code)
    assert first.count == len(full_quiz.questions.all())
    assert export(take_in({code: first.text}), code).text == first.text


def test_every_kind_in_both_languages_is_paired_again(full_quiz, take_in):
    files = {code: export(full_quiz, code).text for code in languages.codes()}
    again = take_in(files)
    assert {code: export(again, code).text for code in languages.codes()} == files
    assert again.title == "Papers / passes"
    assert again.title_st == "Lipampiri"


def test_kinds_marks_and_texts_come_back(full_quiz, take_in):
    again = take_in({code: export(full_quiz, code).text for code in languages.codes()})
    pairs = zip(full_quiz.questions.all(), again.questions.all(), strict=True)
    for before, after in pairs:
        kind = "single" if before.key == "yes_no" else before.kind
        assert (after.key, after.kind) == (before.key, kind)
        assert (after.text_en, after.text_st) == (before.text_en, before.text_st)
        choices = list(zip(before.choices.all(), after.choices.all(), strict=True))
        for name in ("text_en", "text_st", "match_en", "match_st", "correct", "weight"):
            assert [getattr(new, name) for _old, new in choices] == [
                getattr(old, name) for old, _new in choices
            ]


def test_reading_a_file_back_into_its_own_quiz_changes_nothing(full_quiz):
    from quizzes.gift.importing import Import

    text = export(full_quiz, "en").text
    imported = Import(full_quiz)
    imported.read(text.encode(), "en")
    assert imported.problems == []
    assert not any(taken.is_new for taken in imported.taken)
    assert export(imported.page, "en").text == text
