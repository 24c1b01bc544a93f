"""The activity export has the programme's columns; no cell of any export starts a formula."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook
from outreach_builders import (
    make_activity,
    make_display,
    make_distribution,
    make_edition,
    make_grant,
    make_material,
)

from core.models import BorderPost, Community
from outreach.exports import COLUMNS
from outreach.models import Partner


@pytest.fixture
def office(client, coordinator):
    client.force_login(coordinator)
    return client


@pytest.fixture
def activity(places, partners, editions):
    leribe = Community.objects.get(name_en="Peka")
    leribe.border_post = BorderPost.objects.create(
        name_en="Peka Bridge", code="BP03", district=leribe.district
    )
    leribe.save()
    card = make_edition(make_material("CARD-1", kind="referral_card"), label="2")
    return make_activity(
        partners.a,
        leribe,
        grant=make_grant("G", partners.a),
        targeted=60,
        uses=[(editions.st, 100), (card, 30)],
        people=[("female", "18-24", 12), ("male", "child", 8), ("other", "60+", 1)],
    )


def csv_of(response):
    return list(csv.DictReader(io.StringIO(b"".join(response).decode())))


def test_one_activity_is_one_row_of_the_programmes_columns(office, activity):
    (row,) = csv_of(office.get(f"{reverse('outreach_activity:index')}?export=csv"))
    assert list(row) == COLUMNS
    assert row == {
        "record_uuid": str(activity.uuid),
        "partner_name": "Partner A",
        "partner_acronym": "P-A",
        "partner_type": "NGO",
        "funder": "Funder of G",
        "sector": "Protection",
        "subsector": "prevention of trafficking",
        "activity_type": "pitso",
        "material_code": "MAT-01; CARD-1",
        "material_title": "Title MAT-01; Title CARD-1",
        "material_kind": "leaflet; referral_card",
        "material_edition": "1; 2",
        "material_language": "st; st",
        "district_name": "Leribe",
        "district_code": "LS-C",
        "community_name": "Peka",
        "community_type": "village",
        "border_post": "Peka Bridge",
        "start_date": "2026-03-10",
        "end_date": "2026-03-10",
        "status": "done",
        "targeted": "60",
        "reached_total": "21",
        "reached_women": "12",
        "reached_men": "0",
        "reached_girls": "0",
        "reached_boys": "8",
        "reached_unknown": "1",
        "copies_distributed": "130",
        "referral_cards_given": "30",
        "source": "web",
        "basis": "head_count",
        "reach_kind": "direct",
        "register_number": "",
        "register_office": "",
        "on_behalf_of": "",
        "partner_reference": "",
        "verification": "submitted",
        "notes": "",
    }


@pytest.mark.parametrize(
    ("model", "query"),
    [
        ("activity", "starts_on_from=garbage"),
        ("activity", "community=99999"),
        ("activity", "partner=99"),
        ("activity", "status=bogus"),
        ("activity", "counted=often"),
        ("partner", "kind=bogus"),
        ("distribution", "material=99999"),
    ],
)
def test_a_filter_that_is_not_understood_leaves_nothing(
    office, activity, partners, editions, model, query
):
    make_distribution(partners.a, editions.st)
    index = reverse(f"outreach_{model}:index")
    assert csv_of(office.get(f"{index}?export=csv"))
    assert csv_of(office.get(f"{index}?{query}&export=csv")) == []
    for address in (f"{index}?{query}", f"{index}?{query}&q=P", f"{index}results/?{query}"):
        page = office.get(address)
        assert not page.context["object_list"]
        assert "match your query" in page.text
    assert "A filter was not understood" in office.get(f"{index}?{query}").text
    assert "A filter was not understood" not in office.get(index).text


def test_of_one_partner_his_record_of_a_joint_activity_is_taken_out(office, activity, partners):
    theirs = make_activity(partners.b, activity.community, merged_into=activity)
    make_activity(partners.b, activity.community, merged_into=theirs)  # entered twice
    index = reverse("outreach_activity:index")
    assert len(csv_of(office.get(f"{index}?export=csv"))) == 1
    for more in ("", "&counted=yes"):
        [row] = csv_of(office.get(f"{index}?partner={partners.b.pk}{more}&export=csv"))
        assert row["record_uuid"] == str(theirs.uuid)
    first = f"{index}?partner={partners.b.pk}&counted=first"
    assert not office.get(first).context["object_list"]


def test_the_spreadsheet_says_the_same(office, activity):
    response = office.get(f"{reverse('outreach_activity:index')}?export=xlsx")
    book = load_workbook(io.BytesIO(b"".join(response)))
    names, values = book["activities"].values
    row = dict(zip(names, values, strict=True))
    assert names == tuple(COLUMNS)
    assert (row["reached_total"], row["copies_distributed"]) == (21, 130)
    assert row["record_uuid"] == str(activity.uuid)
    explained = [line[0] for line in book["data dictionary"].values]
    assert explained == ["column", *COLUMNS]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_cell_starts_a_formula(office, activity, start):
    name = f'{start}HYPERLINK("http://x")'
    partners = Partner.objects.filter(pk=activity.partner.pk)
    partners.update(name_en=name, name_st=name, acronym=f"{start}1")
    for model in ("activity", "partner"):
        address = reverse(f"outreach_{model}:index")
        for row in csv_of(office.get(f"{address}?export=csv")):
            assert not any(value.startswith(("=", "+", "-", "@", "\t")) for value in row.values())
        sheet = load_workbook(io.BytesIO(b"".join(office.get(f"{address}?export=xlsx")))).active
        assert {cell.data_type for row in sheet.rows for cell in row} <= {"s", "n"}


@pytest.mark.parametrize("query", ["", "?export=csv", "?export=xlsx"])
@pytest.mark.parametrize("model", ["activity", "distribution", "display", "materialedition"])
def test_queries_do_not_grow_with_records(office, activity, partners, editions, model, query):
    def more(number):
        material = make_material(f"M-{number}")
        edition = make_edition(material)
        make_distribution(partners.a, edition)
        make_display(partners.b, edition)
        make_activity(
            partners.b, uses=[(edition, 1), (editions.st, 2)], people=[("male", "60+", 1)]
        )

    def read():
        response = office.get(reverse(f"outreach_{model}:index") + query)
        return b"".join(response)

    more(0)
    read()
    with CaptureQueriesContext(connection) as few:
        read()
    for number in range(1, 12):
        more(number)
    with CaptureQueriesContext(connection) as many:
        read()
    assert len(many) == len(few)
