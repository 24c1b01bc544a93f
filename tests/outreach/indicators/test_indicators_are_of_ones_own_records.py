"""The report on indicators: what was done, by basis and reach, within one's own reach."""

import csv
from io import StringIO

from django.urls import reverse
from indicator_builders import district

ADDRESS = reverse("outreach_indicators")
ASKED = {"period": "2026-Q3"}


def exported(client, user, **more):
    """{(indicator, figure, row, column): value}"""
    client.force_login(user)
    answer = client.get(ADDRESS, ASKED | {"export": "csv"} | more)
    lines = list(csv.DictReader(StringIO(answer.getvalue().decode())))
    names = ("indicator", "figure", "row", "column")
    assert all(line["definition"] and line["source"] for line in lines)
    return {tuple(line[name] for name in names): line["value"] for line in lines}


def test_a_member_sees_his_own_figures_each_with_its_basis(client, quarter, officer_a):
    found = exported(client, officer_a)
    assert found["REACH", "direct · register", "All", "All"] == "43"
    assert found["REACH", "direct · register", "Leribe", "Women"] == "31"
    assert found["REACH", "direct · register", "Leribe", "Boys"] == "12"
    assert found["REACH", "direct · estimate", "All", "All"] == "700"
    assert found["REACH", "indirect · estimate", "All", "All"] == "9000"
    assert found["PS.5.3-15", "By sex", "female", "direct · register"] == "8"
    profession = "By profession, where recorded: direct · register"
    assert found["PS.5.1-28", profession, "police", "female"] == "8"
    assert found["TRAIN", "By place", "Leribe", "direct · register"] == "8"
    assert found["MAT", "Copies given away, by kind", "leaflet", "All"] == "45"
    assert found["MAT", "Copies received by partners", "leaflet", "Sesotho"] == "150"
    assert found["ACT", "By type and place", "All", "All"] == "4"
    for added in (43 + 700, 43 + 9000, 9700, 43 + 700 + 9000, 45 + 150):
        assert str(added) not in found.values()
    words = "43 of 86 (direct · register): 50 per cent of the target. Not reached."
    assert found["REACH", "Target", "", ""] == words

    answer = client.get(ADDRESS, ASKED)
    assert {"666", "723", "57"}.isdisjoint(found.values())
    for hidden in ("666", "1418", "P-B"):
        assert hidden not in answer.text
    assert "People are contacts, not different persons" in answer.text
    assert "Records of your own partners only" in answer.text
    refused = client.get(ADDRESS, ASKED | {"partner": quarter.b.pk})
    assert "Select a valid choice" in refused.text
    assert "666" not in refused.text


def test_who_oversees_sees_a_joint_activity_once(
    client, quarter, coordinator, officer_b, django_assert_max_num_queries
):
    found = exported(client, coordinator)
    assert found["REACH", "direct · register", "All", "All"] == str(43 + 666)
    assert found["REACH", "Target", "", ""].startswith("709 of 1418 (direct · register): 50 per")
    assert exported(client, officer_b)["REACH", "direct · register", "All", "All"] == "723"
    client.force_login(coordinator)
    ones = exported(client, coordinator, partner=quarter.b.pk)
    assert ones["REACH", "direct · register", "All", "All"] == "723"  # as its member sees it
    assert ("REACH", "direct · register", "All", "All") not in exported(
        client, coordinator, verified="on"
    )
    maseru = exported(client, coordinator, district=district("A").pk)
    assert ("ACT", "By type and place", "All", "All") not in maseru
    leribe = exported(client, coordinator, district=district("C").pk)
    assert leribe["REACH", "direct · register", "Peka", "All"] == "709"
    with django_assert_max_num_queries(40):
        client.get(ADDRESS, ASKED)


def test_who_has_no_part_in_it_and_what_is_no_period(client, quarter, stranger, coordinator):
    client.force_login(stranger)
    assert client.get(ADDRESS).status_code == 302
    client.force_login(coordinator)
    answer = client.get(ADDRESS, {"period": "grant-12"})
    assert "This is no period." in answer.text
    assert "PS.5.3-15 ·" not in answer.text
