"""A pack holds what teaching a lesson needs: two pages, pictures, and its quizzes on paper."""

import io
import zipfile

import pytest
from django.core.files.base import ContentFile

from core.models import Image
from quizzes.models import QuizPage

PACK = "/en/lessons/secrets/pack.zip"


@pytest.fixture
def picture(db):
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>'
    return Image.objects.create(
        title="Hills", file=ContentFile(drawing, name="hills.svg"), width=4, height=3
    )


def files_of(response):
    pack = zipfile.ZipFile(io.BytesIO(response.content))
    return {name: pack.read(name) for name in pack.namelist()}


def test_a_pack_holds_pages_pictures_and_the_quiz_on_paper(client, lesson, quiz, card, picture):
    lesson(quiz=quiz, image=picture)
    assert PACK in client.get("/en/lessons/secrets/").text
    answer = client.get(PACK)
    assert answer["Content-Disposition"] == 'attachment; filename="secrets-en.zip"'
    files = files_of(answer)
    teacher, learners = files["lesson.html"].decode(), files["learners.html"].decode()
    assert "Prepare the story." in teacher
    assert "Prepare the story." not in learners
    assert "Draw your hand." in learners
    assert files["signs-worksheet.pdf"].startswith(b"%PDF")
    assert files["signs-answer-key.pdf"].startswith(b"%PDF")
    [drawing] = [name for name in files if name.startswith("pictures/")]
    assert f'src="{drawing}"' in teacher
    assert 'href="http://localhost/en/more-quizzes/signs/"' in teacher
    for page in (teacher, learners):
        assert "<script" not in page
        assert 'href="/' not in page
        assert 'src="/' not in page
    # The same lesson is the same file: who has it asks for nothing twice.
    assert client.get(PACK).content == answer.content
    assert client.get(PACK, headers={"If-None-Match": answer["ETag"]}).status_code == 304


def test_a_risk_check_comes_as_its_leaflet_and_has_no_key(client, lesson, quiz, card):
    QuizPage.objects.update(mode="risk_check")
    value = {"quiz": quiz.pk, "question": "", "intro_en": ""}
    lesson(body=[{"type": "quiz", "id": "00000000-0000-0000-0000-000000000001", "value": value}])
    names = [name for name in files_of(client.get(PACK)) if name.endswith(".pdf")]
    assert names == ["signs-leaflet.pdf"]


def test_it_speaks_the_language_of_its_address(client, lesson, card):
    lesson()
    files = files_of(client.get("/st/lessons/secrets/pack.zip"))
    assert '<html lang="st">' in files["lesson.html"].decode()
    assert "Lokisa pale." in files["lesson.html"].decode()


def test_what_is_no_published_lesson_has_no_pack(client, draft, quiz):
    draft()
    assert client.get(PACK).status_code == 404
    assert client.get("/en/more-quizzes/signs/pack.zip").status_code == 404
