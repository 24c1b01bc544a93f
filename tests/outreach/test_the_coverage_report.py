"""Who was where with which material: what the coverage report says, and where it leads."""

import csv
import io
import re
from datetime import date
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from outreach_builders import make_activity, make_edition, make_material, menu_item

from core.models import AudienceGroup, Community
from outreach.models import Activity
from outreach.reports import CoverageReport

REPORT = "/admin/reports/coverage/"


@pytest.fixture
def stage(places, partners, editions):
    """Maseru: two activities of A; Peka: one of B; Maputsoe and Ficksburg: none."""
    maseru, peka = (Community.objects.get(name_en=name) for name in ("Maseru", "Peka"))
    comic = make_edition(make_material("MAT-02", kind="comic"))
    group = AudienceGroup.objects.create(slug="parents", name_en="Parents")
    both = make_activity(
        partners.a,
        maseru,
        uses=[(editions.st, 100), (editions.en, 20)],
        people=[("female", "adult", 30), ("male", "18-24", 10)],
    )
    both.audiences.add(group)
    make_activity(
        partners.a,
        maseru,
        type="radio",
        reach_kind="indirect",
        starts_on=date(2026, 5, 1),
        uses=[(comic, 5)],
        people=[("unknown", "unknown", 5000)],
    )
    make_activity(partners.b, peka, people=[("female", "child", 12)])
    make_activity(partners.b, peka, status="planned", uses=[(comic, 999)])
    make_activity(partners.b, peka, status="cancelled", uses=[(comic, 999)])
    return {"maseru": maseru, "peka": peka, "comic": comic}


@pytest.fixture
def office(client, coordinator):
    client.force_login(coordinator)
    return client


def cells(client, query=""):
    """{place: {column: (activities, copies, direct, indirect)}} of what is not nothing."""
    matrix = client.get(REPORT + query).context["matrix"]
    labels = [column.label for column in matrix.columns]
    found = {
        row.place.name: {
            label: (amount.activities, amount.copies, amount.direct, amount.indirect)
            for label, amount in [*zip(labels, row.cells, strict=True), ("all", row.total)]
            if amount
        }
        for row in matrix.rows
    }
    totals = [*zip(labels, matrix.column_totals, strict=True), ("all", matrix.total)]
    found["all"] = {
        label: (amount.activities, amount.copies, amount.direct, amount.indirect)
        for label, amount in totals
        if amount
    }
    return found


def test_communities_by_materials(office, stage):
    assert cells(office) == {
        "Maseru": {
            # Two editions of one material in one activity: its 40 people count once.
            "MAT-01": (1, 120, 40, 0),
            "MAT-02": (1, 5, 0, 5000),
            "all": (2, 125, 40, 5000),
        },
        "Maputsoe": {},
        "Peka": {"none": (1, 0, 12, 0), "all": (1, 0, 12, 0)},
        "Ficksburg": {},
        "all": {
            "MAT-01": (1, 120, 40, 0),
            "MAT-02": (1, 5, 0, 5000),
            "none": (1, 0, 12, 0),
            "all": (3, 125, 52, 5000),
        },
    }


def test_communities_by_partners(office, stage):
    found = cells(office, "?columns=partner")
    assert found["Maseru"] == {"P-A": (2, 125, 40, 5000), "all": (2, 125, 40, 5000)}
    assert found["Peka"] == {"P-B": (1, 0, 12, 0), "all": (1, 0, 12, 0)}


def test_the_south_african_side_is_a_group_of_its_own(office, stage):
    sections = office.get(REPORT).context["matrix"].sections
    groups = [(one.group.name, len(one.rows)) for one in sections]
    assert groups == [("Maseru", 1), ("Leribe", 2), ("South African side", 1)]


def test_communities_with_none_stand_out(office, stage):
    page = office.get(REPORT).content.decode()
    assert page.count('<tr class="coverage-empty">') == 2
    assert page.count(">no activity<") == 2
    assert "2 communities with no activity." in page
    assert "People are contacts, not different persons" in page
    assert "outreach/coverage.css" in page


