"""A number is shown only while its dates say so, with the day until which it is good."""

from datetime import date, timedelta

import pytest
from referral_calendar import TODAY

from referral.choices import CheckState
from referral.models import ContactPoint

DAY = timedelta(days=1)


def shown(client, query="?country=LS", language="en"):
    return client.get(f"/{language}/help/{query}").content.decode()


@pytest.mark.usefixtures("help_page")
def test_a_number_leaves_the_page_by_itself_the_day_after(client, make_contact, today):
    contact = make_contact()
    today(contact.verify_by)
    page = shown(client)
    assert 'href="tel:+26622223333"' in page
    assert "Checked, good until 3 May 2027." in page
    assert 'data-good-until="2027-05-03"' in page
    assert page.count('<p class="lapsed" hidden>') == 1
    today(contact.verify_by + DAY)
    assert "2222 3333" not in shown(client)


@pytest.mark.parametrize(
    "fields",
    [
        {"verified_on": None},
        {"verify_by": None},
        {"verified_on": None, "verify_by": None},
        {"verified_on": TODAY + DAY},
        {"verify_by": TODAY - DAY},
    ],
)
def test_without_dates_that_hold_today_a_contact_is_not_current(make_contact, today, fields):
    make_contact(**fields)
    assert not ContactPoint.objects.current()
    assert not ContactPoint.objects.current(with_demonstration=True)


@pytest.mark.usefixtures("help_page", "today", "ribbon")
def test_a_demonstration_entry_prints_zeros_without_a_link(client, make_contact):
    make_contact(phone="", demonstration=True, verified_on=None, verify_by=None)
    page = shown(client)
    assert "0000 0000" in page
    assert "not a real number" in page
    assert "tel:" not in page


@pytest.mark.usefixtures("help_page", "today")
def test_without_the_ribbon_a_demonstration_entry_is_not_shown(client, make_contact):
    make_contact(phone="", demonstration=True)
    assert "0000 0000" not in shown(client)


@pytest.mark.usefixtures("help_page", "ribbon")
def test_even_a_demonstration_entry_expires(client, make_contact, today):
    make_contact(phone="", demonstration=True, verify_by=date(2026, 11, 23))
    assert "0000 0000" not in shown(client)


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"verified_on": None, "verify_by": None}, CheckState.NEVER),
        ({"verify_by": None}, CheckState.NEVER),
        ({"verify_by": TODAY - DAY}, CheckState.EXPIRED),
        ({"verify_by": TODAY}, CheckState.DUE),
        ({"verify_by": TODAY + 30 * DAY}, CheckState.DUE),
        ({"verify_by": TODAY + 31 * DAY}, CheckState.CURRENT),
    ],
)
def test_the_state_of_a_check_is_the_same_on_a_row_and_in_the_database(
    make_contact, today, fields, state
):
    contact = make_contact(**fields)
    assert contact.check_state == state
    for other in CheckState:
        assert ContactPoint.objects.in_state(other).exists() == (other == state)
    assert ContactPoint.objects.to_check().exists() == (state != CheckState.CURRENT)
