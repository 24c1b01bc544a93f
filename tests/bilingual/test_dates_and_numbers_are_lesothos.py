"""Dates use Lesotho's month and weekday names, never the South African ones of CLDR."""

from datetime import date

import pytest
from django.utils import formats, translation
from django.utils.dateformat import format as format_date

MONTHS = {
    1: "Pherekhong",
    2: "Hlakola",
    3: "Tlhakubele",
    4: "’Mesa",
    5: "Motšeanong",
    6: "Phupjane",
    7: "Phupu",
    8: "Phato",
    9: "Loetse",
    10: "Mphalane",
    11: "Pulungoana",
    12: "Tšitoe",
}
WEEKDAYS = ["Mantaha", "Labobeli", "Laboraro", "Labone", "Labohlano", "Moqebelo", "Sontaha"]


@pytest.mark.parametrize(("number", "name"), MONTHS.items())
@pytest.mark.parametrize("pattern", ["F", "E"])
def test_months(number, name, pattern):
    with translation.override("st"):
        assert format_date(date(2026, number, 5), pattern) == name


@pytest.mark.parametrize(("number", "name"), list(enumerate(WEEKDAYS)))
def test_weekdays(number, name):
    with translation.override("st"):
        assert format_date(date(2026, 11, 2 + number), "l") == name


@pytest.mark.parametrize("number", range(1, 13))
def test_short_months_are_never_english(number):
    with translation.override("st"):
        assert MONTHS[number].startswith(format_date(date(2026, number, 5), "N").rstrip("."))


def test_a_whole_date():
    with translation.override("st"):
        assert formats.date_format(date(2026, 11, 5)) == "5 Pulungoana 2026"
    with translation.override("en"):
        assert formats.date_format(date(2026, 11, 5)) == "5 November 2026"


@pytest.mark.parametrize("code", ["st", "en"])
def test_numbers(code):
    with translation.override(code):
        assert formats.number_format(1234567.5, 1, use_l10n=True, force_grouping=True) == (
            "1\u00a0234\u00a0567.5"
        )
