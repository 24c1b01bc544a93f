"""Plain functions that make records of outreach."""

from datetime import date

from wagtail.admin.menu import reports_menu

from core.models import Community, District
from outreach.models import (
    Activity,
    Display,
    Distribution,
    Grant,
    Material,
    MaterialEdition,
    MaterialUse,
    Partner,
    Reach,
)

DAY = date(2026, 3, 10)


def make_places():
    """Two districts, three communities in Lesotho and one across the border."""
    maseru, leribe = [
        District.objects.create(
            name_en=name,
            code=code,
            camp_town=name,
            area_km2=1000,
            population_2016=100_000,
            latitude="-29",
            longitude="28",
            borders_south_africa="yes",
        )
        for name, code in (("Maseru", "LS-A"), ("Leribe", "LS-C"))
    ]
    for name, district in (("Maseru", maseru), ("Maputsoe", leribe), ("Peka", leribe)):
        Community.objects.create(name_en=name, district=district, grade="high")
    Community.objects.create(name_en="Ficksburg", country="ZA", grade="high")
    return list(Community.objects.all())


def make_partner(letter, *members):
    partner = Partner.objects.create(
        name_en=f"Partner {letter}", name_st=f"Mokhatlo {letter}", acronym=f"P-{letter}", kind="ngo"
    )
    partner.members.set(members)
    return partner


def make_grant(name, *partners):
    grant = Grant.objects.create(
        name_en=name,
        funder=f"Funder of {name}",
        starts_on=date(2025, 1, 1),
        ends_on=date(2027, 1, 1),
    )
    grant.partners.set(partners)
    return grant


def make_material(code="MAT-01", **fields):
    values = {"title_en": f"Title {code}", "title_st": f"Sehlooho {code}", "kind": "leaflet"}
    return Material.objects.create(code=code, **(values | fields))


def make_edition(material, language="st", label="1", **fields):
    values = {"published_on": date(2025, 6, 1)}
    return MaterialEdition.objects.create(
        material=material, language=language, label=label, **(values | fields)
    )


def make_activity(partner, community=None, uses=(), people=(), **fields):
    """``uses`` are (edition, copies); ``people`` are (sex, age, count)."""
    values = {"type": "pitso", "starts_on": DAY, "status": "done"}
    activity = Activity.objects.create(
        partner=partner, community=community or Community.objects.first(), **(values | fields)
    )
    for edition, copies in uses:
        MaterialUse.objects.create(activity=activity, edition=edition, copies=copies)
    for sex, age, count in people:
        Reach.objects.create(activity=activity, sex=sex, age=age, count=count)
    return activity


def make_distribution(partner, edition, **fields):
    values = {"copies": 100, "date": DAY}
    return Distribution.objects.create(partner=partner, edition=edition, **(values | fields))


def make_display(partner, edition, community=None, **fields):
    values = {"place": "shop", "put_up": DAY}
    return Display.objects.create(
        partner=partner,
        edition=edition,
        community=community or Community.objects.first(),
        **(values | fields),
    )


def form_data(community, **fields):
    """What the browser posts for an activity without materials and people."""
    values = {
        "type": "pitso",
        "status": "done",
        "community": community.pk,
        "starts_on": "2026-03-10",
        "ends_on": "",
        "reach_kind": "direct",
        "basis": "head_count",
        "notes": "",
    }
    for prefix in ("uses", "reach"):
        values |= {
            f"{prefix}-TOTAL_FORMS": 0,
            f"{prefix}-INITIAL_FORMS": 0,
            f"{prefix}-MIN_NUM_FORMS": 0,
            f"{prefix}-MAX_NUM_FORMS": 1000,
        }
    return values | fields


def menu_item(report):
    """The item of the menu "Reports" that leads to ``report``."""
    items = reports_menu.registered_menu_items
    return next(item for item in items if getattr(item, "report", None) is report)


def rows(prefix, *values):
    """Posted rows of an inline table."""
    data = {f"{prefix}-TOTAL_FORMS": len(values)}
    for number, row in enumerate(values):
        data |= {f"{prefix}-{number}-{name}": value for name, value in row.items()}
    return data
