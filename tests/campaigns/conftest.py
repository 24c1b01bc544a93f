"""A campaign of this season with its materials and partners."""

from datetime import date

import pytest
from django.utils import timezone

from campaigns.models import CampaignIndexPage, CampaignMaterial, CampaignPage, CampaignPartner
from outreach.models import Material, MaterialEdition, MaterialIndexPage, Partner


@pytest.fixture(autouse=True)
def today(monkeypatch):
    """It is the 24th of November 2026."""
    monkeypatch.setattr(timezone, "localdate", lambda *args, **kwargs: date(2026, 11, 24))


@pytest.fixture
def campaigns(home):
    return home.add_child(
        instance=CampaignIndexPage(title="Campaigns", title_st="Matšolo", slug="campaigns")
    )


@pytest.fixture
def campaign(campaigns):
    """A function that makes a live campaign."""

    def make(slug="ask-first", **fields):
        values = {
            "title": f"English {slug}",
            "title_st": f"Sesotho {slug}",
            "slug": slug,
            "starts_on": date(2026, 11, 1),
            "ends_on": date(2026, 12, 31),
            "message_en": "Ask three questions",
            "message_st": "Botsa lipotso tse tharo",
            "summary_en": "Before you go",
            "summary_st": "Pele u tsamaea",
        }
        return campaigns.add_child(instance=CampaignPage(**(values | fields)))

    return make


@pytest.fixture
def library(home):
    return home.add_child(instance=MaterialIndexPage(title="Materials", slug="materials"))


def put_material(page, code, public=True, **edition):
    """A material with one edition, in the toolkit of ``page``."""
    material = Material.objects.create(
        code=code,
        kind="poster",
        public=public,
        title_en=f"Poster {code}",
        title_st=f"Setšoantšo {code}",
    )
    values = {"language": "st", "label": "1", "published_on": date(2026, 1, 1)}
    MaterialEdition.objects.create(material=material, **(values | edition))
    CampaignMaterial.objects.create(page=page, material=material)
    return material


def put_partner(page, acronym):
    """A partner who carries ``page``."""
    partner = Partner.objects.create(
        acronym=acronym, kind="ngo", name_en=f"Partner {acronym}", name_st=f"Mokhatlo {acronym}"
    )
    CampaignPartner.objects.create(page=page, partner=partner)


@pytest.fixture
def toolkit():
    """The function that puts a material into a campaign's toolkit."""
    return put_material


@pytest.fixture
def carried_by():
    """The function that gives a campaign a partner."""
    return put_partner