@pytest.mark.parametrize(
    ("query", "total"),
    [
        ("?starts_on_from=2026-04-01", (1, 5, 0, 5000)),
        ("?starts_on_to=2026-03-10", (2, 120, 52, 0)),
        ("?starts_on_from=2027-01-01", (0, 0, 0, 0)),
        ("?language=en", (1, 20, 40, 0)),
        ("?language=st", (2, 105, 40, 5000)),
        ("?partner={b}", (1, 0, 12, 0)),
        ("?district={leribe}", (1, 0, 12, 0)),
        ("?audience={group}", (1, 120, 40, 0)),
        ("?audience={group}&columns=partner&language=st", (1, 100, 40, 0)),
        ("?starts_on_from=nonsense", (0, 0, 0, 0)),
        ("?district=999", (0, 0, 0, 0)),
    ],
)
def test_filters(office, stage, partners, query, total):
    query = query.format(
        b=partners.b.pk,
        leribe=stage["peka"].district_id,
        group=AudienceGroup.objects.get().pk,
    )
    matrix = office.get(REPORT + query).context["matrix"]
    amount = matrix.total
    assert (amount.activities, amount.copies, amount.direct, amount.indirect) == total


def test_a_district_filter_leaves_its_communities(office, stage):
    query = f"?district={stage['peka'].district_id}"
    rows = office.get(REPORT + query).context["matrix"].rows
    assert [row.place.name for row in rows] == ["Maputsoe", "Peka"]


def links(line):
    """[(amount, address or "")] of one line of the page: its cells and its total."""
    amounts = [*line.row.cells, line.row.total]
    found = [re.search('href="([^"]+)"', cell) for cell in [*line.cells, line.total]]
    addresses = [unescape(one[1]) if one else "" for one in found]
    return list(zip(amounts, addresses, strict=True))


def follow(office, context):
    """How many cells and totals lead to exactly the activities that they count."""
    followed = 0
    for line in [line for part in context["parts"] for line in part.lines]:
        for amount, address in links(line):
            assert bool(amount) == bool(address)
            if amount:
                listed = office.get(address).context["object_list"]
                assert len(listed) == amount.activities, address
                assert {activity.community.pk for activity in listed} == {line.row.place.key}
                assert {activity.status for activity in listed} == {"done"}
                followed += 1
    return followed


def test_every_cell_leads_to_the_activities_it_counts(office, stage, partners):
    merged = Activity.objects.filter(partner=partners.a).first()
    copy = make_activity(partners.b, stage["maseru"], people=[("male", "60+", 3)])
    copy.merged_into = merged
    copy.verification = "verified"
    copy.save()
    Activity.objects.filter(pk=merged.pk).update(verification="verified")
    for query, cells_followed in {
        "": 5,
        "?columns=partner": 4,
        "?columns=type&order=direct": 5,
        "?columns=language": 5,
        "?columns=month&starts_on_from=2026-03-02": 5,
        "?language=en": 2,
        "?language=st": 3,
        "?type=radio&measure=people": 2,
        "?verified=yes&columns=month": 2,
    }.items():
        assert follow(office, office.get(REPORT + query).context) == cells_followed, query


@pytest.fixture
def joint(stage, partners, editions):
    """B was there too, with one of A's activities in Maseru; his record counts in A's."""
    kept = Activity.objects.filter(partner=partners.a, type="pitso").get()
    return make_activity(
        partners.b,
        stage["maseru"],
        uses=[(editions.st, 7)],
        people=[("male", "60+", 3)],
        merged_into=kept,
    )


def test_of_one_partner_all_of_his_own_records_count_for_whoever_looks(
    office, client, joint, stage, partners, officer_b, coordinator
):
    queries = ("", "&type=pitso", "&columns=partner", "&columns=month", "&language=st")
    for query in queries:
        client.force_login(coordinator)
        asked = f"?partner={partners.b.pk}{query}"
        seen, context = cells(client, asked), client.get(REPORT + asked).context
        assert seen["Maseru"]["all"] == (1, 7, 3, 0)
        assert follow(client, context) > 0
        client.force_login(officer_b)
        assert cells(client, f"?{query[1:]}") == seen


def test_of_one_partner_map_trend_and_gaps_say_the_same(office, joint, partners):
    asked = f"?partner={partners.b.pk}"
    shades = b"".join(office.get(f"/admin/reports/map/{asked}&export=csv")).decode()
    districts = {row["district"]: row for row in csv.DictReader(io.StringIO(shades))}
    assert (districts["Maseru"]["activities"], districts["Maseru"]["direct"]) == ("1", "3")
    assert (districts["Leribe"]["activities"], districts["Leribe"]["direct"]) == ("1", "12")
    trend = office.get(f"/admin/reports/trend/{asked}").context
    assert trend["total"].activities == 2
    [address] = [address for _month, _name, address in trend["rows"] if address]
    assert len(office.get(address).context["object_list"]) == 2
    gaps = office.get(f"/admin/reports/gaps/{asked}&days=3650").context["lines"]
    never = {line.place.name for line in gaps if line.last.any is None}
    assert never == {"Maputsoe", "Ficksburg"}


