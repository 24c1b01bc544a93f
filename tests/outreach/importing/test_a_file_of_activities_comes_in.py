"""A file is tried out row by row, confirmed, received, and taken back within a day."""

import csv
import io
from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone
from import_builders import stopped_before
from openpyxl import load_workbook
from outreach_builders import make_activity, make_edition, make_material
from wagtail.models import ReferenceIndex

from core.due import due_jobs
from core.models import Community
from outreach import facts
from outreach.importing import running
from outreach.models import Activity, ImportBatch

HEAD = [
    "partner_acronym",
    "partner_reference",
    "activity_type",
    "community_name",
    "district_code",
    "start_date",
    "material_code",
    "material_edition",
    "material_language",
    "copies_distributed",
    "reached_women",
    "notes",
]


@pytest.fixture
def officer(
    client, officer_a, partners, editions, home, worker, django_capture_on_commit_callbacks
):
    """Signed in; whatever is started in the background is done at once."""
    client.force_login(officer_a)

    def send(address, **data):
        with django_capture_on_commit_callbacks(execute=True):
            response = client.post(address, data)
        assert response.status_code in (200, 302)
        return response

    client.send = send
    return client


def row(number="1", women="12", **changed):
    values = {
        "partner_acronym": "P-A",
        "partner_reference": f"A-{number}",
        "activity_type": "pitso",
        "community_name": "Maseru",
        "district_code": "LS-A",
        "start_date": f"2026-03-{int(number) * 2 % 28 + 1:02}",
        "material_code": "MAT-01",
        "material_edition": "1",
        "material_language": "st",
        "copies_distributed": "5",
        "reached_women": women,
        "notes": "",
    }
    return values | changed


def table(*rows, head=HEAD):
    made = io.StringIO()
    writer = csv.DictWriter(made, head)
    writer.writeheader()
    writer.writerows(rows)
    return made.getvalue().encode()


def give(officer, contents, name="march.csv"):
    """The batch of a file that was given and tried out, and its page."""
    file = io.BytesIO(contents)
    file.name = name
    response = officer.send(reverse("outreach_imports"), file=file)
    assert response.status_code == 302, response.text
    return ImportBatch.objects.latest("pk"), officer.get(response.url)


def confirm(officer, batch, **ticks):
    return officer.send(reverse("outreach_import", args=[batch.pk]), act="confirm", **ticks)


def outcomes(batch):
    return list(batch.rows.values_list("outcome", flat=True))


def test_it_is_tried_out_confirmed_changed_and_taken_back(officer):
    batch, page = give(officer, table(row("1"), row("2", women="8")))
    assert batch.state == "checked"
    assert outcomes(batch) == ["new", "new"]
    assert not Activity.objects.exists()
    assert "New: 2" in page.text

    confirm(officer, batch)
    batch.refresh_from_db()
    assert batch.state == "done"
    first, second = Activity.objects.order_by("starts_on")
    assert (first.figures["women"], second.figures["women"]) == (12, 8)
    assert (first.source, first.entered_by.username) == ("import", "officer-a")
    assert first.uses.get().copies == 5
    assert facts.differences() == []
    edition = first.uses.get().edition
    assert ReferenceIndex.get_references_to(edition).count() == 2  # it cannot be deleted
    assert "2 records were written" in officer.get(page.request["PATH_INFO"]).text

    again, _page = give(officer, table(row("1"), row("2", women="9"), row("3")))
    assert outcomes(again) == ["unchanged", "changed", "new"]
    confirm(officer, again)
    assert Activity.objects.count() == 3
    assert Activity.objects.get(pk=second.pk).figures["women"] == 9

    officer.send(reverse("outreach_import", args=[again.pk]), act="undo")
    again.refresh_from_db()
    assert again.state == "undone"
    assert Activity.objects.count() == 2
    assert Activity.objects.get(pk=second.pk).figures["women"] == 8
    assert facts.differences() == []
    assert ReferenceIndex.get_references_to(edition).count() == 2
    once_more, _page = give(officer, table(row("3")))
    assert outcomes(once_more) == ["new"]


