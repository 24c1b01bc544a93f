"""Who corrects one cell changes one thing, and is told what."""

from datetime import date

import pytest
from import_builders import ROW, act, csv_file, give, outcomes
from outreach_builders import make_activity, make_grant

from outreach.importing import content
from outreach.models import Activity
from outreach.review import verification


@pytest.fixture
def officer(client, officer_a):
    client.force_login(officer_a)
    return client


@pytest.fixture
def record(partners, places, editions):
    return make_activity(
        partners.a,
        places[0],
        uses=[(editions.st, 10)],
        people=[("female", "adult", 20), ("male", "child", 6)],
        type="pitso",
        starts_on=date(2026, 3, 2),
        ends_on=date(2026, 3, 4),
        grant=make_grant("Donor", partners.a),
        targeted=50,
        notes="Eleven women asked.",
        on_behalf_of="A school",
        register_number="R-7",
        partner_reference="B-1",
    )


def row_of(record, **said):
    empty = dict.fromkeys(
        [
            *("partner_reference", "activity_type", "community_name", "start_date", "end_date"),
            *("funder", "targeted", "notes", "on_behalf_of", "register_number", "status", "basis"),
            *("material_code", "material_edition", "material_language", "copies_distributed"),
            *("reached_women", "reached_men", "reached_girls", "reached_boys", "reached_unknown"),
        ],
        "",
    )
    return {"record_uuid": str(record.uuid), "partner_acronym": "P-A"} | empty | said


def said_by(record):
    return content.of(Activity.objects.get(pk=record.pk))


def test_a_row_of_empty_cells_changes_nothing(officer, record):
    assert outcomes(give(officer, csv_file(row_of(record)))) == ["unchanged"]


def test_one_cell_changes_one_thing_and_the_trial_names_it(officer, record):
    before = said_by(record)
    batch = give(officer, csv_file(row_of(record, reached_women="30")))
    assert batch.rows.get().problems == [["", "Changes: people: 26 → 36."]]
    act(officer, batch, "confirm")
    after = said_by(record)
    assert after["reach"] != before["reach"]
    assert Activity.objects.get(pk=record.pk).figures["girls"] == 0
    assert Activity.objects.get(pk=record.pk).figures["boys"] == 6
    assert after | {"reach": 0} == before | {"reach": 0}


def test_nobody_is_written_as_a_nought(officer, record):
    act(officer, give(officer, csv_file(row_of(record, reached_boys="0"))), "confirm")
    assert Activity.objects.get(pk=record.pk).figures["total"] == 20


def test_copies_of_the_one_material_need_no_name(officer, record):
    act(officer, give(officer, csv_file(row_of(record, copies_distributed="70"))), "confirm")
    assert [copies for _edition, copies in said_by(record)["uses"]] == [70]


def test_an_activity_of_one_day_moves_as_a_whole(officer, record):
    Activity.objects.filter(pk=record.pk).update(ends_on=record.starts_on)
    act(officer, give(officer, csv_file(row_of(record, start_date="2026-02-20"))), "confirm")
    days = said_by(record)["fields"]
    assert (days["starts_on"], days["ends_on"]) == ("2026-02-20", "2026-02-20")


def test_who_changes_a_verified_record_is_told_that_it_waits_again(officer, record, coordinator):
    verification.verify(record, coordinator)
    batch = give(officer, csv_file(row_of(record, notes="Twelve.", start_date="2026-03-01")))
    words = batch.rows.get().problems[0][1]
    assert words == (
        "Changes: first day, notes. It was verified: it will wait for the coordinator again."
    )


def test_a_year_that_cannot_be_is_refused(officer, partners, editions):
    batch = give(officer, csv_file(ROW | {"start_date": "0202-10-03"}))
    assert [words for _cell, words in batch.rows.get().problems] == [
        "This day is long past. Is the year right?"
    ]


def test_a_place_that_is_none_of_ours_is_named_by_what_the_cell_says(officer, partners, places):
    row = ROW | {"community_name": "", "community": "c99999"}
    [[_cell, words]] = give(officer, csv_file(row)).rows.get().problems
    assert "c99999" in words
