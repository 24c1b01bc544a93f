"""Two rows on one record are refused, and what somebody changed since is not taken back."""

from datetime import timedelta

from import_builders import ROW, act, csv_file, give, outcomes

from outreach.models import Activity


def test_what_was_changed_since_stays_and_a_day_later_all_stays(
    client, officer_a, partners, editions
):
    client.force_login(officer_a)
    batch = give(client, csv_file(ROW, ROW | {"partner_reference": "N-2", "reached_women": "40"}))
    act(client, batch, "confirm")
    changed = Activity.objects.get(partner_reference="N-1")
    changed.edit_now()
    changed.save()
    batch.finished_at -= timedelta(days=1, seconds=1)
    batch.save()
    assert "too late" in act(client, batch, "undo").content.decode()
    batch.finished_at += timedelta(days=1)
    batch.save()
    act(client, batch, "undo")
    assert list(Activity.objects.values_list("partner_reference", flat=True)) == ["N-1"]


def test_a_second_row_on_one_record_is_refused(client, officer_a, partners, editions):
    client.force_login(officer_a)
    bad = [
        ROW | {"partner_reference": "N-2", "start_date": "31/02/2026"},
        ROW | {"partner_reference": "N-3", "community_name": "Nowhere", "reached_women": "x"},
        ROW | {"partner_reference": "N-1"},
    ]
    batch = give(client, csv_file(ROW, *bad))
    assert outcomes(batch) == ["new", "refused", "refused", "refused"]
    cells = [[cell for cell, _words in row.problems] for row in batch.rows.all()]
    assert cells[1] == ["D3"]
    assert sorted(cells[2]) == ["C4", "E4"]
    assert cells[3] == ["F5"]
    act(client, batch, "confirm")
    assert (batch.state, Activity.objects.count()) == ("checked", 0)
    act(client, batch, "confirm", without_refused="on")
    assert (batch.state, Activity.objects.count()) == ("done", 1)
