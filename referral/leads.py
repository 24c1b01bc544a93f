"""Leads to contact points: numbers that somebody must call before any reader sees them.

``referral/data/contact_leads.csv`` was copied once from the programme's research, each row with
its source and grade; rows without a number are kept there as questions still open. Loading again
changes nothing, and what people edited in the admin is never overwritten.
"""

import csv
from pathlib import Path

from django.db.models import Q

from core.choices import Country

from . import phones
from .models import ContactPoint

DATA = Path(__file__).parent / "data" / "contact_leads.csv"
COUNTRIES = {"Lesotho": Country.LESOTHO, "South Africa": Country.SOUTH_AFRICA}


def rows():
    """The leads that have a number, as dictionaries."""
    with DATA.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if phone_of(row)]


def phone_of(row):
    """The number as it can be dialled: international where the lead has that, else as printed."""
    dialled = row["dial_form"] if row["dial_form"].startswith("+") else row["number_as_printed"]
    return dialled if phones.is_well_formed(dialled) else ""


def load():
    """Add what is missing; returns how many rows were added."""
    return sum(_load_one(row) for row in rows())


def _load_one(row):
    country, phone = COUNTRIES[row["country"]], phone_of(row)
    same = Q(name_en=row["service"]) | Q(phone=phone)
    if ContactPoint.objects.filter(same, country=country).exists():
        return 0
    ContactPoint.objects.create(
        name_en=row["service"],
        kind=row["kind"],
        country=country,
        is_police=row["is_police"] == "yes",
        phone=phone,
        free_call=row["free_call"] == "yes",
        reachable_from=[country],
        note_en=row["what_for"],
        source=_source(row),
    )
    return 1


def _source(row):
    parts = [row["source"], row["source_date"], f"grade: {row['confidence']}", row["note"]]
    return "\n".join(part for part in parts if part)