def test_among_all_partners_a_joint_activity_counts_for_its_first(office, joint, partners):
    assert cells(office, "?columns=partner")["Maseru"] == {
        "P-A": (2, 125, 40, 5000),
        "all": (2, 125, 40, 5000),
    }
    assert follow(office, office.get(f"{REPORT}?columns=partner").context) == 4
    make_activity(partners.b, joint.community)
    assert follow(office, office.get(f"{REPORT}?columns=partner").context) == 5


def test_what_one_partner_entered_twice_counts_once_when_he_is_chosen(office, stage, partners):
    kept = Activity.objects.filter(partner=partners.b, status="done").get()
    make_activity(partners.b, stage["peka"], people=[("male", "60+", 3)], merged_into=kept)
    asked = f"?partner={partners.b.pk}"
    assert cells(office, asked)["Peka"]["all"] == (1, 0, 12, 0)
    assert follow(office, office.get(REPORT + asked).context) == 2


@pytest.mark.parametrize("report", ["coverage", "map", "trend", "gaps"])
@pytest.mark.parametrize("query", ["partner=99", "partner=x", "audience=99"])
def test_a_filter_that_is_not_understood_leaves_nothing_and_says_so(office, stage, report, query):
    address = f"/admin/reports/{report}/?{query}"
    page = office.get(address)
    assert "A filter was not understood, so nothing is shown." in page.text
    assert not page.context["object_list"]
    assert "Maputsoe" not in page.text
    lines = b"".join(office.get(f"{address}&export=csv")).decode().strip().splitlines()
    assert len(lines) == 1
    paper = office.get(f"{address}&export=pdf")
    assert (paper.status_code, paper["Location"]) == (302, address)


def test_an_officers_report_leads_to_his_own_records(client, stage, partners, officer_b):
    client.force_login(officer_b)
    assert cells(client)["all"] == {"none": (1, 0, 12, 0), "all": (1, 0, 12, 0)}
    response = client.get(f"{REPORT}?columns=partner")
    assert "others may have been there" in response.content.decode()
    columns = response.context["matrix"].columns
    assert [column.label for column in columns] == ["P-B"]


def test_the_committee_reads_all(client, stage, viewer):
    client.force_login(viewer)
    assert cells(client)["all"]["all"] == (3, 125, 52, 5000)


def test_others_do_not_see_it(client, stage, editor, stranger):
    for user in (editor, stranger):
        client.force_login(user)
        assert client.get(REPORT).status_code == 302


def test_it_is_downloaded_as_csv(office, stage):
    response = office.get(f"{REPORT}?export=csv")
    rows = list(csv.DictReader(io.StringIO(b"".join(response).decode())))
    assert [row["community"] for row in rows] == ["Maseru", "Maputsoe", "Peka", "Ficksburg"]
    assert rows[0]["MAT-01 activities"] == "1"
    assert rows[0]["MAT-01 direct"] == "40"
    assert rows[0]["MAT-02 indirect"] == "5000"
    assert rows[0]["all copies"] == "125"
    assert rows[3]["group"] == "South African side"
    assert rows[3]["all activities"] == "0"


def test_the_menu_has_it_for_those_who_may_see_it(rf, stage, coordinator, editor):
    for user, shown in ((coordinator, True), (editor, False)):
        request = rf.get("/admin/")
        request.user = user
        assert menu_item(CoverageReport).is_shown(request) is shown


@pytest.mark.parametrize("query", ["", "?columns=partner", "?export=csv"])
def test_queries_do_not_grow_with_communities(
    office, stage, partners, editions, query, django_assert_num_queries
):
    def read():
        response = office.get(REPORT + query)
        return b"".join(response)

    read()
    with CaptureQueriesContext(
        connection,
    ) as few:
        read()
    for number in range(50):
        place = Community.objects.create(
            name_en=f"Village {number}", district=stage["peka"].district
        )
        make_activity(partners.a, place, uses=[(editions.st, 1)], people=[("male", "60+", 1)])
    assert Activity.objects.count() > 50
    with django_assert_num_queries(len(few)):
        read()
