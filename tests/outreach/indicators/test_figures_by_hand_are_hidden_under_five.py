"""Victims referred, committees that act: entered by the coordinator, never shown under five."""

from django.urls import reverse
from indicator_builders import QUARTER, by_hand, district

from outreach.models import OutreachLogEntry, ReportedFigure

REPORT = reverse("outreach_indicators")
ADD = reverse("outreach_reportedfigure:add")
LIST = reverse("outreach_reportedfigure:index")


def entered(**values):
    first = {
        "indicator": "VICT",
        "district": district("A").pk,
        "quarter": QUARTER.isoformat(),
        "value": 2,
        "source": "Return of the district office",
    }
    return first | values


def test_the_coordinator_enters_one_figure_per_district_and_quarter(
    client, partners, coordinator, viewer, officer_a
):
    client.force_login(coordinator)
    named = client.post(ADD, entered(source="Told by 5812 3456"))
    assert "looks like a telephone number" in named.text
    assert client.post(ADD, entered()).status_code == 302
    assert client.post(ADD, entered(value=9)).status_code == 200  # there is one already
    assert client.post(ADD, entered(quarter="2027-01-01")).status_code == 200
    figure = ReportedFigure.objects.get()
    assert (figure.value, figure.entered_by) == (2, coordinator)
    assert "2" not in OutreachLogEntry.objects.get().label.replace("2026", "")
    client.force_login(viewer)
    assert client.post(ADD, entered(indicator="GOV")).status_code == 302
    assert ReportedFigure.objects.count() == 1
    client.force_login(officer_a)
    assert client.get(LIST).status_code == 302
    assert "not to one partner" in client.get(REPORT, {"period": "2026-Q3"}).text


def test_no_page_and_no_export_shows_a_small_figure_or_a_sum_that_gives_it_away(
    client, partners, viewer
):
    by_hand(A=3, C=24)
    client.force_login(viewer)
    page = client.get(REPORT, {"period": "2026-Q3"}).text
    assert "<td>fewer than 5</td>" in page
    assert "<td>24</td>" in page
    assert "<td>more than 24</td>" in page
    for address in (REPORT, LIST):
        told = client.get(address, {"period": "US-2026", "export": "csv"}).getvalue().decode()
        assert "fewer than 5" in told
        assert ",24," in told
        assert ",3," not in told
        assert ",27," not in told
    inspected = client.get(
        reverse("outreach_reportedfigure:inspect", args=[ReportedFigure.objects.get(value=3).pk])
    )
    assert "fewer than 5" in inspected.text
    assert "<dd>3</dd>" not in inspected.text
    by_value = client.get(LIST, {"ordering": "-value"}).text
    assert by_value.index("VICT · Maseru") < by_value.index("VICT · Leribe")  # 3 before 24
    assert "a month has none" in client.get(REPORT, {"period": "2026-08"}).text
