"""The report as the committee, the coordinator and a printer have it: other measures, and paper."""

import re

import pytest
from outreach_builders import make_activity

from core.models import Community
from core.pdf import Sheet

REPORT = "/admin/reports/coverage/"


@pytest.fixture
def stage(places, partners, editions):
    maseru, peka = (Community.objects.get(name_en=name) for name in ("Maseru", "Peka"))
    make_activity(partners.a, maseru, uses=[(editions.st, 70)], people=[("female", "adult", 250)])
    make_activity(
        partners.b, peka, type="radio", reach_kind="indirect", people=[("unknown", "unknown", 900)]
    )


def test_the_committee_reads_all_and_changes_nothing(client, stage, viewer):
    client.force_login(viewer)
    response = client.get(REPORT)
    page = response.content.decode()
    assert response.context["matrix"].total.activities == 2
    assert 'name="shared"' not in page
    assert not re.search('href="[^"]*/(edit|delete|new)/', page)
    [address] = set(re.findall(r'<td><a href="([^"]+&amp;material=[^"]+)"', page))
    listed = client.get(address.replace("&amp;", "&"))
    assert len(listed.context["object_list"]) == 1
    assert not re.search('href="[^"]*outreach/activity/(edit|delete|new)/', listed.content.decode())


def test_a_cell_says_what_was_asked_for(client, stage, coordinator):
    client.force_login(coordinator)

    def first_and_last(measure):
        parts = client.get(f"{REPORT}?measure={measure}").context["parts"]
        found = [re.sub("<[^>]+>", "", part.total) for part in parts]
        return found[:2]

    assert first_and_last("all") == ["1 / 70 / 250", "1 / 0 / 0 indirect 900"]
    assert first_and_last("activities") == ["1", "1"]
    assert first_and_last("copies") == ["70", "0"]
    assert first_and_last("people") == ["250", "0 indirect 900"]
    # 250 of 100,000 inhabitants; what was only heard is not among them.
    assert first_and_last("per_thousand") == ["2.5", "0.0"]
    page = client.get(REPORT).content.decode()
    assert "250 people reached directly: 2.5 for each 1,000 inhabitants (census 2016)" in page


def test_rows_are_ordered_and_all_choices_are_links(client, stage, coordinator):
    client.force_login(coordinator)
    response = client.get(f"{REPORT}?order=-activities&columns=type")
    names = [row.place.name for row in response.context["matrix"].rows]
    assert names == ["Ficksburg", "Maseru", "Maputsoe", "Peka"]
    page = response.content.decode()
    assert f'href="{REPORT}?order=-activities&amp;columns=month"' in page
    assert page.count('aria-current="true"') == 3


def test_the_paper_has_the_matrix_its_filters_and_the_day(
    client, stage, partners, officer_a, monkeypatch
):
    printed, print_it = [], Sheet.pdf
    monkeypatch.setattr(Sheet, "pdf", lambda sheet: printed.append(sheet.data) or print_it(sheet))
    client.force_login(officer_a)
    response = client.get(f"{REPORT}?columns=type&export=pdf&partner={partners.a.pk}")
    assert response["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF")
    [paper] = printed
    assert "Partner: P-A · Partner A" in paper["lines"]
    assert "Records of your own partner only: others may have been there." in paper["lines"]
    assert paper["footer"] == ["Data of 24 November 2026"]
    # Fourteen types, seven on a page; the totals stand on both.
    assert [len(table["columns"]) for table in paper["tables"]] == [8, 8]
    rows = {name: cells for name, cells, kind in paper["tables"][0]["rows"] if not kind}
    assert rows == {"Maseru": ["1 / 70 / 250", *[""] * 6, "1 / 70 / 250"]}
    assert paper["tables"][0]["rows"][0][0] == (
        "Maseru: 2.5 for each 1,000 inhabitants (census 2016)"
    )
    assert [row[1][-1] for row in paper["tables"][1]["rows"] if row[2] == "empty"] == [
        "no activity"
    ] * 3
    assert "P-B" not in str(paper)
