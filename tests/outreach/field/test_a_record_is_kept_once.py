"""One UUID is one record: a hundred times, in parallel, in any order; the newest version stays."""

from itertools import permutations

import pytest
from field_records import record, send, states

from outreach.field import records
from outreach.models import Activity, MaterialUse, Reach


@pytest.fixture
def officer(client, partners, officer_a):
    client.force_login(officer_a)
    client.get("/log/en/")  # the door answers in the language used last
    return client


def version(first, hour, women):
    return first | {"edited_at": f"2026-11-20T{hour:02}:00:00Z", "women": str(women)}


def test_a_record_sent_a_hundred_times_is_one(officer, places, editions):
    sent = record(places[0], edition=editions.st.pk, copies=25)
    said = states(officer, *[sent] * 50) + states(officer, *[sent] * 50)
    assert said == ["stored"] + ["unchanged"] * 99
    assert Activity.objects.count() == MaterialUse.objects.count() == 1
    assert Reach.objects.count() == 2


@pytest.mark.parametrize("order", [*permutations(range(3))])
def test_in_any_order_the_newest_version_stays(officer, places, order):
    first = record(places[0])
    versions = [version(first, 9, 1), version(first, 10, 2), version(first, 11, 3)]
    for number in order:
        states(officer, versions[number])
    assert Activity.objects.get().figures["women"] == 3


def test_an_older_version_is_answered_with_the_receipt_of_what_is_stored(officer, places):
    first = record(places[0])
    _status, newest = send(officer, version(first, 11, 3))
    _status, late = send(officer, version(first, 9, 1))
    assert late["records"][0]["state"] == "older"
    assert late["records"][0]["code"] == newest["records"][0]["code"]


def test_a_newer_version_replaces_all_of_an_older_one(officer, places, editions):
    first = record(places[0], edition=editions.st.pk, copies=25, notes="Under the tree")
    states(officer, first)
    newer = version(first, 10, 7) | {"edition": str(editions.en.pk), "copies": "3", "notes": ""}
    assert states(officer, newer) == ["stored"]
    activity = Activity.objects.get()
    assert [(use.edition, use.copies) for use in activity.uses.all()] == [(editions.en, 3)]
    assert activity.figures["women"] == 7
    assert activity.notes == ""


def test_one_moment_with_two_contents_ends_the_same_in_both_orders(officer, places):
    kept = []
    for turned in (False, True):
        first = record(places[0], uuid="6f0c2f9e-6a53-4c0f-9a37-0d6a1e5e2b11")
        pair = [version(first, 9, 1), version(first, 9, 2)]
        states(officer, *(reversed(pair) if turned else pair))
        kept.append(Activity.objects.get().figures["women"])
        Activity.objects.all().delete()
    assert kept[0] == kept[1]


def test_a_change_in_the_office_is_newer_than_what_a_phone_still_holds(
    officer, places, coordinator
):
    sent = record(places[0])
    states(officer, sent)
    activity = Activity.objects.get()
    activity.edit_now()
    activity.save()
    assert states(officer, version(sent, 10, 99)) == ["older"]


def test_what_was_deleted_does_not_come_back(officer, places, officer_a):
    sent = record(places[0])
    states(officer, sent)
    records.delete(officer_a, Activity.objects.get())
    _status, answer = send(officer, version(sent, 12, 5))
    assert answer["records"][0]["errors"] == {
        "__all__": ["This record was deleted. If it is needed, enter it as a new one."]
    }
    assert not Activity.objects.exists()
