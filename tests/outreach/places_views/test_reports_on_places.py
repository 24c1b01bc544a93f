"""Gap list, month by month and map: what coordinator and officer see of who was where."""

import re
from datetime import date
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from outreach_builders import make_activity

from core.models import AudienceGroup, BorderPost, Community, District

REPORTS = ("outreach_gaps", "outreach_trend", "outreach_map")


@pytest.fixture
def records(home, partners, editions, places):
    """Maseru: this month in Sesotho; Maputsoe: last year in English, by B; Peka: never."""
    maseru, maputsoe = (Community.objects.get(name_en=name) for name in ("Maseru", "Maputsoe"))
    people = [("female", "adult", 40)]
    now = make_activity(
        partners.a, maseru, uses=[(editions.st, 5)], people=people, starts_on=date(2026, 11, 2)
    )
    then = make_activity(
        partners.b, maputsoe, uses=[(editions.en, 7)], people=people, starts_on=date(2025, 11, 2)
    )
    pupils = AudienceGroup.objects.get_or_create(slug="school_children")[0]
    now.audiences.set([pupils])
    post = BorderPost.objects.create(
        code="BP02",
        name_en="Maputsoe Bridge",
        district=maputsoe.district,
        latitude="-28.8825",
        longitude="27.8884",
        coordinates_source="Points of the people's map",
    )
    Community.objects.filter(pk=maputsoe.pk).update(border_post=post)
    return {"now": now, "then": then, "pupils": pupils, "maseru": maseru}


def page(client, user, name, query=""):
    client.force_login(user)
    response = client.get(f"{reverse(name)}{query}")
    assert response.status_code == 200
    return response


def cells(response, first):
    """The cells of the row that begins with ``first``."""
    rows = re.findall(r"<tr.*?</tr>", response.text, re.DOTALL)
    row = next(row for row in rows if f">{first}<" in row and "<td" in row)
    found = re.findall("<td.*?</td>", row, re.DOTALL)
    return [unescape(re.sub("<[^>]*>", "", cell)).strip() for cell in found]


def test_the_gap_list_says_where_and_what(client, coordinator, records):
    response = page(client, coordinator, "outreach_gaps")
    names = [line.place.name for line in response.context["lines"]]
    assert names == ["Peka", "Ficksburg", "Maputsoe"]
    assert cells(response, "Maputsoe")[1] == "no activity for long; never in the people's language"
    assert cells(response, "Maputsoe")[3] == "387"
    assert cells(response, "Peka")[1:] == ["never reached", "–", "–", "–"]
    long = page(client, coordinator, "outreach_gaps", "?days=400")
    assert cells(long, "Maputsoe")[1] == "never in the people's language"
    group = page(client, coordinator, "outreach_gaps", f"?audience={records['pupils'].pk}")
    assert "never for this group" in cells(group, "Maputsoe")[1]
    assert "Maseru" not in [line.place.name for line in group.context["lines"]]
    theirs = page(client, coordinator, "outreach_gaps", f"?partner={records['then'].partner_id}")
    address = re.search(r'href="([^"]*)">Maputsoe<', theirs.text)[1].replace("&amp;", "&")
    listed = client.get(address).context["object_list"]
    assert [one.pk for one in listed] == [records["then"].pk]
    only = page(client, coordinator, "outreach_gaps", "?kind=never")
    assert len(only.context["lines"]) == 2
    leribe = District.objects.get(code="LS-C")
    district = page(client, coordinator, "outreach_gaps", f"?district={leribe.pk}")
    assert [line.place.name for line in district.context["lines"]] == ["Peka", "Maputsoe"]


def test_months_are_counted_and_lead_to_their_records(client, coordinator, records):
    response = page(client, coordinator, "outreach_trend")
    assert cells(response, "November 2026") == ["1", "5", "40", "0"]
    assert cells(response, "November 2025") == ["1", "7", "40", "0"]
    names = [name for _month, name, _address in response.context["rows"]]
    assert (len(names), names[0], names[-1]) == (24, "December 2024", "November 2026")
    chosen = page(client, coordinator, "outreach_trend", "?starts_on_from=2025-10-01")
    assert chosen.context["rows"][0][1] == "October 2025"
    address = re.search(r'href="([^"]*)">November 2025', response.text)[1].replace("&amp;", "&")
    listed = client.get(address)
    assert "Maputsoe" in listed.text
    assert [one.pk for one in listed.context["object_list"]] == [records["then"].pk]
    assert "<rect" in response.text


