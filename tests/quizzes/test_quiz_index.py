"""The index: cards with kind and number of questions, filters, pages, few queries."""

import pytest
from quiz_builders import KNOWLEDGE, RISK

from core.models import AudienceGroup, Topic


@pytest.fixture
def parents(db):
    return AudienceGroup.objects.create(slug="parents", name_st="Batsoali", name_en="Parents")


@pytest.fixture
def debt(db):
    return Topic.objects.create(slug="debt-bondage", name_st="Mokoloto", name_en="Debt")


def tag(page, *, audience=None, topic=None):
    page.audiences.set([audience] if audience else [])
    page.topics.set([topic] if topic else [])
    page.save()


def test_a_card_tells_kind_and_number_of_questions(client, make_quiz):
    make_quiz("know")
    make_quiz("one", KNOWLEDGE[:1])
    make_quiz("offer", RISK, mode="risk_check")
    page = client.get("/en/quizzes/").content.decode()
    assert "Knowledge quiz · 3 questions" in page
    assert "Knowledge quiz · 1 question<" in page
    assert "Risk check · 3 questions" in page
    assert page.count("<h1") == 1


def test_it_is_filtered_by_reader_and_topic_without_script(client, make_quiz, parents, debt):
    tag(make_quiz("first"), audience=parents, topic=debt)
    tag(make_quiz("second"), audience=parents)
    make_quiz("third")
    for query, slugs in {
        "": {"first", "second", "third"},
        "?audience=parents": {"first", "second"},
        "?audience=parents&topic=debt-bondage": {"first"},
        "?topic=nothing": {"first", "second", "third"},
    }.items():
        page = client.get(f"/en/quizzes/{query}").content.decode()
        assert {s for s in ("first", "second", "third") if f"/quizzes/{s}/" in page} == slugs


def test_drafts_stay_out(client, make_quiz):
    make_quiz("hidden").unpublish()
    assert "hidden" not in client.get("/en/quizzes/").content.decode()


def test_it_is_paginated_and_asks_no_more_for_many(
    client, make_quiz, parents, debt, django_assert_max_num_queries
):
    for number in range(14):
        tag(make_quiz(f"quiz-{number}", KNOWLEDGE[:1]), audience=parents, topic=debt)
    client.get("/en/")
    with django_assert_max_num_queries(15):
        page = client.get("/en/quizzes/").content.decode()
    assert page.count('class="card"') == 12
    assert "quiz-13" in client.get("/en/quizzes/?page=2").content.decode()
    assert not client.cookies


def test_a_sensitive_quiz_is_known_as_such(make_quiz):
    assert make_quiz("hush", sensitive=True).is_sensitive
    assert not make_quiz("loud").is_sensitive
