"""Free text that looks like a person's data is refused; ordinary notes pass."""

import pytest
from django.core.exceptions import ValidationError

from outreach.personal_data import Kind, find
from outreach.validators import refuse_personal_data


@pytest.mark.parametrize(
    ("text", "kind", "passage"),
    [
        ("Call +266 5812 3456 after lunch", Kind.PHONE, "+266 5812 3456"),
        ("Call 00266 58123456", Kind.PHONE, "00266 58123456"),
        ("her number is 58123456", Kind.PHONE, "58123456"),
        ("nomoro: 6212-3456.", Kind.PHONE, "6212-3456"),
        ("office 2231 2345", Kind.PHONE, "2231 2345"),
        ("+27 82 123 4567", Kind.PHONE, "+27 82 123 4567"),
        ("phone 082 123 4567 (cousin)", Kind.PHONE, "082 123 4567"),
        ("0821234567", Kind.PHONE, "0821234567"),
        ("write to a.b+c@example.co.ls please", Kind.EMAIL, "a.b+c@example.co.ls"),
        ("ID 9501015800085 shown", Kind.IDENTITY, "9501015800085"),
        ("950101 5800 085", Kind.IDENTITY, "950101 5800 085"),
        ("passport RB123456 was kept", Kind.IDENTITY, "RB123456"),
        ("Phasepoto nomoro ke: A 01234567", Kind.IDENTITY, "01234567"),
        ("ID no: 0123 4567 89", Kind.IDENTITY, "0123 4567 89"),
        ("born 3/4/1999 in the village", Kind.BIRTH, "born 3/4/1999"),
        ("a girl born in 2009", Kind.BIRTH, "born in 2009"),
        ("date of birth: 12 March 1990", Kind.BIRTH, "12 March 1990"),
        ("DOB 1990-03-12", Kind.BIRTH, "DOB 1990-03-12"),
        ("o hlahile ka 2008", Kind.BIRTH, "hlahile ka 2008"),
        ("her house: -29.31671, 27.48330", Kind.PLACE, "-29.31671, 27.48330"),
        ("27.4833 -29.3167", Kind.PLACE, "27.4833 -29.3167"),
        ("at S29.31671 E27.48330", Kind.PLACE, "S29.31671 E27.48330"),
        ("29.3167° S; 27.4833° E", Kind.PLACE, "29.3167° S; 27.4833° E"),
        ("29,3167 S 27,4833 E", Kind.PLACE, "29,3167 S 27,4833 E"),
        ("we met at -28.887,28.055 under the tree", Kind.PLACE, "-28.887,28.055"),
        ("lat 29.31671°", Kind.PLACE, "29.31671°"),
        ("29°18'45.2\"S was noted", Kind.PLACE, "29°18'45.2\"S"),
        ("29° 18.75′ S", Kind.PLACE, "29° 18.75′ S"),
        ("code 5G5VMFM7+8R", Kind.PLACE, "5G5VMFM7+8R"),
        ("MFM7+8R Maseru", Kind.PLACE, "MFM7+8R"),
        ("https://maps.app.goo.gl/AbCd1234", Kind.PLACE, "maps.app.goo.gl/AbCd1234"),
        ("www.google.com/maps/@-29.3167,27.4833,15z", Kind.PLACE, "google.com/maps/"),
        ("geo:-29.3167,27.4833", Kind.PLACE, "geo:-29.3167,27.4833"),
        ("///table.lamp.spoon is the house", Kind.PLACE, "///table.lamp.spoon"),
    ],
)
def test_a_persons_data_is_found(text, kind, passage):
    (finding,) = find(text)
    assert finding.kind == kind
    assert passage in finding.passage


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A good pitso with the chief.",
        "We gave 1200 leaflets, 5000 next month.",
        "From 10/03/2026 to 12/03/2026 at the border post.",
        "2026-03-10, 14:00-16:30, 45 women and 12 men",
        "The radio reached about 25000 people, or 25 000, or 25,000.",
        "Estimate 150000 listeners",
        "MAT-01 edition 2, MAT-12 edition 1",
        "BP04 and BP10, district LS-C, room A12",
        "Act 1 of 2011, section 24; Act 01/2011",
        "2025 2026 plan",
        "Between 2024-2026 three sessions",
        "M 5000-6000 was asked for the journey",
        "Register 17/2026 is kept at the council office",
        "school grade 7, ages 12-17",
        "They asked what an ID is and what a passport costs",
        "1. poster 2. comic 3. radio",
        "Batho ba 45 ba ile ba mamela. Re arotse lipampitšana tse 120.",
        "14:00 16:00 2026",
        "Trained 24 teachers, 58 pupils, 612 parents",
        "GPS not noted",
        "It was 29.5 degrees, 28.25 at night; 30° in the hall, 12°C outside",
        "M 25.000, 30.000 and 27.500 were asked; budget 12.345, 13.456",
        "29.12 30.45 minutes",
        "Copies: 25,123, 27,456; people 30,112",
        "2345+67 copies, 40+38 people, A4+A3 posters, 2222+33",
        "The ratio was 1.2345 and 0.9876",
        "60’ of radio, a 15' talk, 5'6\" wide",
        "See https://www.gov.ls/maps-of-districts and google.com for the form",
    ],
)
def test_an_ordinary_note_passes(text):
    assert find(text) == []


def test_every_passage_is_named_once():
    found = find("ask a@b.ls or 58123456, ID 9501015800085")
    assert [item.kind for item in found] == [Kind.EMAIL, Kind.PHONE, Kind.IDENTITY]


def test_the_refusal_explains_and_names_the_passage():
    with pytest.raises(ValidationError) as refused:
        refuse_personal_data("Call her: 58123456")
    words = " ".join(refused.value.messages)
    assert "“58123456” looks like a telephone number" in words
    assert "not who" in words
