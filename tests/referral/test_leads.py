"""Leads are loaded as drafts that no reader sees, as often as one likes."""

import csv

import pytest
from django.core.management import call_command

from referral import leads
from referral.models import ContactPoint


@pytest.fixture
def loaded(db):
    call_command("load_contact_leads", verbosity=0)
    return list(ContactPoint.objects.all())


def test_every_lead_with_a_number_becomes_an_unchecked_draft(loaded):
    assert len(loaded) == len(leads.rows()) > 8
    for contact in loaded:
        contact.full_clean()
        assert contact.verified_on is None
        assert contact.verify_by is None
        assert "grade:" in contact.source
        assert not contact.demonstration
    assert not ContactPoint.objects.current(with_demonstration=True)


def test_loading_again_changes_nothing_that_people_edited(loaded):
    edited = loaded[0]
    edited.name_en = "Renamed"
    edited.save()
    call_command("load_contact_leads", verbosity=0)
    assert ContactPoint.objects.count() == len(loaded)
    assert ContactPoint.objects.get(pk=edited.pk).name_en == "Renamed"


def test_rows_without_a_number_are_left_out_and_no_shelter_is_named(loaded):
    with leads.DATA.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > len(loaded)
    assert not any("shelter" in " ".join(row.values()).lower() for row in rows)
    assert all(contact.phone for contact in loaded)
