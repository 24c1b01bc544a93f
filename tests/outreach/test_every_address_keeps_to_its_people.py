"""Through no address of the whole site does somebody meet what is not his.

``addresses.csv`` says who gets in where, and nobody else does: the public (P), a stranger with an
account (S), the officer of partner A (O), the committee's viewer (V), the coordinator (C). Every
record that an address can name is partner B's; what is not there at all is shut to everybody. An
address that the file does not know fails: whoever adds one says first for whom it is.
"""

import csv
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from addresses import every_address
from outreach_builders import (
    make_activity,
    make_display,
    make_distribution,
    make_edition,
    make_grant,
    make_material,
    make_partner,
    make_places,
)
from wagtail.log_actions import log

from outreach.models import (
    Activity,
    ApiKey,
    ImportBatch,
    PlaceProposal,
    QuarterlyReport,
    QuarterlyText,
    Target,
)
from outreach.proposals import propose

ROLES = {
    "P": None,
    "S": "stranger",
    "O": "officer-a",
    "V": "viewer",
    "C": "coordinator",
}
SECRET = ("P-B", "Partner B", "Mokhatlo B", "secretnote", "Secret grant", "4321", "7771")
HOME = ("/admin/", "/admin")
FAILS_ON_PURPOSE = "wagtailadmin_error_test"
ENDS_THE_SESSION = "wagtailadmin_logout"

with (Path(__file__).parent / "addresses.csv").open(encoding="utf-8", newline="") as file:
    EXPECTED = {row["address"]: set(row["who"]) for row in csv.DictReader(file)}


def expectation(name):
    """Who gets in: of a name itself, else of the first pattern that fits; None when none does."""
    if name in EXPECTED:
        return EXPECTED[name]
    return next((who for known, who in EXPECTED.items() if fnmatchcase(name, known)), None)


@pytest.fixture
def records(home, stranger, officer_a, officer_b, viewer, coordinator):
    """{what an address can name: the key of partner B's record}."""
    places = make_places()
    make_partner("A", officer_a)
    b = make_partner("B", officer_b)
    edition = make_edition(make_material())
    grant = make_grant("Secret grant", b)
    activity = make_activity(
        b,
        places[0],
        notes="secretnote",
        grant=grant,
        uses=[(edition, 7771)],
        people=[("female", "adult", 4321)],
    )
    log(instance=activity, action="wagtail.edit")
    batch = ImportBatch.objects.create(
        name="secretnote.csv", contents=b"partner_acronym\nP-B", given_by=officer_b, state="done"
    )
    report = QuarterlyReport.objects.create(quarter=date(2026, 7, 1), partner=b, state="ready")
    said = {"lang": "en", "title": {"text": "secretnote"}, "sections": []}
    QuarterlyText.objects.create(report=report, language="en", content=said, pdf=b"%PDF secretnote")
    target = Target.objects.create(indicator="REACH", period="2026-Q3", partner=b, value=7771)
    key = ApiKey(partner=b, name="secretnote")
    key.renew()
    key.save()
    propose(officer_b, b, "secretnote", places[0].district)
    return {
        "uuid": activity.uuid,
        "wagtailadmin_pages": home.pk,
        "outreach_activity": activity.pk,
        "outreach_open_session": activity.pk,
        "outreach_check": activity.pk,
        "outreach_import": batch.pk,
        "outreach_quarterly_report": report.pk,
        "outreach_quarterly_html": report.pk,
        "outreach_quarterly_pdf": report.pk,
        "outreach_target": target.pk,
        "outreach_apikey": key.pk,
        "outreach_proposed_place": PlaceProposal.objects.get().pk,
        "outreach_partner": b.pk,
        "outreach_grant": grant.pk,
        "outreach_distribution": make_distribution(b, edition, copies=7771).pk,
        "outreach_display": make_display(b, edition, places[0]).pk,
    }


def every_filled_address(records):
    def key(name, parameter):
        if parameter == "uuid":
            return str(records["uuid"])
        if parameter == "language":
            return "en"
        if parameter == "code":
            return "en" if name.startswith("log") else "CDFHJK"
        return str(records.get(name.split(":")[0], 1))

    return every_address(key)


def is_shut(response):
    """Does it send the person away: to sign in, to the front of the admin, or to nothing?"""
    if response.status_code in (301, 302):
        address = response["Location"].split("?")[0]
        return address in HOME or address.endswith("/login/")
    return response.status_code in (401, 403, 404)


def words_of(response):
    content = b"".join(response) if response.streaming else response.content
    return content.decode("utf-8", "replace")


@pytest.fixture
def quick(settings, monkeypatch):
    """Without what costs time in each of many requests, and changes no answer of this test."""
    # Here is no redirect that a 404 could lead to.
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "redirects" not in name]
    # Nobody asks with what a template was filled: it need not be copied.
    monkeypatch.setattr("django.test.client.store_rendered_templates", lambda *_args, **_more: None)


@pytest.mark.one_engine
@pytest.mark.parametrize("letter", ROLES)
def test_every_address_lets_in_whom_it_is_for(quick, client, records, django_user_model, letter):
    if ROLES[letter]:
        client.force_login(django_user_model.objects.get(username=ROLES[letter]))
    client.raise_request_exception = False
    unknown, wrong, telling, failing = [], [], [], []
    for name, address in every_filled_address(records):
        who = expectation(name)
        if who is None:
            unknown.append(name)
            continue
        if name in (FAILS_ON_PURPOSE, ENDS_THE_SESSION):
            continue
        response = client.get(address)
        if response.status_code >= 500:
            failing.append(address)
        if is_shut(response) == (letter in who):
            wrong.append((name, address, response.status_code))
        if letter in "PSO":
            telling += [(name, word) for word in SECRET if word in words_of(response)]
    assert unknown == []
    assert failing == []
    assert wrong == []
    assert telling == []
    activity = Activity.objects.get(uuid=records["uuid"])
    assert (activity.notes, activity.figures["women"]) == ("secretnote", 4321)
