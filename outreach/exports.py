"""One activity as a row of the programme's 3W columns.

``data/hxl_columns.csv`` names them. An activity with several materials stays one row, so that its
people are not counted twice; the materials stand in one cell, in the order of their use.
"""

import csv
from pathlib import Path

from core.localized import text

from .choices import TRAININGS, MaterialKind, PartnerKind

DATA = Path(__file__).parent / "data" / "hxl_columns.csv"
with DATA.open(encoding="utf-8", newline="") as file:
    COLUMNS = [row["column"] for row in csv.DictReader(file)]

PARTNER_TYPES = {
    PartnerKind.NGO: "NGO",
    PartnerKind.POLICE: "LawEnforcement",
    PartnerKind.MINISTRY: "CentralGovernmentOrganisation",
    PartnerKind.COUNCIL: "LocalGovernmentOrganisation",
    PartnerKind.SCHOOL: "SchoolOrCollege",
}
SECTOR = "Protection"


def row(activity):
    """{column: value} of one activity; ``with_parts`` has loaded what it reads."""
    parts = _who(activity) | _what(activity) | _where(activity) | _how_many(activity)
    return {column: parts[column] for column in COLUMNS}


def _who(activity):
    partner = activity.partner
    return {
        "record_uuid": str(activity.uuid),
        "partner_name": text(partner, "name"),
        "partner_acronym": partner.acronym,
        "partner_type": PARTNER_TYPES.get(partner.kind, partner.kind),
        "funder": activity.grant.funder if activity.grant else "",
        "source": activity.source,
    }


def _what(activity):
    editions = [use.edition for use in activity.uses.all()]
    training = activity.type in TRAININGS
    return {
        "sector": SECTOR,
        "subsector": "training" if training else "prevention of trafficking",
        "activity_type": activity.type,
        "material_code": _joined(edition.material.code for edition in editions),
        "material_title": _joined(text(edition.material, "title") for edition in editions),
        "material_kind": _joined(edition.material.kind for edition in editions),
        "material_edition": _joined(edition.label for edition in editions),
        "material_language": _joined(edition.language for edition in editions),
        "start_date": activity.starts_on.isoformat(),
        "end_date": activity.ends_on.isoformat(),
        "status": activity.status,
    }


def _joined(values):
    return "; ".join(values)


def _where(activity):
    community = activity.community
    district, post = community.district, community.border_post
    return {
        "district_name": text(district, "name") if district else "",
        "district_code": district.code if district else "",
        "community_name": text(community, "name"),
        "community_type": community.kind,
        "border_post": text(post, "name") if post else "",
    }


def _how_many(activity):
    figures = activity.figures
    uses = activity.uses.all()
    cards = MaterialKind.REFERRAL_CARD
    return {
        "targeted": activity.targeted,
        "reached_total": figures["total"],
        "reached_women": figures["women"],
        "reached_men": figures["men"],
        "reached_girls": figures["girls"],
        "reached_boys": figures["boys"],
        "reached_unknown": figures["unknown"],
        "copies_distributed": sum(use.copies for use in uses),
        "referral_cards_given": sum(
            use.copies for use in uses if use.edition.material.kind == cards
        ),
    }
