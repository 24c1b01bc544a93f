"""Figures for DHIS2, as the coordinator makes them: mappings by hand, a page, and the file."""

import pytest
from django.urls import reverse
from outreach_builders import make_activity

from core.models import Community, District
from outreach.models import DhisMapping, DhisOrgUnit

PAGE = "outreach_dhis"
HEADER = (
    "dataelement,period,orgunit,categoryoptioncombo,attributeoptioncombo,value,storedby,"
    "lastupdated,comment,followup"
)
ELEMENT, OTHER, COMBO = "f7n9E0hX8qk", "Ix2HsbDMLea", "bRowv6yZOF2"
MASERU = "DiszpKrYNg8"


def told(**said):
    return {"reach_kind": "", "basis": "", "category_option_combo": ""} | said


@pytest.fixture
def desk(client, coordinator, partners, editions):
    """The coordinator, who has told where activities and women go, and what Maseru is."""
    client.force_login(coordinator)
    add = reverse("outreach_dhismapping:add")
    people = {"measure": "women", "reach_kind": "direct", "basis": "register"}
    combo = {"category_option_combo": COMBO, "attribute_option_combo": COMBO}
    for said in (
        told(measure="activities", data_element=ELEMENT),
        told(**people, data_element=OTHER) | combo,
    ):
        assert client.post(add, said).status_code == 302
    district = District.objects.get(code="LS-A")
    unit = {"district": district.pk, "uid": MASERU}
    assert client.post(reverse("outreach_dhisorgunit:add"), unit).status_code == 302
    maseru, peka, ficksburg = (
        Community.objects.get(name_en=name) for name in ("Maseru", "Peka", "Ficksburg")
    )
    women = ("female", "adult")
    counted = {"basis": "register"}
    make_activity(partners.a, maseru, starts_on="2026-07-31", people=[(*women, 3)], **counted)
    make_activity(partners.b, maseru, starts_on="2026-08-01", people=[(*women, 40)], **counted)
    make_activity(partners.b, maseru, starts_on="2026-09-30", people=[(*women, 5)], **counted)
    make_activity(
        partners.a, maseru, starts_on="2026-08-02", uses=[(editions.st, 70)], people=[(*women, 900)]
    )
    make_activity(partners.a, peka, starts_on="2026-08-03")
    make_activity(partners.a, ficksburg, starts_on="2026-08-04")
    make_activity(partners.a, maseru, starts_on="2026-08-05", status="planned")
    joint = make_activity(partners.b, maseru, starts_on="2026-08-01")
    joint.settle(merged_into=make_activity(partners.a, peka, starts_on="2026-06-30"))
    return client


def file(client, first, last, **more):
    asked = {"first": first, "last": last, "export": "csv"} | more
    response = client.get(reverse(PAGE), asked)
    return response["Content-Disposition"], response.content.decode().splitlines()


def test_each_month_has_the_figures_that_are_mapped(desk):
    name, lines = file(desk, "2026-07", "2026-08")
    assert name == 'attachment; filename="dhis2-2026-07-2026-08.csv"'
    assert lines == [
        HEADER,
        f"{ELEMENT},202607,{MASERU},,,1,,,,",
        f"{ELEMENT},202608,{MASERU},,,2,,,,",
        f"{OTHER},202607,{MASERU},{COMBO},{COMBO},3,,,,",
        f"{OTHER},202608,{MASERU},{COMBO},{COMBO},40,,,,",
    ]


def test_a_quarter_is_whole(desk):
    """DHIS2 replaces what it has: a part of a quarter would take the place of the whole one."""
    name, lines = file(desk, "2026-08", "2026-08", by="quarter")
    assert name == 'attachment; filename="dhis2-2026-07-2026-09.csv"'
    assert lines == [
        HEADER,
        f"{ELEMENT},2026Q3,{MASERU},,,4,,,,",
        f"{OTHER},2026Q3,{MASERU},{COMBO},{COMBO},48,,,,",
    ]


def test_the_page_says_what_is_in_the_file_and_what_is_not(desk):
    page = desk.get(reverse(PAGE), {"first": "2026-08", "last": "2026-08"}).content.decode()
    assert "2 values will be in the file." in page
    assert "Small numbers are not hidden" in page
    for left, number in (("copies given away", 70), ("women", 900)):
        row = page.split(f'<th scope="row">{left}</th>')[1].split("</tr>")[0]
        assert "<td>head count</td>" in row
        assert f"<td>{number}</td>" in row
    assert "Without an organisation unit: Leribe, places in South Africa" in page


ANSWERS = (
    ({"first": "2026-09", "last": "2026-08"}, "The last month comes before the first one."),
    ({"first": "2020-01", "last": "2026-08"}, "Choose 36 months or fewer."),
    ({"first": "9999-12", "last": "9999-12"}, "0 values will be in the file."),
    ({"first": "soon", "last": "2026-08", "export": "csv"}, "Enter a valid date."),
    ({"by": "year"}, "Select a valid choice."),
)


def test_months_that_cannot_be_are_answered_in_words(desk):
    for asked, answer in ANSWERS:
        response = desk.get(reverse(PAGE), asked)
        assert response.status_code == 200
        assert answer in response.content.decode()


def test_a_mapping_adds_nothing_that_is_of_two_kinds_and_starts_no_formula(desk):
    add = reverse("outreach_dhismapping:add")

    def refused(**said):
        before = DhisMapping.objects.count()
        page = desk.post(add, told(**said)).content.decode()
        assert DhisMapping.objects.count() == before
        return page

    assert "never added" in refused(measure="men", data_element="eY5ehpbEsB7")
    assert "11 letters and digits" in refused(measure="copies", data_element="=cmd|'/C'!A")
    assert "sent to this data element already" in refused(measure="copies", data_element=ELEMENT)
    units = DhisOrgUnit.objects.count()
    other = {"district": District.objects.get(code="LS-C").pk, "uid": MASERU}
    desk.post(reverse("outreach_dhisorgunit:add"), other)
    assert DhisOrgUnit.objects.count() == units


def test_only_who_sees_all_partners_gets_it(desk, officer_a, viewer):
    desk.force_login(officer_a)
    assert desk.get(reverse(PAGE), {"export": "csv"}).status_code == 302
    desk.force_login(viewer)
    assert len(file(desk, "2026-08", "2026-08")[1]) == 3
    answer = desk.post(reverse("outreach_dhismapping:add"), told(measure="copies"))
    assert answer.status_code == 302
    assert DhisMapping.objects.count() == 2
