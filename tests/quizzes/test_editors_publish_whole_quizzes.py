"""The editing form: an unfinished quiz stays a draft, and the form says what is missing."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from quiz_builders import RISK
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    rich_text,
    streamfield,
)

from quizzes.models import QuizPage


def choice(text, **fields):
    return {
        "text_st": "",
        "text_en": text,
        "feedback_st": "",
        "feedback_en": "",
        "flag": "",
        "match_st": "",
        "match_en": "",
        "ask_st": "",
        "ask_en": "",
        "image": "",
        "weight": "",
    } | fields


def question(text, *choices, kind="single"):
    return {
        "kind": kind,
        "scenario_st": rich_text(""),
        "scenario_en": rich_text(""),
        "image": "",
        "audio_st": "",
        "audio_en": "",
        "text_st": "",
        "text_en": text,
        "feedback_st": rich_text(""),
        "feedback_en": rich_text("<p>Because.</p>"),
        "choices": inline_formset(choices),
    }


def band(title, **fields):
    return {
        "from_percent": "",
        "outcome": "",
        "title_st": "",
        "title_en": title,
        "text_st": rich_text(""),
        "text_en": rich_text("<p>Text.</p>"),
        "at_home_st": rich_text(""),
        "at_home_en": rich_text(""),
        "already_there_st": rich_text(""),
        "already_there_en": rich_text(""),
        "link": "",
        "link_label_st": "",
        "link_label_en": "",
    } | fields


RIGHT = question("Who keeps it?", choice("I", correct="on"), choice("They"))


def form(questions, bands, **fields):
    values = {
        "title": "Know the signs",
        "title_st": "Tseba matšoao",
        "slug": "signs",
        "summary_st": "",
        "summary_en": "Summary",
        "intro_st": rich_text(""),
        "intro_en": rich_text(""),
        "mode": "knowledge",
        "image": "",
        "audiences": [],
        "topics": [],
        "questions": inline_formset(questions),
        "bands": inline_formset(bands),
        "body": streamfield([]),
        "comments": inline_formset([]),
        "source_language": "en",
        "seo_title": "",
        "seo_title_st": "",
        "search_description": "",
        "search_description_st": "",
        "go_live_at": "",
        "expire_at": "",
    } | fields
    return nested_form_data(values)


@pytest.fixture
def send(client, editor, quiz_index):
    """A function that sends the form of a new quiz as the Publisher."""
    client.force_login(editor)
    address = reverse("wagtailadmin_pages:add", args=("quizzes", "quizpage", quiz_index.pk))

    def sent(*args, publish=True, **fields):
        extra = {"action-publish": "1"} if publish else {}
        return client.post(address, form(*args, **fields) | extra)

    return sent


def test_a_publisher_publishes_a_whole_quiz(send, client):
    response = send([RIGHT], [band("From nothing", from_percent="0")])
    assert response.status_code == 302
    page = QuizPage.objects.get()
    assert page.live
    assert page.questions.get().choices.count() == 2
    assert "Know the signs" in client.get("/en/quizzes/signs/").content.decode()


@pytest.mark.parametrize(
    ("questions", "bands", "mode", "message"),
    [
        ([], [band("x", from_percent="0")], "knowledge", "at least one question"),
        ([RIGHT], [], "knowledge", "Add a result from 0 per cent"),
        ([RIGHT], [band("x", from_percent="50")], "knowledge", "Add a result from 0 per cent"),
        (
            [RIGHT],
            [band("x", from_percent="0"), band("y", from_percent="0")],
            "knowledge",
            "Two results start at the same score",
        ),
        (
            [question("One?", choice("I", correct="on"))],
            [band("x", from_percent="0")],
            "knowledge",
            "Question 1: give at least two answers",
        ),
        (
            [RIGHT, question("None?", choice("I"), choice("They"))],
            [band("x", from_percent="0")],
            "knowledge",
            "Question 2: mark the correct answer",
        ),
        (
            [question("Two?", choice("I", correct="on"), choice("They", correct="on"))],
            [band("x", from_percent="0")],
            "knowledge",
            "only one answer can be correct here",
        ),
        (
            [question("Kept?", choice("No"), choice("Yes", flag="stop"))],
            [band("x", outcome="none")],
            "risk_check",
            "Add a result for the outcome “stop”",
        ),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_lost(send, questions, bands, mode, message):
    response = send(questions, bands, mode=mode)
    assert response.status_code == 200
    page = response.content.decode()
    assert message in page
    assert "Tseba matšoao" in page
    assert not QuizPage.objects.exists()


def test_an_unfinished_quiz_is_kept_as_a_draft(send):
    assert send([question("Alone?")], [], publish=False).status_code == 302
    assert not QuizPage.objects.get().live


def test_a_risk_check_needs_only_the_results_that_can_be_reached(send):
    asked = question("Written?", choice("Yes"), choice("No", flag="ask_first", ask_en="Is it?"))
    results = [band("a", outcome="ask_first"), band("n", outcome="none")]
    assert send([asked], results, mode="risk_check").status_code == 302


def test_the_form_refuses_the_word_safe(send):
    asked = question("Written?", choice("Yes"), choice("No", flag="ask_first", ask_en="Is it?"))
    results = [band("a", outcome="ask_first"), band("You are safe", outcome="none")]
    response = send([asked], results, mode="risk_check")
    assert response.status_code == 200
    assert "A result never says" in response.content.decode()


def test_code_cannot_publish_an_unfinished_quiz_either(make_quiz):
    with pytest.raises(ValidationError, match="at least one question"):
        make_quiz("empty", [])
    with pytest.raises(ValidationError, match="Add a result for the outcome"):
        make_quiz("half", RISK, ["none"], mode="risk_check")
    assert not QuizPage.objects.live().exists()


def test_no_revision_of_an_unfinished_quiz_goes_live(quiz_index):
    page = quiz_index.add_child(instance=QuizPage(title="Empty", slug="empty", live=False))
    revision = page.save_revision(clean=False)
    with pytest.raises(ValidationError, match="at least one question"):
        revision.publish()
    assert not QuizPage.objects.live().exists()


def test_an_unfinished_quiz_is_mended_in_the_form(client, editor, quiz_index):
    page = quiz_index.add_child(instance=QuizPage(title="Empty", slug="signs", live=False))
    page.save_revision(clean=False)
    client.force_login(editor)
    data = form([RIGHT], [band("From nothing", from_percent="0")])
    address = reverse("wagtailadmin_pages:edit", args=(page.pk,))
    assert client.post(address, data | {"action-publish": "1"}).status_code == 302
    assert QuizPage.objects.get().live


@pytest.mark.parametrize("role", ["viewer", "coordinator", "officer_a", "stranger"])
def test_others_do_not_edit_quizzes(client, request, knowledge_quiz, role):
    client.force_login(request.getfixturevalue(role))
    response = client.get(reverse("wagtailadmin_pages:edit", args=(knowledge_quiz.pk,)))
    assert response.status_code == 302


def test_the_editing_form_shows_both_languages_side_by_side(client, editor, knowledge_quiz):
    client.force_login(editor)
    page = client.get(reverse("wagtailadmin_pages:edit", args=(knowledge_quiz.pk,)))
    html = page.content.decode()
    for name in ("questions-0-text_st", "questions-0-choices-0-text_en", "bands-0-title_st"):
        assert f'name="{name}"' in html
