"""KoboToolbox and ODK take the form: pyxform, which both of them use, turns it into an XForm."""

import io
import re

import pytest
from django.urls import reverse
from pyxform.xls2xform import convert

from core import languages
from outreach.importing.columns import column_of

TO_READ = {"no_names"}
pytestmark = pytest.mark.usefixtures("editions")


@pytest.fixture
def made(client, officer_a, partners):
    """What pyxform makes of the form that an officer downloads."""
    client.force_login(officer_a)
    workbook = client.get(reverse("outreach_import_form")).content
    return convert(io.BytesIO(workbook), file_type=".xlsx")


def test_it_is_taken_without_a_warning(made):
    assert made.warnings == []


@pytest.mark.parametrize("code", languages.codes())
def test_it_asks_in_each_language(made, code):
    assert f'<translation lang="{languages.display_name(code)} ({code})"' in made.xform


def test_each_answer_has_a_column_that_the_import_reads(made):
    answers = set(re.findall(r'<bind nodeset="/data/(\w+)"', made.xform)) - TO_READ
    assert {"partner_acronym", "activity_type", "community", "start_date"} < answers
    assert all(column_of(name) for name in answers)
