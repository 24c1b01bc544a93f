"""The page holds what the script scores and says with, so that it goes on without a network."""

import json
import re
from fractions import Fraction

import pytest
from django.core.cache import cache
from quiz_builders import ticks

ADDRESS, OFFER = "/en/quizzes/kinds/", "/en/quizzes/offer/"


def carried(client, address):
    page = client.get(address).text
    found = re.search(r'<script id="quiz" type="application/json">(.*?)</script>', page, re.DOTALL)
    return json.loads(found[1])


def test_the_scripts_are_files_of_ours_loaded_on_quizzes_only(client, every_kind, home):
    page = client.get(ADDRESS).text
    sources = re.findall(r"<script src=\"([^\"]+)\" defer></script>", page)
    assert len(sources) == 4
    assert all(source.startswith("/static/") for source in sources)
    assert len(re.findall("<script", page)) == 5  # the fifth holds data and is never run
    assert "quizzes/" not in "".join(re.findall(r"<script[^>]*>", client.get("/en/quizzes/").text))


def test_the_points_are_those_of_the_rules(client, every_kind):
    data = carried(client, ADDRESS)
    for question, entry in zip(every_kind.questions.all(), data["questions"], strict=True):
        assert entry["name"] == question.field_name
        assert entry["kind"] == question.kind
        for value, share in question.for_scoring().points.items():
            assert Fraction(entry.get("points", {}).get(value, 0), data["total"]) == share


def test_a_knowledge_quiz_carries_its_reasons(client, every_kind):
    data = carried(client, ADDRESS)
    first = data["questions"][0]
    assert "Why: Who keeps the passport?" in first["why"]
    assert "I do" in first["right"]
    assert [band["from"] for band in data["bands"]] == [0, 50, 80]
    assert "Text of 80." in data["bands"][2]["html"]
    assert "signs" not in first
    assert not data["help"]


def test_a_risk_check_carries_its_signs_and_help(client, risk_check, help_is_there):
    data = carried(client, OFFER)
    assert set(data["questions"][0]["flags"].values()) == {"stop"}
    assert "About: They do" in "".join(data["questions"][0]["signs"].values())
    assert "0000 0000" in data["help"][""]
    assert 'href="/en/help/"' in data["help"][""]
    assert data["questions"][2]["open"]


def test_it_is_in_the_readers_language(client, risk_check):
    data = carried(client, "/st/quizzes/offer/")
    assert "Sephetho stop" in "".join(band["html"] for band in data["bands"])


@pytest.mark.parametrize("one_at_a_time", [True, False])
def test_every_question_is_there_even_when_the_page_asks_one(client, every_kind, one_at_a_time):
    type(every_kind).objects.update(one_at_a_time=one_at_a_time)
    form = carried(client, ADDRESS)["form"]
    assert form.count("<fieldset") == (7 if one_at_a_time else 0)


def test_a_page_that_answers_carries_nothing_for_the_script(client, every_kind):
    for data in ({}, ticks(every_kind, *[[]] * 7)):
        assert "application/json" not in client.post(ADDRESS, data).text


def test_nothing_in_a_text_ends_the_data(client, every_kind):
    question = every_kind.questions.first()
    question.choices.update(feedback_en="</script><script>alert(1)</script>")
    page = client.get(ADDRESS).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in json.dumps(carried(client, ADDRESS))


def test_a_sensitive_check_says_so_to_whoever_would_keep_it(client, risk_check):
    assert "data-sensitive" not in client.get(OFFER).text
    risk_check.sensitive = True
    risk_check.save()
    cache.clear()
    assert 'autocomplete="off" data-sensitive>' in client.get(OFFER).text
