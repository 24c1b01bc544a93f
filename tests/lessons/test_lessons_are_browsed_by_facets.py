"""The index of lessons over HTTP: plain addresses, counts, pages of results."""

import re

import pytest


@pytest.fixture
def shelf(lesson, terms):
    """Four lessons that differ in every facet."""
    lesson("small", title="Small", minutes=20, grades=[3], needs=["none"], topics=["debt-bondage"])
    lesson("form-a", title="First form", minutes=40, grades=[8], needs=["paper", "phone"])
    lesson("form-b", title="Second form", minutes=60, grades=[9], topics=["online-recruitment"])
    lesson(
        "club",
        title="Club",
        minutes=90,
        grades=[],
        lesson_for="group",
        group_sizes=["small_group"],
        learning_areas=[],
        has_audio=True,
        audiences=["teachers"],
    )


def slugs(response):
    return re.findall(r'<h2><a href="/en/lessons/([^/]+)/"', response.text)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["small", "form-a", "form-b", "club"]),
        ("grade=8", ["form-a"]),
        ("grade=form-a", ["form-a"]),
        ("grade=3&grade=Form+B", ["small", "form-b"]),
        ("minutes=up-to-20&minutes=more", ["small", "club"]),
        ("minutes=21-40", ["form-a"]),
        ("minutes=41-60", ["form-b"]),
        ("needs=none", ["small"]),
        ("needs=phone&grade=8", ["form-a"]),
        ("needs=phone&grade=3", []),
        ("topic=debt-bondage&topic=online-recruitment", ["small", "form-b"]),
        ("audience=teachers", ["club"]),
        ("group_size=small_group", ["club"]),
        ("has_audio=yes", ["club"]),
        ("lesson_for=group", ["club"]),
        ("sensitivity=sensitive", []),
        ("learning_area=personal-spiritual-social", ["small", "form-a", "form-b"]),
        ("grade=99&topic=nonsense&colour=red&minutes=%01", ["small", "form-a", "form-b", "club"]),
    ],
)
def test_or_inside_a_facet_and_between_facets(client, shelf, query, expected):
    response = client.get(f"/en/lessons/?{query}")
    assert response.status_code == 200
    assert slugs(response) == expected
    assert not response.cookies


def options(response):
    """{(facet, value): (count, chosen)} as the form shows them."""
    pattern = r'name="(\w+)" value="([^"]+)"( checked)?[^>]*> [^<]*\((\d+)\)</label>'
    return {
        (name, value): (int(count), bool(checked))
        for name, value, checked, count in re.findall(pattern, response.text)
    }


def test_a_count_is_what_choosing_the_option_would_find(client, shelf):
    shown = options(client.get("/en/lessons/?grade=8"))
    assert shown["grade", "8"] == (1, True)
    assert shown["grade", "3"] == (1, False)
    assert shown["needs", "paper"] == (1, False)
    assert ("needs", "none") not in shown


def test_a_chosen_option_stays_in_the_form_even_with_nothing_to_find(client, shelf):
    response = client.get("/en/lessons/?needs=phone&grade=3")
    assert options(response)["grade", "3"] == (0, True)
    assert "No lesson matches all of this" in response.text


def test_filters_stand_in_a_plain_form_that_needs_no_script(client, shelf):
    html = client.get("/en/lessons/").text
    assert '<form class="filters"><details>' in html
    assert '<button type="submit">' in html
    assert "csrf" not in html
    assert "<details open>" in client.get("/en/lessons/?grade=8").text


def test_results_come_in_pages_that_keep_the_choice(client, lesson):
    for number in range(14):
        lesson(f"lesson-{number}", grades=[4])
    first = client.get("/en/lessons/?grade=4")
    assert len(slugs(first)) == 12
    assert "grade=4&amp;page=2" in first.text
    assert len(slugs(client.get("/en/lessons/?grade=4&page=2"))) == 2
    assert client.get("/en/lessons/?page=nonsense").status_code == 200


def test_unpublished_lessons_are_neither_listed_nor_counted(client, draft, lesson):
    lesson("there", grades=[1])
    draft("hidden", grades=[2])
    response = client.get("/en/lessons/")
    assert slugs(response) == ["there"]
    assert ("grade", "2") not in options(response)


def test_the_index_speaks_both_languages(client, shelf):
    assert "Makunutu le limakatso" in client.get("/st/lessons/").text
    assert 'lang="st"' not in client.get("/st/lessons/").text.split("<main")[1]
