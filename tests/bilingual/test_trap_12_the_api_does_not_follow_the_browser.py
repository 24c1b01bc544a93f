"""Bare names in the API would follow Accept-Language; it gives both languages by name."""

import pytest


@pytest.mark.parametrize("accepted", ["st", "en", ""])
def test_both_languages_stand_side_by_side(client, make_guide, accepted):
    guide = make_guide()
    answer = client.get(f"/api/v2/pages/{guide.pk}/", headers={"accept-language": accepted}).json()
    assert (answer["title"], answer["title_st"]) == ("Road safety", "Polokeho tseleng")
    assert (answer["summary_en"], answer["summary_st"]) == ("Introduction", "Selelekela")
    assert "summary" not in answer
    texts = answer["body"][0]["value"]
    assert (texts["text_st"], texts["text_en"]) == ("<p>mmele</p>", "<p>bodytext</p>")


def test_pages_are_listed_by_type(client, make_guide):
    make_guide()
    answer = client.get("/api/v2/pages/?type=guides.GuidePage&fields=title_st,summary_st").json()
    assert answer["meta"]["total_count"] == 1
    assert answer["items"][0]["title_st"] == "Polokeho tseleng"


def test_more_than_twenty_at_once_are_refused_in_words(client, home):
    answer = client.get("/api/v2/pages/?limit=21")
    assert answer.status_code == 400
    assert "20" in answer.json()["message"]
