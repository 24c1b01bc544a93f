"""How each kind of question looks without script, and what its answer says."""

import re

import pytest
from django.core.cache import cache
from quiz_builders import KINDS_RIGHT, KINDS_WRONG, drawing, ticks

from core.models import Media
from quizzes.models import Question

ADDRESS = "/en/quizzes/kinds/"


@pytest.fixture
def page(client, every_kind):
    return client.get(ADDRESS).content.decode()


def part(page, question):
    """The fieldset of one question."""
    start = page.index(f'<fieldset id="{question.field_name}"')
    return page[start : page.index("</fieldset>", start)]


def test_every_line_to_match_has_a_named_choice_of_places(page, every_kind):
    question = every_kind.questions.get(kind="matching")
    html = part(page, question)
    assert re.findall(r'<label for="([^"]+)">', html) == re.findall(r'<select id="([^"]+)"', html)
    assert html.count("<select") == 3
    assert html.count(">Stop</option>") == html.count(">Ask</option>") == 3
    assert "Choose for each line what goes with it." in html


def test_lines_to_put_in_order_are_shown_mixed(page, every_kind):
    html = part(page, every_kind.questions.get(kind="ordering"))
    shown = re.findall(r'<label for="[^"]+">(\w+)</label>', html)
    assert sorted(shown) == ["Copy", "Passport", "Stamp"]
    assert shown != ["Passport", "Copy", "Stamp"]
    assert re.findall(r">(\d)</option>", html) == ["1", "2", "3"] * 3


def test_pictures_to_choose_have_words_for_who_does_not_see_them(page, every_kind):
    html = part(page, every_kind.questions.get(kind="picture"))
    assert html.count('type="radio"') == html.count("<img") == 2
    assert 'alt="A talk"' in html
    assert 'loading="eager"' in html


def test_a_picture_that_may_not_be_shown_gives_its_words(client, every_kind):
    image = drawing()
    image.child_shown = True
    image.save()
    html = part(client.get(ADDRESS).text, every_kind.questions.get(kind="picture"))
    assert "<img" not in html
    assert "A talk" in html


def test_a_story_a_picture_and_a_recording_come_before_the_question(client, every_kind):
    recording = Media.objects.create(
        title="r", file="r.mp3", type="audio", language="en", duration=1
    )
    first = every_kind.questions.first()
    fields = {"scenario_st": "<p>Pale</p>", "scenario_en": "<p>A taxi stops.</p>"}
    Question.objects.filter(pk=first.pk).update(image=drawing(), audio_en=recording, **fields)
    page = client.get(ADDRESS).text
    order = ["A taxi stops.", "<audio controls", "Who keeps the passport?"]
    assert [page.index(words) for words in order] == sorted(page.index(words) for words in order)
    assert 'preload="none"' in page
    sesotho = client.get("/st/quizzes/kinds/").text
    assert '<figure class="recording" lang="en">' in sesotho


def test_everything_right_is_a_hundred_per_cent(client, every_kind):
    page = client.post(ADDRESS, ticks(every_kind, *KINDS_RIGHT)).text
    assert "Your result: 100%" in page
    assert page.count('class="answer right"') == 6
    assert page.count('class="answer"') == 1


def test_everything_wrong_shows_what_is_right(client, every_kind):
    page = client.post(ADDRESS, ticks(every_kind, *KINDS_WRONG)).text
    assert "Your result: 0%" in page
    assert "Keeps papers: <strong>Ask</strong>" in page
    assert "Keeps papers: <strong>Stop</strong>" in page
    right_order = re.findall(r"<ol>(.*?)</ol>", page, re.DOTALL)[1]
    assert re.findall(r"<li>(\w+)</li>", right_order) == ["Passport", "Copy", "Stamp"]


def test_what_was_chosen_stays_chosen_in_every_kind(client, every_kind):
    answers = list(KINDS_RIGHT)
    answers[0] = []
    page = client.post(ADDRESS, ticks(every_kind, *answers)).text
    assert "Some questions have no answer yet" in page
    assert page.count(" selected") == 6
    assert page.count(" checked>") == 5
    assert page.count('class="unanswered"') == 1


def test_two_lines_with_one_number_are_told_so(client, every_kind):
    answers = list(KINDS_RIGHT)
    answers[4] = {"Passport": 1, "Copy": 1, "Stamp": 2}
    page = client.post(ADDRESS, ticks(every_kind, *answers)).text
    assert "Two lines have the same number." in page


def test_pictures_and_recordings_cost_no_query_each(
    client, make_quiz, help_is_there, django_assert_max_num_queries
):
    few = [("picture", "Which?", [("A talk", True), ("A car", False)])]
    client.get("/en/")
    for page in (make_quiz("few", few), make_quiz("many", few * 12)):
        client.get(f"/en/quizzes/{page.slug}/")  # makes the sizes of the picture
        cache.clear()
        with django_assert_max_num_queries(15):
            client.get(f"/en/quizzes/{page.slug}/")


def test_the_api_gives_what_each_kind_has(client, every_kind):
    questions = client.get(f"/api/v2/pages/{every_kind.pk}/").json()["questions"]
    by_kind = {question["kind"]: question for question in questions}
    assert by_kind["matching"]["choices"][0]["match_st"] == "Stop (st)"
    assert by_kind["picture"]["choices"][0]["image"]["id"] == drawing().pk
    assert by_kind["single"]["audio_st"] is None
    assert {"scenario_st", "scenario_en", "image"} <= by_kind["single"].keys()
