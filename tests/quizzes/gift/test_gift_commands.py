"""`manage.py import_gift` and `export_gift`."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from quizzes.models import QuizPage


def run(*arguments):
    """(what was printed, what was said beside it)"""
    out, beside = StringIO(), StringIO()
    call_command(*arguments, stdout=out, stderr=beside)
    return out.getvalue(), beside.getvalue()


@pytest.fixture
def english(tmp_path):
    path = tmp_path / "border.gift"
    path.write_text("::a::Who keeps it?{=I do ~He}\n\nHow are you?{}\n")
    return path


def test_a_dry_run_says_everything_and_stores_nothing(quiz_index, english):
    out, beside = run("import_gift", english, "--dry-run")
    assert f"{english}:1: new 1 (one answer) Who keeps it?" in out
    assert f"{english}:3: refused: A free answer" in beside
    assert "Questions: 1. Refused: 1." in out
    assert not QuizPage.objects.exists()


def test_a_file_makes_a_draft_and_its_translation_joins_it(quiz_index, english, tmp_path):
    run("import_gift", english, "--slug", "border")
    sesotho = tmp_path / "st.gift"
    sesotho.write_text("::a::E lula le mang?{=Le ’na ~Le eena}")
    run("import_gift", sesotho, "--language", "st", "--slug", "border")
    page = QuizPage.objects.get()
    assert (page.slug, page.live) == ("border", False)
    (question,) = page.questions.all()
    assert (question.text_en, question.text_st) == ("Who keeps it?", "E lula le mang?")


def test_what_goes_out_is_the_file_alone(full_quiz):
    out, beside = run("export_gift", "full", "--language", "en")
    assert out.startswith("$CATEGORY: Papers // passes\n\n")
    assert "9: the right order is read by Moodle 4.5 and later" in beside


def test_a_file_goes_out_and_in_and_out_the_same(full_quiz, tmp_path):
    first, _beside = run("export_gift", "full", "--language", "en")
    path = tmp_path / "full.gift"
    path.write_text(first)
    run("import_gift", path, "--slug", "again")
    assert run("export_gift", "again", "--language", "en")[0] == first


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["export_gift", "none", "--language", "en"], "There is no quiz"),
        (["import_gift", "/nowhere.gift"], "No such file"),
    ],
)
def test_what_is_not_there_is_said(quiz_index, arguments, told):
    with pytest.raises(CommandError, match=told):
        run(*arguments)


def test_without_an_index_or_a_question_nothing_is_imported(home, english, tmp_path):
    with pytest.raises(CommandError, match="no index of quizzes"):
        run("import_gift", english)


def test_a_file_without_a_question_is_an_error(quiz_index, tmp_path):
    empty = tmp_path / "empty.gift"
    empty.write_text("// nothing")
    with pytest.raises(CommandError, match="No question can be imported"):
        run("import_gift", empty)
