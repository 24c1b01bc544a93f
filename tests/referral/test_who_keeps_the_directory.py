"""The admin screens through HTTP, role by role."""

from datetime import timedelta

import pytest
from referral_calendar import TODAY

from referral.models import ContactPoint

INDEX = "/admin/contact_points/"
REPORT = "/admin/reports/contacts-to-check/"

pytestmark = pytest.mark.usefixtures("today", "home")


def form(**fields):
    return {
        "name_st": "Mohala oa bana",
        "name_en": "Child line",
        "kind": "helpline",
        "country": "LS",
        "district": "",
        "phone": "+266 2222 3333",
        "reachable_from": ["LS"],
        "languages": ["st"],
        "hours_st": "",
        "hours_en": "",
        "note_st": "",
        "note_en": "",
        "verified_on": "",
        "verify_by": "",
        "source": "telephone call",
    } | fields


@pytest.mark.parametrize("role", ["editor", "coordinator"])
def test_publisher_and_coordinator_add_change_and_delete(client, role, request):
    client.force_login(request.getfixturevalue(role))
    response = client.post(f"{INDEX}new/", form())
    assert response.status_code == 302
    contact = ContactPoint.objects.get()
    assert contact.reachable_from == ["LS"]
    assert contact.languages == ["st"]
    assert contact.name_st == "Mohala oa bana"
    edit = f"{INDEX}edit/{contact.pk}/"
    client.post(
        edit, form(reachable_from=["LS", "ZA"], verified_on="2026-11-24", verify_by="2027-05-24")
    )
    contact.refresh_from_db()
    assert contact.works_from_south_africa
    assert contact.verified_on == TODAY
    assert client.get(f"{INDEX}history/{contact.pk}/").status_code == 200
    client.post(f"{INDEX}delete/{contact.pk}/")
    assert not ContactPoint.objects.exists()


def test_a_wrong_form_comes_back_with_what_was_typed(client, editor):
    client.force_login(editor)
    page = client.post(f"{INDEX}new/", form(phone="abc", reachable_from=[])).content.decode()
    assert "Write an international number" in page
    assert "Mohala oa bana" in page
    assert not ContactPoint.objects.exists()


def test_the_committee_looks_but_does_not_touch(client, viewer, make_contact):
    contact = make_contact()
    client.force_login(viewer)
    assert "Child line" in client.get(INDEX).content.decode()
    assert client.get(f"{INDEX}inspect/{contact.pk}/").status_code == 200
    assert client.get(REPORT).status_code == 200
    for address in (f"{INDEX}new/", f"{INDEX}edit/{contact.pk}/", f"{INDEX}delete/{contact.pk}/"):
        assert client.post(address, form(name_en="Changed")).status_code == 302
    contact.refresh_from_db()
    assert contact.name_en == "Child line"


@pytest.mark.parametrize("role", ["translator", "reviewer", "officer_a", "stranger"])
def test_nobody_else_sees_the_directory(client, role, request, make_contact):
    contact = make_contact()
    client.force_login(request.getfixturevalue(role))
    for address in (INDEX, f"{INDEX}edit/{contact.pk}/", f"{INDEX}?export=csv", REPORT):
        response = client.get(address)
        assert response.status_code in (302, 403)
        assert "Child line" not in str(response.content)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("country=ZA", {"Johannesburg"}),
        ("kind=consulate", {"Johannesburg"}),
        ("check=never", {"Lead"}),
        ("check=expired", {"Old"}),
        ("check=due", {"Soon"}),
        ("check=current", {"Fresh", "Johannesburg"}),
        ("q=Fresh", {"Fresh"}),
    ],
)
def test_the_list_is_filtered_by_place_kind_and_state_of_check(
    client, editor, make_contact, query, found
):
    make_contact("Fresh")
    make_contact("Johannesburg", country="ZA", kind="consulate")
    make_contact("Lead", verified_on=None, verify_by=None)
    make_contact("Old", verify_by=TODAY - timedelta(days=1))
    make_contact("Soon", verify_by=TODAY + timedelta(days=3))
    client.force_login(editor)
    page = client.get(f"{INDEX}results/?{query}").content.decode()
    shown = {
        name
        for name in ("Fresh", "Johannesburg", "Lead", "Old", "Soon")
        if f"{name}\n" in page or f">{name}" in page
    }
    assert shown == found


def test_the_list_is_filtered_by_district(client, editor, make_contact, districts):
    make_contact("Maseru office", district=districts["LS-A"])
    make_contact("Leribe office", district=districts["LS-C"])
    client.force_login(editor)
    page = client.get(f"{INDEX}results/?district={districts['LS-A'].pk}").content.decode()
    assert "Maseru office" in page
    assert "Leribe office" not in page


def test_an_exported_cell_never_starts_a_formula(client, editor, make_contact):
    make_contact(name_en="=1+1", source="@cmd", note_en="-2")
    client.force_login(editor)
    for address in (INDEX, REPORT):
        response = client.get(f"{address}?export=csv")
        text = b"".join(response.streaming_content).decode()
        for cell in text.replace("\r\n", ",").split(","):
            assert not cell.strip('"').startswith(("=", "+", "-", "@")), cell
    assert client.get(f"{INDEX}?export=xlsx").status_code == 200


def test_the_report_names_the_most_urgent_first(client, editor, make_contact):
    make_contact("Fresh")
    make_contact("Soon", verify_by=TODAY + timedelta(days=3))
    make_contact("Old", verify_by=TODAY - timedelta(days=1))
    make_contact("Lead", verified_on=None, verify_by=None)
    make_contact("Example", demonstration=True, phone="", verified_on=None, verify_by=None)
    client.force_login(editor)
    page = client.get(REPORT).content.decode()
    assert page.index("Lead") < page.index("Old") < page.index("Soon")
    assert "Fresh" not in page
    assert "Example" not in page


def test_queries_of_the_list_do_not_grow(
    client, editor, make_contact, districts, django_assert_max_num_queries
):
    for number in range(19):
        make_contact(f"Office {number}", district=districts["LS-A"])
    client.force_login(editor)
    client.get(INDEX)
    with django_assert_max_num_queries(20):
        client.get(INDEX)