def test_a_refused_row_says_its_cell_and_nothing_comes_in_before_somebody_says_so(officer):
    bad = [
        row("2", activity_type="party"),
        row("3", start_date="soon"),
        row("4", community_name="Atlantis"),
        row("5", notes="Call +266 5888 1234"),
        row("6", reached_women="many"),
        row("7", copies_distributed="5; 6"),
        row("8", partner_acronym="P-B"),
        row("9", partner_acronym="P-X"),
    ]
    batch, page = give(officer, table(row("1"), *bad))
    assert outcomes(batch) == ["new", *(["refused"] * len(bad))]
    cells = [row.problems[0][0] for row in batch.rows.all()[1:]]
    assert cells == ["C3", "F4", "D5", "L6", "K7", "J8", "A9", "A10"]
    said = [row.problems[0][1] for row in batch.rows.filter(number__in=[9, 10])]
    assert said[0].replace("P-B", "P-X") == said[1]
    assert "looks like a telephone number" in page.text

    refused = confirm(officer, batch)
    assert "Rows are refused" in refused.text
    assert not Activity.objects.exists()
    confirm(officer, batch, without_refused="on")
    assert Activity.objects.count() == 1

    # Nothing of what was refused is kept: the file is gone at once, the reasons after a day.
    batch.refresh_from_db()
    assert bytes(batch.contents) == b""
    batch.rows.filter(number=2).update(said_before={"notes": "What it said before."})
    abandoned, _page = give(officer, table(*bad))
    due_jobs.run()
    assert ImportBatch.objects.filter(pk=abandoned.pk).exists()
    ImportBatch.objects.update(touched_at=timezone.now() - timedelta(hours=25))
    due_jobs.run()
    assert not ImportBatch.objects.filter(pk=abandoned.pk).exists()
    assert not batch.rows.exclude(problems=[]).exists()
    assert not batch.rows.filter(said_before__isnull=False).exists()
    assert "Refused: 8" in officer.get(reverse("outreach_import", args=[batch.pk])).text


def test_a_number_of_another_partner_is_as_unusable_as_one_of_no_use(officer, partners):
    theirs = make_activity(partners.b, notes="secretnote", people=[("female", "adult", 50)])
    head = ["record_uuid", *HEAD]
    batch, page = give(
        officer,
        table(
            row("1") | {"record_uuid": str(theirs.uuid)},
            row("2") | {"record_uuid": "no-number"},
            row("3") | {"record_uuid": str(uuid4())},
            head=head,
        ),
    )
    assert outcomes(batch) == ["refused", "refused", "new"]
    first, second = (row.problems for row in batch.rows.filter(outcome="refused"))
    assert [words for _cell, words in first] == [words for _cell, words in second]
    confirm(officer, batch, without_refused="on")
    theirs.refresh_from_db()
    assert theirs.notes == "secretnote"
    for word in ("secretnote", "Partner B", "P-B"):
        assert word not in page.text
    officer.logout()
    officer.force_login(partners.b.members.get())
    assert officer.get(reverse("outreach_import", args=[batch.pk])).status_code == 404


def test_look_alikes_stay_out_unless_somebody_says_they_are_others(officer, partners):
    maseru = Community.objects.get(name_en="Maseru")
    make_activity(partners.a, maseru, starts_on="2026-03-04", people=[("female", "adult", 13)])
    make_activity(partners.b, maseru, starts_on="2026-03-09", people=[("female", "adult", 12)])
    batch, page = give(officer, table(row("1"), row("4"), row("8"), row("22")))
    assert outcomes(batch) == ["alike", "new", "new", "alike"]
    assert "Looks like a record that is there already: 4 March 2026, people: 13" in page.text
    confirm(officer, batch)
    assert Activity.objects.filter(partner=partners.a).count() == 3


def test_our_own_export_comes_back_unchanged(officer, partners, editions):
    make_activity(
        partners.a,
        uses=[(editions.st, 3), (editions.en, 4)],
        people=[("female", "12-17", 7), ("male", "adult", 2)],
        notes="Eleven asked about farm work",
        register_number="=7",
    )
    for kind in ("csv", "xlsx"):
        address = f"{reverse('outreach_activity:index')}?export={kind}"
        exported = officer.get(address)
        contents = b"".join(exported) if exported.streaming else exported.content
        batch, _page = give(officer, contents, f"ours.{kind}")
        assert [(row.outcome, row.problems) for row in batch.rows.all()] == [("unchanged", [])]


