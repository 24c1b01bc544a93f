"""Every text of a lesson exists in both languages: on the page, in revisions, copies, the API."""

import pytest
from django.utils import translation

from lessons.models import LessonPage


@pytest.fixture
def page(lesson, card):
    return lesson()


def test_each_address_shows_its_language(client, page):
    sesotho, english = (client.get(f"/{code}/lessons/secrets/").text for code in ("st", "en"))
    for words in ("Makunutu le limakatso", "Baithuti ba tseba", "Mohato 0", "Bala pale"):
        assert words in sesotho
        assert words not in english.split("<main")[1]
    for words in ("Secrets and surprises", "Learners know", "Step 0", "kept hidden"):
        assert words in english


def test_a_missing_passage_falls_back_with_its_language(client, page):
    page.objectives.all()[0].__class__.objects.update(text_st=None)
    html = client.get("/st/lessons/secrets/").text
    assert '<span lang="en">Learners know</span>' in html
    assert "objectives" in LessonPage.objects.get().missing_in("st")
    assert '<div lang="en"><p>Draw a big hand.</p></div>' in html


def parts(page):
    objective, key_word = page.objectives.all()[0], page.key_words.all()[0]
    activities = list(page.activities.all())
    return [
        (objective.text_st, objective.text_en),
        (key_word.word_st, key_word.word_en, key_word.meaning_st, key_word.meaning_en),
        [(step.minutes, step.title_st, step.title_en, step.text_st) for step in activities],
        [(step.teacher_note_st, step.teacher_note_en) for step in activities],
    ]


@pytest.mark.parametrize("session_language", ["st", "en"])
def test_revisions_keep_the_parts_in_both_languages(page, session_language):
    before = parts(page)
    with translation.override(session_language):
        revision = page.save_revision()
        page.objectives.all()[0].delete()
        assert parts(revision.as_object()) == before
        revision.publish()
    assert parts(LessonPage.objects.get()) == before


@pytest.mark.parametrize("session_language", ["st", "en"])
def test_a_copy_keeps_the_parts_in_both_languages(page, session_language):
    with translation.override(session_language):
        copy = page.copy(update_attrs={"slug": "copy", "title": "Copy"})
    assert parts(LessonPage.objects.get(pk=copy.pk)) == parts(page)
    assert copy.grades == [3, 8]
    assert copy.handout_st == "<p>Taka letsoho la hao.</p>"


@pytest.mark.usefixtures("worker")
def test_search_finds_the_words_of_the_parts_in_their_language(client, page):
    assert "Secrets and surprises" in client.get("/en/search/?q=hidden").text
    assert "Makunutu le limakatso" in client.get("/st/search/?q=baithuti").text
    assert "Makunutu le limakatso" not in client.get("/st/search/?q=hidden").text


def test_the_api_gives_both_languages(client, page):
    answer = client.get("/api/v2/pages/?type=lessons.LessonPage&fields=*").json()
    item = answer["items"][0]
    assert (item["title"], item["title_st"]) == ("Secrets and surprises", "Makunutu le limakatso")
    assert item["handout_st"] == "<p>Taka letsoho la hao.</p>"
    assert item["grades"] == [3, 8]
    assert item["activities"][0]["title_st"] == "Mohato 0"
    assert item["activities"][0]["minutes"] == 10
    assert item["objectives"][0]["text_en"] == "Learners know"
    assert item["key_words"][0]["meaning_st"] == "pata"
