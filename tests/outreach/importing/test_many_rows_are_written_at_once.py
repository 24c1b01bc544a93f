"""A batch is written in a few statements: a refused row, a checked record, a stop lose nothing."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from import_builders import ROW, act, csv_file, give, outcomes, stopped_before, work
from outreach_builders import make_activity

from core.due import due_jobs
from core.models import AudienceGroup
from outreach import facts
from outreach.importing import running, undoing, writing
from outreach.models import Activity, ImportBatch, OutreachLogEntry, Reach
from outreach.review import verification


@pytest.fixture
def officer(client, officer_a, partners, editions):
    client.force_login(officer_a)
    return client


def row(number, women=12, **changed):
    said = {"partner_reference": f"N-{number}", "start_date": f"2026-03-{number * 3:02}"}
    return ROW | said | {"reached_women": str(women)} | changed


def women(number):
    return Activity.objects.get(partner_reference=f"N-{number}").figures["women"]


def test_a_row_refused_at_the_last_moment_stays_out_and_the_others_come_in(officer, editions):
    use = {"material_code": "MAT-01", "material_edition": "1", "material_language": "st"}
    batch = give(officer, csv_file(row(1) | use, row(2) | use, row(3) | use))
    editions.st.withdrawn_on = "2026-03-06"
    editions.st.save()
    act(officer, batch, "confirm")
    assert (batch.state, outcomes(batch)) == ("done", ["new", "new", "refused"])
    assert Activity.objects.count() == 2
    assert "2 records were written" in officer.get(reverse("outreach_import", args=[batch.pk])).text


def test_one_record_is_not_changed_twice_by_two_names(officer, partners):
    """The second row means the record by the number that the first one takes from it."""
    one = make_activity(partners.a, partner_reference="N-1")
    first = row(3) | {"record_uuid": str(one.uuid)}
    second = row(1) | {"record_uuid": ""}
    batch = give(officer, csv_file(first, second))
    assert outcomes(batch) == ["changed", "refused"]
    assert batch.rows.last().problems == [["F3", "Row 2 of this file names the same record."]]


def test_a_number_of_another_record_is_refused_in_its_cell(officer, partners):
    make_activity(partners.a, partner_reference="N-1")
    other = make_activity(partners.a, partner_reference="N-2")
    batch = give(officer, csv_file(row(1) | {"record_uuid": str(other.uuid)}))
    [said] = batch.rows.get().problems
    assert said == ["F2", "Another record of this partner has this number."]


def test_changed_records_keep_what_the_file_does_not_say(officer, coordinator, partners, editions):
    """History, verification, order of materials and what coverage counts; then all is as before."""
    uses = [(editions.en, 3), (editions.st, 4)]
    for number in (1, 2, 3):
        made = {"partner_reference": f"N-{number}", "notes": "kept", "uses": uses}
        make_activity(partners.a, people=[("female", "adult", 5)], **made)
    group = AudienceGroup.objects.create(slug="parents", name_en="Parents")
    Reach.objects.filter(activity__partner_reference="N-3").update(audience_group=group)
    checked = Activity.objects.get(partner_reference="N-2")
    verification.verify(checked, coordinator)
    batch = give(officer, csv_file(row(1), row(2), row(3, women=5), row(4)))
    assert outcomes(batch) == ["changed", "changed", "changed", "new"]
    act(officer, batch, "confirm")
    assert [women(number) for number in (1, 2, 3, 4)] == [12, 12, 5, 12]
    assert facts.differences() == []
    for one in Activity.objects.exclude(partner_reference="N-4"):
        assert (one.notes, one.source) == ("kept", "web")
        kept = list(one.uses.values_list("edition", "copies"))
        assert kept == [(edition.pk, copies) for edition, copies in uses]
        logged = OutreachLogEntry.objects.for_instance(one)
        said = logged.get(action="wagtail.edit")
        assert (said.user.username, said.data["record"]) == ("officer-a", str(one.uuid))
        assert said.label == str(one)
    checked.refresh_from_db()
    assert checked.verification == "submitted"
    history = OutreachLogEntry.objects.for_instance(checked)
    assert "women" in history.get(action="outreach.change_verified").data["changes"]
    assert Reach.objects.get(activity__partner_reference="N-3").audience_group == group

    act(officer, batch, "undo")
    assert [women(number) for number in (1, 2, 3)] == [5, 5, 5]
    assert {one.starts_on.day for one in Activity.objects.all()} == {10}
    assert facts.differences() == []


def test_more_rows_are_no_more_statements(officer, officer_a):
    """Tried out, imported, changed and taken back: thirty rows in as many statements as three."""
    reverse("outreach_imports")  # loads the admin's screens: the worker watches what they watch
    asked = []
    for first, last, women in ((1, 3, 12), (1, 3, 40), (4, 33, 12), (4, 33, 40)):
        rows = [
            row(1) | {"partner_reference": f"M-{n}", "reached_women": str(women + n)}
            for n in range(first, last + 1)
        ]
        contents = csv_file(*rows)
        columns = {name: place for place, name in enumerate(rows[0])}
        batch = ImportBatch.objects.create(contents=contents, columns=columns, given_by=officer_a)
        for state in (
            ("checking", "importing", "undoing") if women == 40 else ("checking", "importing")
        ):
            ImportBatch.objects.filter(pk=batch.pk).update(state=state, with_alike=True)
            with CaptureQueriesContext(connection) as queries:
                work(batch)
            asked.append((state, len(queries)))
    assert Activity.objects.count() == 33
    assert asked[:5] == asked[5:]


def test_what_somebody_writes_at_the_same_moment_is_seen_at_the_second_look(officer, monkeypatch):
    batch = give(officer, csv_file(row(1), row(2)))
    add, calls = writing.add, []

    def taken(records, user):
        add(records, user)
        calls.append(len(records))
        if len(calls) == 1:
            raise IntegrityError

    monkeypatch.setattr(writing, "add", taken)
    act(officer, batch, "confirm")
    assert (batch.state, calls, Activity.objects.count()) == ("done", [2, 2], 2)
    assert facts.differences() == []


def test_taking_back_shows_how_far_it_is_and_goes_on_after_a_stop(
    officer, monkeypatch, partners, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(undoing, "SIZE", 2)
    batch = give(officer, csv_file(*(row(number) for number in range(1, 7))))
    act(officer, batch, "confirm")
    changed = Activity.objects.get(partner_reference="N-6")
    changed.edit_now()
    changed.save()
    # What counts another record of the file with itself, cannot go: it stays, and no other with it.
    joint, counted = (Activity.objects.get(partner_reference=f"N-{n}") for n in (3, 6))
    Activity.objects.filter(pk=counted.pk).update(merged_into=joint)
    with stopped_before(5):
        act(officer, batch, "undo")
    assert Activity.objects.count() == 4
    page = officer.get(reverse("outreach_import", args=[batch.pk]))
    assert "Being taken back" in page.text
    assert "2 rows so far. Of 6." in " ".join(page.text.split())
    assert "Refresh" in page.headers

    stopped_attempt = ImportBatch.objects.get(pk=batch.pk).attempt
    ImportBatch.objects.update(touched_at=timezone.now() - timedelta(minutes=11))
    with django_capture_on_commit_callbacks():
        due_jobs.run()
    running.run(batch.pk, stopped_attempt)  # the stopped job wakes up, and changes nothing
    assert Activity.objects.count() == 4
    work(batch)
    assert batch.state == "undone"
    left = Activity.objects.order_by("partner_reference")
    assert list(left.values_list("partner_reference", flat=True)) == ["N-3", "N-6"]
    page = officer.get(reverse("outreach_import", args=[batch.pk])).text
    assert "2 records stay, because they were changed or used since" in " ".join(page.split())
    assert facts.differences() == []


def test_a_trial_taken_up_again_still_knows_the_rows_before(officer, monkeypatch):
    """A look-alike, and a record named twice, are seen across the stop."""
    monkeypatch.setattr(running, "SIZE", 2)
    alike = row(1) | {"partner_reference": "N-9"}
    batch = give(officer, csv_file(row(1), row(2), alike, row(2)))
    said = outcomes(batch)
    assert said == ["new", "new", "alike", "refused"]
    batch.rows.filter(number__gt=3).delete()
    ImportBatch.objects.update(state="checking", position=3, rows_in_all=2)
    work(batch)
    assert (batch.state, batch.rows_in_all, outcomes(batch)) == ("checked", 4, said)


def test_what_stopped_for_good_while_it_was_taken_back_can_be_taken_back_again(officer):
    batch = give(officer, csv_file(row(1), row(2)))
    act(officer, batch, "confirm")
    ImportBatch.objects.update(state="failed", position=3)
    page = officer.get(reverse("outreach_import", args=[batch.pk])).text
    assert "It stopped three times while it was taken back" in page
    act(officer, batch, "undo")
    assert (batch.state, Activity.objects.count()) == ("undone", 0)
