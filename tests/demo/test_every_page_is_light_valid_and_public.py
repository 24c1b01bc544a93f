"""Each demonstration page, in both languages: light, asks little, valid HTML, public."""

import gzip
import re
from collections import Counter
from pathlib import Path

import html5lib
import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

pytestmark = pytest.mark.django_db

SHEET = Path(settings.BASE_DIR) / "campaign_site/static/campaign_site/site.css"
LIMIT = 14 * 1024
MOST_QUERIES = 15


@pytest.fixture(scope="module")
def answers(demo, django_db_blocker):
    """(address, response, number of queries) of every page in both languages, uncached."""
    with django_db_blocker.unblock():
        yield _ask(Page.objects.live().filter(depth__gt=1).order_by("path"))


def _addresses(pages):
    for code in ("st", "en"):
        for page in pages:
            yield f"/{code}{page.url_path.removeprefix('/home')}"
        yield f"/{code}/help/?country=LS&district=LS-A"
        yield f"/{code}/search/?q=phasepoto"


def _ask(pages):
    client = Client()
    client.get("/st/")  # the process's own caches: content types, the site's root paths
    found = []
    for address in _addresses(pages):
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            response = client.get(address)
        found.append((address, response, len(queries)))
    return found


def test_all_of_it(answers):
    sheet = len(gzip.compress(SHEET.read_bytes()))
    assert len(answers) >= 60
    dear = {address: queries for address, _response, queries in answers if queries > MOST_QUERIES}
    assert not dear
    for address, response, _queries in answers:
        assert response.status_code == 200, address
        assert not response.cookies, address
        weight = len(gzip.compress(response.content)) + sheet
        assert weight <= LIMIT, f"{address} weighs {weight} bytes"


def test_it_is_valid_html_with_one_heading_and_its_language(answers):
    for address, response, _queries in answers:
        html = response.text
        html5lib.HTMLParser(strict=True).parse(html)
        assert html.count("<h1") == 1, address
        assert f'<html lang="{address[1:3]}">' in html, address
        ids = Counter(re.findall(r'\sid="([^"]+)"', html))
        assert not [name for name, count in ids.items() if count > 1], address
        levels = [int(level) for level in re.findall(r"<h([1-6])", html)]
        jumps = [b for a, b in zip(levels, levels[1:], strict=False) if b > a + 1]
        assert not jumps, f"{address}: headings {levels}"


def test_it_names_no_other_host_but_in_links(answers):
    for address, response, _queries in answers:
        loaded = re.findall(
            r'<(?:img|script|source|iframe|audio)[^>]*?(?:src|srcset)="([^"]*)"', response.text
        )
        loaded += re.findall(r'<link rel="(?:stylesheet|icon)[^>]*href="([^"]*)"', response.text)
        assert loaded, address
        assert all(url.startswith("/") for url in loaded), address


def test_it_carries_the_ribbon_the_exit_and_the_note(answers):
    for address, response, _queries in answers:
        assert 'class="ribbon"' in response.text, address
        assert '<a href="/exit/"' in response.text, address
        if address.startswith("/st/") and "?" not in address:
            assert "translation-note" in response.text, address


def test_every_image_says_its_size(answers):
    for address, response, _queries in answers:
        for image in re.findall(r"<img[^>]*>", response.text):
            assert re.search(r'width="\d+"', image), f"{address}: {image}"
            assert re.search(r'height="\d+"', image), f"{address}: {image}"
            assert "alt=" in image, f"{address}: {image}"


def test_no_telephone_number_is_shown_that_nobody_checked(answers):
    for address, response, _queries in answers:
        assert "tel:" not in response.text, address
        assert not re.search(r"\+\s?(?:266|27)\s?\d", response.text), address
