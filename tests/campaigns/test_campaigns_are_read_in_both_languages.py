"""Readers find campaigns, the newest first, with dates, message and partners in their language."""

from datetime import date

import pytest


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_index_lists_live_campaigns_the_newest_first(client, campaign):
    campaign("old", starts_on=date(2025, 1, 1), ends_on=date(2025, 2, 1))
    campaign("new")
    campaign("hidden", live=False)
    page = read(client, "/en/campaigns/")
    assert page.index("English new") < page.index("English old")
    assert "hidden" not in page
    assert "1 January 2025 to 1 February 2025" in page


def test_an_empty_index_says_so(client, campaigns):
    assert "There is no campaign at the moment" in read(client, "/en/campaigns/")


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("en", ["English ask-first", "Ask three questions", "Before you go", "Partner A"]),
        ("st", ["Sesotho ask-first", "Botsa lipotso tse tharo", "Pele u tsamaea", "Mokhatlo A"]),
    ],
)
def test_a_campaign_speaks_the_readers_language(client, campaign, carried_by, code, texts):
    carried_by(campaign(), "A")
    page = read(client, f"/{code}/campaigns/ask-first/")
    for text in texts:
        assert text in page
    assert page.count("<h1") == 1


def test_a_missing_message_falls_back_with_its_language_and_a_notice(client, campaign):
    campaign(message_st=None)
    page = read(client, "/st/campaigns/ask-first/")
    assert '<span lang="en">Ask three questions</span>' in page
    assert 'class="notice"' in page


def test_the_call_leads_to_its_page(client, campaign):
    other = campaign("other")
    campaign(action_page=other, call_to_action_en="Read the other one")
    page = read(client, "/en/campaigns/ask-first/")
    assert '<a class="button" href="/en/campaigns/other/">Read the other one</a>' in page


def test_index_and_page_cost_the_same_for_any_number(
    client, campaign, library, toolkit, carried_by, django_assert_max_num_queries
):
    for number in range(15):
        page = campaign(f"c-{number}")
    for number in range(12):
        toolkit(page, f"M-{number}")
        carried_by(page, f"P-{number}")
    client.get("/en/")  # a site's first visitor makes its settings
    for address in ("/en/campaigns/", "/en/campaigns/c-14/"):
        with django_assert_max_num_queries(15):
            read(client, address)
