"""What the form refuses: numbers that nobody can dial, dates that make no sense."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from referral_calendar import TODAY

from referral import phones


@pytest.mark.parametrize(
    "number",
    ["+266 2222 3333", "+266 22 322 099", "+27123094000", "1112", "10111", "0800 222 777"],
)
def test_a_number_as_it_is_dialled_is_fine(number):
    assert phones.is_well_formed(number)


@pytest.mark.parametrize(
    "number",
    ["", "12", "+266 2222", "+266 2222 33334", "call me", "0000 0000", "+27 1", "22 322 099 / 1"],
)
def test_a_number_that_nobody_can_dial_is_not(number):
    assert not phones.is_well_formed(number)


def test_what_the_telephone_dials_has_no_spaces():
    assert phones.dial("+266 22-322 099") == "+26622322099"


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"phone": "22-"}, "phone"),
        ({"phone": ""}, "phone"),
        ({"demonstration": True}, "phone"),
        ({"verified_on": TODAY + timedelta(days=1)}, "verified_on"),
        ({"verify_by": None}, "verify_by"),
        ({"verify_by": TODAY - timedelta(days=20)}, "verify_by"),
        ({"name_st": "", "name_en": ""}, "name_en"),
    ],
)
def test_what_cannot_be_is_refused_in_the_right_place(make_contact, today, fields, wrong):
    contact = make_contact(**fields)
    with pytest.raises(ValidationError) as refusal:
        contact.full_clean()
    assert wrong in refusal.value.message_dict


def test_a_district_belongs_to_lesotho(make_contact, today, districts):
    contact = make_contact(country="ZA", district=districts["LS-A"])
    with pytest.raises(ValidationError, match="district"):
        contact.full_clean()


def test_a_lead_without_dates_may_be_kept(make_contact, today):
    make_contact(verified_on=None, verify_by=None).full_clean()


def test_the_police_are_always_known_as_such(make_contact):
    assert make_contact(kind="police").is_police
