"""The report of a quarter: asked for, built, read as a page and as sheets, started again."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from indicator_builders import QUARTER, by_hand, district

from core.due import due_jobs
from outreach.indicators import building, jobs
from outreach.models import QuarterlyReport
from outreach.models.quarterly import State

INDEX = reverse("outreach_quarterly")


@pytest.fixture
def ask(client, worker, django_capture_on_commit_callbacks):
    """Ask for a report as somebody, have it built, and give it back."""

    def asked(user, **values):
        client.force_login(user)
        empty = {"district": "", "partner": "", "language": ""}
        with django_capture_on_commit_callbacks(execute=True):
            answer = client.post(INDEX, empty | {"quarter": QUARTER.isoformat()} | values)
        assert answer.status_code == 302, answer.text
        return QuarterlyReport.objects.first()

    return asked


def test_it_says_the_same_on_the_page_and_on_paper_in_both_languages(
    client, quarter, ask, coordinator, officer_a
):
    by_hand(A=3, C=24)
    report = ask(coordinator)
    assert (report.state, report.steps_done) == (State.READY, 3)
    assert set(report.texts.values_list("language", flat=True)) == {"st", "en"}
    for text in report.texts.all():
        assert bytes(text.pdf).startswith(b"%PDF-")
        assert b"/MarkInfo" in bytes(text.pdf)  # tagged
    english = client.get(reverse("outreach_quarterly_html", args=[report.pk, "en"])).text
    sesotho = client.get(reverse("outreach_quarterly_html", args=[report.pk, "st"])).text
    assert '<html lang="en">' in english
    assert '<html lang="st">' in sesotho
    assert "Date of the data: " in english
    assert "Records of all partners; a joint activity counts once." in english
    assert "1 July 2026 to 30 September 2026" in english
    assert '<th scope="col">Women</th>' in english
    assert '<th scope="col">Basali</th>' in sesotho
    assert "Phupu 2026" in sesotho
    for page in (english, sesotho):
        assert "<td>709</td>" in page
        victims = page.split('id="vict"')[1].split("</section>")[0]
        assert "<td>24</td>" in victims
        assert "<td>3</td>" not in victims
        assert "<td>27</td>" not in victims
    sheets = client.get(reverse("outreach_quarterly_pdf", args=[report.pk, "st"]))
    assert sheets["Content-Type"] == "application/pdf"
    assert "no-store" in sheets["Cache-Control"]

    client.force_login(officer_a)
    assert client.get(INDEX).text.count("Quarter 3 of 2026 ·") == 0
    for name, where in (("report", []), ("html", ["en"]), ("pdf", ["en"])):
        address = reverse(f"outreach_quarterly_{name}", args=[report.pk, *where])
        assert client.get(address).status_code == 404


def test_a_member_has_one_of_his_own_partner_only(client, quarter, ask, officer_a, officer_b):
    report = ask(officer_a, partner=quarter.b.pk, language="en", district=district("C").pk)
    assert report.partner == quarter.a  # whatever the browser sends
    page = client.get(reverse("outreach_quarterly_html", args=[report.pk, "en"])).text
    assert "Records of P-A · Partner A only" in page
    assert "<td>43</td>" in page
    assert "666" not in page
    assert client.get(reverse("outreach_quarterly_html", args=[report.pk, "st"])).status_code == 404
    client.force_login(officer_b)
    address = reverse("outreach_quarterly_report", args=[report.pk])
    assert client.get(address).status_code == 404
    assert client.post(address).status_code == 404


def test_a_job_that_was_killed_is_taken_up_again_and_wakes_up_in_vain(
    client, quarter, coordinator, viewer, worker, django_capture_on_commit_callbacks
):
    report = QuarterlyReport.objects.create(quarter=QUARTER, requested_by=coordinator)
    address = reverse("outreach_quarterly_report", args=[report.pk])
    client.force_login(coordinator)
    waiting = client.get(address)
    assert waiting["Refresh"]
    assert "Waiting to be built" in waiting.text
    assert "Build it again" not in waiting.text
    long_ago = timezone.now() - timedelta(minutes=11)
    QuarterlyReport.objects.update(state=State.BUILDING, touched_at=long_ago)
    assert "Build it again" in client.get(address).text
    client.force_login(viewer)
    client.post(address)
    assert QuarterlyReport.objects.get().attempt == 1
    with django_capture_on_commit_callbacks(execute=True):
        due_jobs.run()
    report.refresh_from_db()
    assert (report.state, report.attempt, report.tries_in_a_row) == (State.READY, 2, 2)
    written = report.data_as_of
    building.build(report.pk, 1)  # the one that was killed
    report.refresh_from_db()
    assert (report.state, report.data_as_of) == (State.READY, written)

    QuarterlyReport.objects.update(state=State.BUILDING, touched_at=long_ago, tries_in_a_row=3)
    due_jobs.run()
    assert QuarterlyReport.objects.get().state == State.FAILED
    client.force_login(coordinator)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(address)
    assert QuarterlyReport.objects.get().state == State.READY


def test_who_may_no_longer_read_the_records_gets_no_report_of_them(quarter, officer_a):
    report = QuarterlyReport.objects.create(
        quarter=QUARTER, partner=quarter.a, requested_by=officer_a
    )
    quarter.a.members.clear()
    with pytest.raises(building.MayNotBuild):
        building.build(report.pk, report.attempt)
    report.refresh_from_db()
    assert report.state == State.FAILED
    assert jobs.may_start_again(report)
    assert not report.texts.exists()