def test_a_stopped_job_goes_on_where_it_was(
    officer, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(running, "SIZE", 2)
    batch, _page = give(officer, table(*(row(str(n)) for n in range(1, 7))))
    ImportBatch.objects.filter(pk=batch.pk).update(state="importing")
    batch.refresh_from_db()
    with stopped_before(5):
        running.run(batch.pk, batch.attempt)
    assert Activity.objects.count() == 2
    ImportBatch.objects.update(touched_at=timezone.now() - timedelta(minutes=11))
    with django_capture_on_commit_callbacks(execute=True):
        due_jobs.run()
    running.run(batch.pk, batch.attempt)  # the stopped job wakes up, and changes nothing
    batch.refresh_from_db()
    assert (batch.state, Activity.objects.count()) == ("done", 6)


def test_columns_are_chosen_when_they_are_not_known(officer):
    contents = table(row("1")).replace(b"activity_type", b"What we did")
    batch, page = give(officer, contents)
    assert batch.state == "mapping"
    assert "C1: What we did" in page.text
    address = reverse("outreach_import", args=[batch.pk])
    chosen = {f"column_{n}": name for n, name in enumerate(HEAD)}
    assert "are needed" in officer.send(address, act="map", **(chosen | {"column_2": ""})).text
    officer.send(address, act="map", **chosen)
    assert outcomes(batch) == ["new"]


def test_the_template_and_the_form_come_back_as_records(officer, editions):
    make_edition(make_material("GONE", automatic=True))  # of a page that is not on the site
    book = load_workbook(io.BytesIO(officer.get(reverse("outreach_import_template")).content))
    sheet = book["activities"]
    heads = [cell.value for cell in sheet[1]]
    assert sheet["A2"].value == "#meta+id"
    assert "P-A" in [cell.value for cell in book["lists"]["A"]]
    assert "P-B" not in [cell.value for column in book["lists"].columns for cell in column]
    assert "GONE" not in str([*book["lists"].values])
    for name, value in row("1").items():
        sheet.cell(3, heads.index(name) + 1, int(value) if value.isdecimal() else value)
    filled = io.BytesIO()
    book.save(filled)
    batch, _page = give(officer, filled.getvalue(), "filled.xlsx")
    assert outcomes(batch) == ["new"]

    form = load_workbook(io.BytesIO(officer.get(reverse("outreach_import_form")).content))
    survey = {line[1].value: line[0].value for line in form["survey"].iter_rows(min_row=2)}
    assert survey["community"] == "select_one place"
    keys = {line[2].value: line[1].value for line in form["choices"].iter_rows(min_row=2)}
    assert "GONE" not in str(list(keys))
    place = next(key for words, key in keys.items() if words.startswith("Maseru"))
    answers = {
        "start": "2026-03-02T10:00:00",
        "group/record_uuid": str(uuid4()),
        "group/partner_acronym": "P-A",
        "group/community": place,
        "activity_type": "radio",
        "start_date": "2026-03-09",
        "edition_1": f"e{editions.st.pk}",
        "copies_1": "4",
        "reached_girls": "20",
        "_uuid": str(uuid4()),
        "_submission_time": "2026-03-09T11:00:00",
    }
    batch, page = give(officer, table(answers, head=list(answers)), "kobo.csv")
    assert [(row.outcome, row.problems) for row in batch.rows.all()] == [("new", [])]
    assert "are not used" not in page.text
    confirm(officer, batch)
    activity = Activity.objects.get(type="radio")
    assert str(activity.uuid) == answers["group/record_uuid"]
    assert (activity.uses.get().copies, activity.figures["girls"]) == (4, 20)


def test_a_file_that_is_none_is_refused_in_words(officer):
    for contents, words in (
        (b"PK\x03\x04cut off", "damaged"),
        (b"", "empty"),
        (b"\x00\x01", "no CSV"),
    ):
        file = io.BytesIO(contents)
        file.name = "file.xlsx"
        answer = officer.send(reverse("outreach_imports"), file=file)
        assert words in answer.text
    assert not ImportBatch.objects.exists()