@pytest.mark.parametrize("more", ["", "&type=pitso"])
def test_of_a_period_without_end_only_the_last_ten_years_are_shown(
    client, coordinator, records, more
):
    asked = f"?starts_on_from=1000-01-01&starts_on_to=9999-12-31{more}"
    response = page(client, coordinator, "outreach_trend", asked)
    names = [name for _month, name, _address in response.context["rows"]]
    assert (len(names), names[0], names[-1]) == (120, "December 2016", "November 2026")
    said = "only its last ten years are shown, up to November 2026."
    assert said in response.text
    exported = b"".join(page(client, coordinator, "outreach_trend", f"{asked}&export=csv"))
    assert len(exported.decode().splitlines()) == 121


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("from=2014-01-01&starts_on_to=2025-12-31", "January 2016", "December 2025"),
        ("from=0001-01-01", "December 2016", "November 2026"),
        ("from=2024-01-01&starts_on_to=9999-12-31", "January 2024", "November 2026"),
        ("from=2024-01-01&starts_on_to=2027-01-31", "January 2024", "January 2027"),
        ("to=2029-12-31", "December 2024", "November 2026"),
    ],
)
def test_the_newest_months_up_to_the_chosen_end_are_shown(
    client, coordinator, records, asked, first, last
):
    response = page(client, coordinator, "outreach_trend", f"?starts_on_{asked}")
    names = [name for _month, name, _address in response.context["rows"]]
    assert (names[0], names[-1]) == (first, last)
    assert ("ten years are shown" in response.text) == (len(names) == 120)


@pytest.mark.parametrize(
    "asked", ["from=2030-01-01&starts_on_to=9999-12-31", "from=9999-01-01", "to=0001-01-01"]
)
def test_far_from_every_record_there_is_nothing_to_show(client, coordinator, records, asked):
    response = page(client, coordinator, "outreach_trend", f"?starts_on_{asked}")
    assert response.context["rows"] == []
    assert "There is no activity to show." in response.text


def test_the_map_has_its_numbers_in_tables(client, coordinator, records):
    response = page(client, coordinator, "outreach_map", "?measure=per_thousand")
    assert cells(response, "Maseru") == ["1 / 1", "1", "5", "40", "0.4", "0"]
    assert cells(response, "Leribe") == ["1 / 2", "1", "7", "40", "0.4", "0"]
    assert cells(response, "Maputsoe Bridge") == ["1 / 1", "1", "40"]
    assert response.text.count("<path d=") == 2
    assert "Natural Earth" in response.text
    assert "Points of the people's map" in response.text.replace("&#x27;", "'")


@pytest.mark.parametrize("name", REPORTS)
def test_a_member_sees_his_own_partners_records_only(client, officer_b, officer_a, records, name):
    theirs = page(client, officer_b, name)
    assert "others may have been there" in theirs.text
    if name == "outreach_gaps":
        assert cells(theirs, "Maseru")[1] == "never reached"
    if name == "outreach_trend":
        assert theirs.context["total"].copies == 7
    if name == "outreach_map":
        assert cells(theirs, "Maseru")[1] == "0"


@pytest.mark.parametrize("name", REPORTS)
def test_it_is_printed_and_exported(client, coordinator, records, name):
    paper = page(client, coordinator, name, "?export=pdf")
    assert paper.content.startswith(b"%PDF")
    lines = b"".join(page(client, coordinator, name, "?export=csv")).decode().splitlines()
    assert len(lines) > 2


@pytest.mark.parametrize("name", REPORTS)
def test_queries_do_not_grow(client, coordinator, records, partners, places, editions, name):
    def queries():
        with CaptureQueriesContext(
            connection,
        ) as captured:
            page(client, coordinator, name)
        return len(captured)

    queries()
    before = queries()
    for number in range(6):
        day = date(2026, 1 + number, 3)
        make_activity(partners.b, places[number % 4], uses=[(editions.en, 1)], starts_on=day)
    assert queries() == before


def test_nobody_without_a_role_opens_them(client, stranger, records):
    client.force_login(stranger)
    for name in REPORTS:
        assert client.get(reverse(name)).status_code == 302
