"""In the admin: files, the report of what would happen, then a draft; and files out again."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from quizzes.models import QuizPage

ENGLISH = b"""$CATEGORY: Crossing

::a::Who keeps it?{=I do ~He}

How are you?{}

// [tag:picture]
::b::Which?{=A pass ~A hat}
"""
SESOTHO = """::a::E lula le mang?{=Le ’na ~Le eena}

// [tag:picture]
::b::Ke efe?{=Pasa ~Katiba}
""".encode()


def file(data, name="quiz.gift"):
    return SimpleUploadedFile(name, data)


@pytest.fixture
def import_address(quiz_index):
    return reverse("quizzes_gift:import", args=[quiz_index.pk])


@pytest.fixture
def as_editor(client, editor):
    client.force_login(editor)
    return client


def test_the_report_comes_first_and_stores_nothing(as_editor, import_address):
    page = as_editor.post(import_address, {"en": file(ENGLISH), "st": file(SESOTHO)})
    assert page.status_code == 200
    told = page.content.decode()
    assert "4 questions can be imported" in told
    assert "A free answer: quizzes here take no typed words." in told
    assert "The answers are pictures, which a GIFT file has not." in told
    assert "E lula le mang?" in told
    assert not QuizPage.objects.exists()


def test_what_was_reported_is_imported_as_a_draft(as_editor, import_address):
    report = as_editor.post(import_address, {"en": file(ENGLISH), "st": file(SESOTHO)})
    answer = as_editor.post(import_address, {"sent": report.context["sent"]}, follow=True)
    assert "4 questions imported." in answer.content.decode()
    page = QuizPage.objects.get()
    assert (page.title, page.live) == ("Crossing", False)
    texts = [(q.kind, q.text_en, q.text_st) for q in page.questions.all()]
    assert texts == [
        ("single", "Who keeps it?", "E lula le mang?"),
        ("picture", "Which?", "Ke efe?"),
    ]
    assert page.latest_revision.user.username == "editor"


def test_a_quiz_takes_its_translation(as_editor, knowledge_quiz):
    page = knowledge_quiz
    address = reverse("quizzes_gift:import", args=[page.pk])
    first = page.questions.all()[0]
    written = f"::{first.key}::Mang?{{=Nna#Ho joalo ~Mohiri#Che}}".encode()
    report = as_editor.post(address, {"st": file(written)})
    assert "Words of question 1" in report.content.decode()
    as_editor.post(address, {"sent": report.context["sent"]})
    page.refresh_from_db()
    assert page.questions.all()[0].text_st == first.text_st
    assert page.get_latest_revision_as_object().questions.all()[0].text_st == "Mang?"


def test_a_report_that_was_changed_or_is_old_is_not_imported(as_editor, import_address):
    answer = as_editor.post(import_address, {"sent": "eyJ4IjoxfQ:abc:def"}, follow=True)
    assert "Send the files again." in answer.content.decode()
    assert not QuizPage.objects.exists()


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({}, "Choose a file."),
        ({"en": file(b"x" * (1024 * 1024 + 1))}, "A file may have 1 MB"),
        ({"en": file(b"")}, "There is no question in this file."),
        ({"en": file(b"PK\x03\x04\0\0")}, "This is not a text file."),
    ],
)
def test_what_is_no_gift_file_is_refused_in_plain_words(as_editor, import_address, files, told):
    assert told in as_editor.post(import_address, files).content.decode()


def test_the_menu_of_a_quiz_and_of_the_index_leads_there(as_editor, knowledge_quiz, quiz_index):
    listing = as_editor.get(reverse("wagtailadmin_explore", args=[quiz_index.pk])).content.decode()
    assert reverse("quizzes_gift:import", args=[quiz_index.pk]) in listing
    editing = as_editor.get(reverse("wagtailadmin_pages:edit", args=[knowledge_quiz.pk]))
    assert reverse("quizzes_gift:export", args=[knowledge_quiz.pk]) in editing.content.decode()


def test_a_file_per_language_goes_out(as_editor, full_quiz):
    full_quiz.questions.all()[0].text_st = None
    full_quiz.save_revision()
    page = as_editor.get(reverse("quizzes_gift:export", args=[full_quiz.pk])).content.decode()
    assert "Download 11 questions" in page
    assert "Download 10 questions" in page
    assert "Question 1: left out: not all of it is in this language." in page
    file = as_editor.get(reverse("quizzes_gift:download", args=[full_quiz.pk, "st"]))
    assert file["Content-Disposition"] == 'attachment; filename="full-st.gift"'
    assert file["Content-Type"] == "text/plain; charset=utf-8"
    assert "::order::[plain]Order (st){" in file.content.decode()


@pytest.mark.parametrize("who", ["viewer", "officer_a", "stranger"])
@pytest.mark.parametrize("name", ["import", "export"])
def test_nobody_else_may(client, knowledge_quiz, request, who, name):
    client.force_login(request.getfixturevalue(who))
    address = reverse(f"quizzes_gift:{name}", args=[knowledge_quiz.pk])
    assert client.get(address).status_code in (302, 403)
    assert client.post(address, {"en": file(ENGLISH)}).status_code in (302, 403, 405)


def test_other_pages_have_no_questions(as_editor, home, knowledge_quiz):
    assert as_editor.get(reverse("quizzes_gift:import", args=[home.pk])).status_code == 404
    unknown = reverse("quizzes_gift:download", args=[knowledge_quiz.pk, "zu"])
    assert as_editor.get(unknown).status_code == 404
