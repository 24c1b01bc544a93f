"""Revisions, copies and reverts keep questions, answers and results in every language."""

import pytest
from django.utils import translation
from quiz_builders import ALL_RIGHT, KNOWLEDGE, ticks

from quizzes.models import QuizPage


def texts(page):
    """Every text of the children, with the keys that name them in forms."""
    return [
        *((q.key, q.text_st, q.text_en, q.feedback_st) for q in page.questions.all()),
        *(
            (c.key, c.text_st, c.text_en, c.feedback_en, c.correct)
            for q in page.questions.all()
            for c in q.choices.all()
        ),
        *((band.title_st, band.title_en, band.text_st) for band in page.bands.all()),
    ]


@pytest.mark.parametrize("language", ["st", "en"])
def test_a_revision_holds_every_child_whatever_language_is_active(knowledge_quiz, language):
    with translation.override(language):
        revision = knowledge_quiz.save_revision()
    content = revision.content
    assert len(content["questions"]) == 3
    assert len(content["questions"][1]["choices"]) == 3
    assert content["questions"][0]["text_st"].endswith("(st)")
    assert content["questions"][0]["text"] == content["questions"][0]["text_en"]
    assert texts(revision.as_object()) == texts(knowledge_quiz)


def test_a_reverted_quiz_has_its_old_questions_and_keys(knowledge_quiz):
    before = texts(knowledge_quiz)
    old = knowledge_quiz.get_latest_revision()
    draft = knowledge_quiz.get_latest_revision_as_object()
    draft.questions.remove(draft.questions.first())
    draft.save_revision().publish()
    assert QuizPage.objects.get().questions.count() == 2
    old.as_object().save_revision(previous_revision=old).publish()
    assert texts(QuizPage.objects.get()) == before


def test_a_copy_has_everything_and_can_be_taken(client, knowledge_quiz):
    copy = knowledge_quiz.copy(update_attrs={"slug": "again", "title": "Again"})
    assert texts(copy) == texts(knowledge_quiz)
    assert knowledge_quiz.questions.count() == 3
    response = client.post("/en/quizzes/again/", ticks(copy, *ALL_RIGHT))
    assert "Your result: 100%" in response.content.decode()


def test_keys_survive_a_new_order(client, knowledge_quiz):
    data = ticks(knowledge_quiz, *ALL_RIGHT)
    page = knowledge_quiz.get_latest_revision_as_object()
    for position, question in enumerate(reversed(list(page.questions.all()))):
        question.sort_order = position
    page.save_revision().publish()
    assert "Your result: 100%" in client.post("/en/quizzes/know/", data).content.decode()


@pytest.mark.parametrize(("mode", "words"), [("st", "Lipotso know"), ("en", "Quiz know")])
def test_a_draft_is_previewed_in_either_language(knowledge_quiz, mode, words):
    draft = knowledge_quiz.get_latest_revision_as_object()
    response = draft.make_preview_request(None, mode)
    page = response.content.decode()
    assert words in page
    assert page.count("<fieldset") == len(KNOWLEDGE)
    assert (" (st)" in page) == (mode == "st")


def test_a_missing_translation_of_an_answer_is_noticed_and_marked(client, knowledge_quiz):
    assert knowledge_quiz.missing_in("st") == []
    choice = knowledge_quiz.questions.first().choices.first()
    choice.text_st = ""
    choice.save()
    assert QuizPage.objects.get().missing_in("st") == ["questions"]
    page = client.get("/st/quizzes/know/").content.decode()
    assert '<span lang="en">I do</span>' in page
    assert 'class="notice"' in page


def test_questions_can_be_searched_but_answers_are_not_given_away(knowledge_quiz):
    _title, body = knowledge_quiz.searchable_text("en")
    assert "Who keeps the passport?" in body
    assert "I do" not in body


def test_the_api_gives_both_languages(client, knowledge_quiz):
    answer = client.get(f"/api/v2/pages/{knowledge_quiz.pk}/", headers={"accept-language": "st"})
    found = answer.json()
    assert found["title_st"] == "Lipotso know"
    assert found["intro_en"]
    question = found["questions"][0]
    assert question["text_st"].endswith("(st)")
    assert question["choices"][0]["text_en"] == "I do"
    assert found["bands"][0]["title_st"] == "Sephetho 0"
