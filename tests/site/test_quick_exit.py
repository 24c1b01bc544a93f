"""Every page can be left at once, without script, by a plain link."""

import pytest

from core.models import SiteSettings


@pytest.mark.parametrize("address", ["/st/", "/en/", "/en/search/", "/en/nowhere/"])
def test_every_page_carries_the_link(client, home, address):
    assert '<a href="/exit/"' in client.get(address).text


def test_it_leads_to_an_everyday_page_and_clears_no_storage(client, home):
    response = client.get("/exit/")
    assert response.status_code == 302
    assert response["Location"].startswith("https://")
    assert response["Cache-Control"] == "no-store"
    assert "Clear-Site-Data" not in response


def test_the_owners_choose_where_it_leads(client, home):
    SiteSettings.objects.update_or_create(
        site=home.get_site(), defaults={"exit_url": "https://example.org/weather"}
    )
    assert client.get("/exit/")["Location"] == "https://example.org/weather"
