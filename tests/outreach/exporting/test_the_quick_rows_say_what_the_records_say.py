"""Fast rows are those one would write slowly from each record; HXL reads their file."""

import io

import hxl
import pytest
from outreach_builders import make_activity, make_edition, make_grant, make_material

from core.localized import text
from outreach.exporting.csv_files import lines
from outreach.exporting.pieces import Pieces
from outreach.exporting.rows import batches
from outreach.exports import COLUMNS, TAGS
from outreach.models import Activity


@pytest.fixture
def activities(places, partners, editions):
    card = make_edition(make_material("CARD-1", kind="referral_card"), label="2")
    bands = [("female", "18-24", 3), ("male", "0-11", 4), ("other", "60+", 1), ("male", "adult", 2)]
    uses = [(card, 30), (editions.en, 5), (editions.st, 0)]
    grant = make_grant("G", partners.a)
    make_activity(partners.a, places[0], uses, bands, grant=grant, targeted=9, notes="=1+1, two")
    make_activity(partners.b, places[3], type="officials_training", partner_reference="B-7")
    make_activity(partners.b, places[2], uses=[(editions.st, 1)], status="planned")
    return Activity.objects.order_by("pk")


def slowly(activity):
    """Some cells of one record, as its models say them."""
    uses = list(activity.uses.all())
    district, post = activity.community.district, activity.community.border_post
    figures = activity.figures
    return {
        "record_uuid": str(activity.uuid),
        "partner_name": text(activity.partner, "name"),
        "funder": activity.grant.funder if activity.grant else "",
        "activity_type": activity.type,
        "subsector": "training" if "training" in activity.type else "prevention of trafficking",
        "material_code": "; ".join(use.edition.material.code for use in uses),
        "material_language": "; ".join(use.edition.language for use in uses),
        "district_name": text(district, "name") if district else "",
        "community_name": text(activity.community, "name"),
        "border_post": text(post, "name") if post else "",
        "start_date": activity.starts_on.isoformat(),
        "status": activity.status,
        "targeted": activity.targeted,
        **{f"reached_{name}": number for name, number in figures.items()},
        "copies_distributed": sum(use.copies for use in uses),
        "referral_cards_given": sum(
            use.copies for use in uses if use.edition.material.kind == "referral_card"
        ),
        "partner_reference": activity.partner_reference,
        "notes": activity.notes,
    }


def test_rows_and_their_tags(activities):
    rows = [row for batch in batches(activities, Pieces(), size=2) for row in batch]
    assert len(rows) == 3
    for row, activity in zip(rows, activities, strict=True):
        fast = dict(zip(COLUMNS, row, strict=True))
        assert fast | slowly(activity) == fast
    file = "".join(lines(activities, with_tags=True)).encode()
    data = hxl.data(hxl.input.make_input(io.BytesIO(file)))
    shown = [_parts(column.display_tag) for column in data.columns]
    assert shown == [_parts(tag) for tag in TAGS.values()]
    assert len(list(data)) == 3
    assert "'=1+1, two" in file.decode()


def test_what_is_added_while_a_file_is_read(activities, partners, places):
    reading = batches(activities, Pieces(), size=1)
    next(reading)
    edition = make_edition(make_material("NEW-1"), label="1")
    make_activity(partners.a, places[0], uses=[(edition, 2)])
    codes = [dict(zip(COLUMNS, row, strict=True))["material_code"] for [row] in reading]
    assert codes[-1] == "NEW-1"


def _parts(tag):
    """The hashtag and its attributes, which have no order."""
    hashtag, *attributes = tag.split("+")
    return hashtag, set(attributes)
