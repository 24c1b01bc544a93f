"""Plain functions that give a file and take it all the way."""

import csv
import io
from contextlib import contextmanager

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from outreach.importing import running
from outreach.models.imports import ImportBatch

ROW = {
    "partner_acronym": "P-A",
    "activity_type": "pitso",
    "community_name": "Maputsoe",
    "start_date": "10/03/2026",
    "reached_women": "12",
    "partner_reference": "N-1",
}


def csv_file(*rows, head=None):
    """The bytes of a CSV file; the first row says the columns."""
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, head or list(rows[0]), restval="")
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode()


def give(client, contents, name="activities.csv"):
    """Upload a file and let it be tried out; returns its ImportBatch."""
    file = SimpleUploadedFile(name, contents)
    answer = client.post(reverse("outreach_imports"), {"file": file})
    assert answer.status_code == 302, answer.content.decode()
    return work(ImportBatch.objects.latest("pk"))


def work(batch):
    """What the worker does in the background."""
    batch.refresh_from_db()
    running.run(batch.pk, batch.attempt)
    batch.refresh_from_db()
    return batch


def act(client, batch, act, **ticks):
    """Confirm or undo a file; returns the page that follows."""
    address = reverse("outreach_import", args=[batch.pk])
    answer = client.post(address, {"act": act, **ticks}, follow=True)
    work(batch)
    return answer


def outcomes(batch):
    return list(batch.rows.values_list("outcome", flat=True))


@contextmanager
def stopped_before(position):
    """The job is killed before it writes that it has come so far."""
    with pytest.MonkeyPatch.context() as patch:
        settle = ImportBatch.settle

        def stopped(batch, **values):
            if values.get("position") == position:
                raise KeyboardInterrupt
            settle(batch, **values)

        patch.setattr(ImportBatch, "settle", stopped)
        with pytest.raises(KeyboardInterrupt):
            yield
