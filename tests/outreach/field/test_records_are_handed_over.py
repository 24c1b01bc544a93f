"""A colleague of the same partner brings in what a phone could not send: a file, or texts."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from field_records import record
from outreach_builders import make_activity

from outreach.field.forms import UNUSABLE
from outreach.field.texts import write
from outreach.models import Activity, OutreachLogEntry

PAGE = reverse("log_hand_over", args=["en"])


@pytest.fixture
def colleague(client, partners, officer_a):
    client.force_login(officer_a)
    return client


def file_of(*records, **other):
    said = {"format": "campaign-site-records", "version": 1, "records": records} | other
    return SimpleUploadedFile("log.json", json.dumps(said).encode())


def bring(client, texts="", file=None):
    """The lines of the page that says what became of each; its form when nothing was read."""
    answer = client.post(PAGE, {"texts": texts} | ({"file": file} if file else {}))
    assert answer.status_code == 200
    return answer.context.get("lines") or answer.context["form"]


def test_a_file_and_texts_come_in_once_each(colleague, partners, places, officer_a):
    first, second = (record(places[0], partner=partners.a.pk, women=number) for number in (7, 8))
    bad = record(places[0], partner=partners.a.pk, women="-1")
    lines = bring(colleague, texts=write(second) + "\n" + write(bad)[:50], file=file_of(first, bad))
    assert [line.state for line in lines] == ["stored", "refused", "stored", "refused"]
    assert [len(line.code) for line in lines] == [6, 0, 6, 0]
    assert "Women: " in lines[1].reasons[0]
    assert "is cut" in str(lines[3].reasons[0])
    assert lines[0].place == str(places[0])
    kept = Activity.objects.all()
    assert {(one.entered_by, one.source, one.partner) for one in kept} == {
        (officer_a, "offline", partners.a)
    }
    logged = OutreachLogEntry.objects.filter(data__handed_over=True, user=officer_a)
    assert logged.count() == 2
    again = bring(colleague, texts=f"[24/11, 10:15] Officer: {write(first)} thank you")
    assert [line.state for line in again] == ["unchanged"]
    assert kept.count() == 2


def test_another_partners_records_are_refused_like_a_number_of_no_use(
    colleague, partners, places, officer_b
):
    theirs = make_activity(partners.b, places[0], entered_by=officer_b)
    own = {"partner": partners.a.pk}
    refused = bring(
        colleague,
        file=file_of(
            record(places[0], partner=partners.b.pk),
            record(places[0], partner=987654),
            record(places[0], partner="9" * 30),
            record(places[0]),
            record(places[0], uuid=theirs.uuid, edited_at="2026-11-23T09:00:00Z", **own),
            record(places[0], uuid="x", **own),
        ),
    )
    assert {(line.state, line.code, str(*line.reasons)) for line in refused} == {
        ("refused", "", str(UNUSABLE))
    }
    assert Activity.objects.get() == theirs


def test_what_is_no_record_is_said_in_words(colleague):
    for file in (
        SimpleUploadedFile("log.json", b"\xff{"),
        SimpleUploadedFile("log.json", b"[" * 100_000),
        file_of(version=2),
        file_of(),
    ):
        assert "not a file of records" in str(bring(colleague, file=file).errors["file"])
    assert bring(colleague, file=file_of("x", {"notes": {"a": 1}}))[1].state == "refused"
    assert "No record was found" in str(bring(colleague, texts="Good morning").errors["texts"])
    assert "Choose a file" in str(bring(colleague).errors)


def test_the_page_is_for_officers(client, stranger):
    assert client.get(PAGE).status_code == 302
    client.force_login(stranger)
    assert client.post(PAGE, {"texts": "LOG1:x"}).status_code == 403
