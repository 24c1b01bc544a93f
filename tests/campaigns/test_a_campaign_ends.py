"""A campaign has a first and a last day; the front page shows it only between them."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from campaigns.models import CampaignPage


def test_it_ends_after_it_starts(campaign):
    page = campaign()
    page.ends_on = date(2026, 10, 1)
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert refused.value.message_dict["ends_on"] == ["A campaign ends after it starts."]


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (date(2026, 11, 24), date(2026, 11, 24), True),
        (date(2026, 11, 1), date(2026, 12, 1), True),
        (date(2024, 1, 1), date(2026, 11, 23), False),
        (date(2026, 11, 25), date(2026, 12, 1), False),
    ],
)
def test_the_front_page_shows_it_while_it_runs(client, home, campaign, first, last, shown):
    page = campaign(starts_on=first, ends_on=last)
    home.current_campaign = page
    home.save()
    front = client.get("/en/").content.decode()
    assert ("English ask-first" in front) == shown
    assert client.get("/en/campaigns/ask-first/").status_code == 200


def test_an_unpublished_campaign_is_on_no_front_page(client, home, campaign):
    home.current_campaign = campaign(live=False)
    home.save()
    assert "English ask-first" not in client.get("/en/").content.decode()


def test_a_campaign_is_published_and_taken_back(
    client, campaign, django_capture_on_commit_callbacks
):
    page = campaign(live=False)
    assert client.get("/en/campaigns/ask-first/").status_code == 404
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert client.get("/en/campaigns/ask-first/").status_code == 200
    page = CampaignPage.objects.get()
    assert (page.message_en, page.message_st) == ("Ask three questions", "Botsa lipotso tse tharo")
    with django_capture_on_commit_callbacks(execute=True):
        page.unpublish()
    assert client.get("/en/campaigns/ask-first/").status_code == 404
