"""A record that was verified or merged since stays; what was called new overwrites nothing."""

import pytest
from import_builders import ROW, act, csv_file, give, outcomes
from outreach_builders import make_activity

from outreach.models import Activity
from outreach.review import merging, verification


@pytest.fixture
def officer(client, officer_a, partners, editions):
    client.force_login(officer_a)
    return client


@pytest.fixture
def batch(officer):
    batch = give(officer, csv_file(ROW))
    act(officer, batch, "confirm")
    return batch


def imported():
    return Activity.objects.get(partner_reference="N-1")


def test_what_was_verified_since_is_not_taken_back(officer, batch, coordinator):
    verification.verify(imported(), coordinator)
    act(officer, batch, "undo")
    assert imported().verification == "verified"


@pytest.mark.parametrize("counts", [True, False])
def test_what_was_merged_since_is_not_taken_back(officer, batch, coordinator, partners, counts):
    one, other = imported(), make_activity(partners.b, imported().community)
    merging.merge(*((one, other) if counts else (other, one)), coordinator)
    act(officer, batch, "undo")
    assert Activity.objects.count() == 2


def test_a_row_that_was_announced_as_new_changes_no_record(officer):
    batches = [give(officer, csv_file(ROW | {"reached_women": women})) for women in ("12", "40")]
    assert [outcomes(batch) for batch in batches] == [["new"], ["new"]]
    for batch in batches:
        act(officer, batch, "confirm")
    assert imported().figures["women"] == 12
    row = batches[1].rows.get()
    assert row.outcome == "refused"
    assert "came in since the file was tried out" in row.problems[0][1]


def test_the_same_file_confirmed_twice_changes_nothing(officer):
    batches = [give(officer, csv_file(ROW)) for _time in range(2)]
    for batch in batches:
        act(officer, batch, "confirm")
    assert outcomes(batches[1]) == ["unchanged"]


def test_a_merged_record_may_stand_in_a_file_but_not_change(officer, batch, coordinator, partners):
    other = make_activity(partners.b, imported().community)
    merging.merge(other, imported(), coordinator)
    assert outcomes(give(officer, csv_file(ROW))) == ["unchanged"]
    assert outcomes(give(officer, csv_file(ROW | {"reached_women": "40"}))) == ["refused"]


def test_the_record_that_counts_stays_done(officer, batch, coordinator, partners):
    merging.merge(imported(), make_activity(partners.b, imported().community), coordinator)
    again = give(officer, csv_file(ROW | {"status": "cancelled", "reached_women": "0"}))
    assert "The record of another organisation counts with this one" in str(
        again.rows.get().problems
    )
