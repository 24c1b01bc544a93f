"""Two views of one lesson by a plain link: the teacher's, and the learners'."""

import re

import pytest

FOR_TEACHERS_ONLY = [
    "Prepare the story",
    "Watch the quiet ones",
    "Draw a big hand",
    "Tell the head",
]


@pytest.fixture
def page(lesson, card):
    return lesson()


def test_the_teacher_sees_card_notes_and_plan(client, page):
    html = client.get("/en/lessons/secrets/").text
    for words in FOR_TEACHERS_ONLY:
        assert words in html
    assert 'href="?view=learner"' in html


@pytest.mark.parametrize("address", ["/en/lessons/secrets/", "/st/lessons/secrets/"])
def test_learners_get_neither_card_nor_notes(client, page, address):
    html = client.get(f"{address}?view=learner").text
    for words in [*FOR_TEACHERS_ONLY, "Lokisa pale", "Shebella ba khutsitseng", "Bolella hlooho"]:
        assert words not in html
    assert f'href="{address}"' in html


def test_learners_see_their_hand_out_first(client, page):
    html = client.get("/en/lessons/secrets/?view=learner").text
    order = [html.index(words) for words in ("Draw your hand", "Learners know", "Read the story")]
    assert order == sorted(order)


def test_an_unknown_view_is_the_teachers(client, page):
    assert "Watch the quiet ones" in client.get("/en/lessons/secrets/?view=other").text


def test_the_card_leads_every_lesson_and_is_closed(client, page):
    main = client.get("/en/lessons/secrets/").text.split("<main")[1]
    assert '<details class="safeguarding"><summary>' in main
    assert main.index("Tell the head") < main.index("Some secrets are not good")


def test_the_card_is_open_where_the_lesson_is_sensitive(client, lesson, card):
    lesson(sensitivity="sensitive")
    assert '<details class="safeguarding" open>' in client.get("/en/lessons/secrets/").text


def test_the_hand_out_is_a_section_of_its_own_for_printing(client, page):
    html = client.get("/en/lessons/secrets/").text
    assert re.search(r'<section class="handout"><h2>Whom do I tell\?</h2>', html)


@pytest.mark.parametrize("query", ["", "?view=learner"])
def test_no_view_sets_a_cookie_or_needs_a_script(client, page, query):
    response = client.get(f"/en/lessons/secrets/{query}")
    assert not response.cookies
    assert response.text.count("<h1") == 1
    assert "<script" not in response.text.split("<main")[1]
    assert "csrf" not in response.text


def test_a_sensitive_lesson_says_so_to_the_rest_of_the_site(draft):
    assert draft(sensitivity="sensitive").is_sensitive
    assert not draft("other").is_sensitive
