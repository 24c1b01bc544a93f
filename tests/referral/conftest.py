"""Contact points and a help page to try the directory on."""

from datetime import timedelta

import pytest
from django.utils import timezone
from referral_calendar import TODAY

from core import reference_data
from core.models import District, SiteSettings
from referral.models import ContactPoint, HelpAdvice, HelpPage


@pytest.fixture
def today(monkeypatch):
    """A function that says which day it is; the 24th of November 2026 until it is called."""

    def set_day(day):
        monkeypatch.setattr(timezone, "localdate", lambda *args: day)

    set_day(TODAY)
    return set_day


@pytest.fixture
def districts(db):
    reference_data.load()
    return {place.code: place for place in District.objects.all()}


@pytest.fixture
def make_contact(db):
    """A function that makes a contact point which was checked this month, or as told."""

    def make(name="Child line", **fields):
        values = {
            "name_st": f"{name} (st)",
            "name_en": name,
            "kind": "helpline",
            "country": "LS",
            "phone": "+266 2222 3333",
            "reachable_from": ["LS", "ZA"],
            "languages": ["st", "en"],
            "verified_on": TODAY - timedelta(days=20),
            "verify_by": TODAY + timedelta(days=160),
        }
        return ContactPoint.objects.create(**(values | fields))

    return make


@pytest.fixture
def help_page(home):
    page = home.add_child(
        instance=HelpPage(
            title="Help",
            title_st="Thuso",
            slug="help",
            summary_st="Re teng",
            summary_en="We are here",
        )
    )
    for country in ("LS", "ZA", "OTHER"):
        page.advice.add(
            HelpAdvice(
                country=country,
                title_st=f"Keletso {country}",
                title_en=f"Advice {country}",
                text_st="<p>Bua le mosebeletsi oa sechaba.</p>",
                text_en="<p>Talk to a social worker.</p>",
            )
        )
    page.save_revision().publish()
    return HelpPage.objects.get()


@pytest.fixture
def ribbon(home):
    """The site shows the ribbon "demonstration content"."""
    return SiteSettings.objects.create(site=home.get_site(), demonstration=True)
