"""`/` opens the site's language."""

import pytest

from core.models import SiteSettings


@pytest.mark.parametrize(
    ("header", "address"),
    [
        ("", "/st/"),
        ("en-GB,en;q=0.9", "/st/"),
        ("st", "/st/"),
        ("en,st-LS;q=0.5", "/st/"),
        ("fr", "/st/"),
    ],
)
def test_opens_sesotho_unless_the_site_says_otherwise(client, home, header, address):
    response = client.get("/", headers={"accept-language": header})
    assert response.headers["Location"] == address
    assert not response.cookies


def test_the_site_can_prefer_english_and_the_browser_can_still_name_sesotho(client, home):
    SiteSettings.objects.update_or_create(site=home.get_site(), defaults={"default_language": "en"})
    assert client.get("/").headers["Location"] == "/en/"
    assert client.get("/", headers={"accept-language": "st"}).headers["Location"] == "/st/"


def test_an_address_without_slash_finds_its_way(client, home):
    assert client.get("/st").headers["Location"] == "/st/"
