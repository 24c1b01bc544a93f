"""The termbase: loaded once, edited by people, read by the checks."""

import csv
from io import StringIO

import pytest
from checks_corpus import glossary
from django.core.management import call_command
from django.urls import reverse

from core.choices import Grade
from translations.checks import check
from translations.models import Term
from translations.terms import load, terms_for_checks

TRAFFICKING = "trafficking in persons"


@pytest.fixture
def loaded(db):
    out = StringIO()
    call_command("load_terms", stdout=out)
    return out.getvalue()


def test_loading_adds_our_list_with_its_grades(loaded):
    assert loaded == f"{len(glossary())} terms added.\n"
    assert Term.objects.filter(grade=Grade.UNVERIFIED).count() == len(
        [row for row in glossary() if row["grade"] == "D"]
    )
    assert Term.objects.get(english="passport").grade == Grade.MEDIUM
    assert Term.objects.get(english=TRAFFICKING).grade == Grade.UNVERIFIED


def test_our_list_fits_the_rules_of_the_form(loaded):
    for term in Term.objects.all():
        term.full_clean()


def test_loading_again_changes_nothing_that_people_edited(loaded):
    Term.objects.filter(english=TRAFFICKING).update(preferred="ho rekisoa ha batho")
    Term.objects.filter(english="passport").update(english="travel passport")
    Term.objects.filter(english="chief").delete()
    Term.objects.create(english="chief", language="st", preferred="morena oa sechaba")
    before = list(Term.objects.order_by("pk").values())
    assert load() == 0
    assert list(Term.objects.order_by("pk").values()) == before


def test_the_checks_read_the_termbase_in_one_query(loaded, django_assert_num_queries):
    Term.objects.filter(english="passport").update(forbidden_variants="pasa\n\n  paspoto ")
    with django_assert_num_queries(1):
        entries = terms_for_checks()
    (passport,) = [entry for entry in entries if entry.term == "passport"]
    assert passport.forbidden == ("pasa", "paspoto")
    findings = check("Keep your passport", "Boloka paspoto ea hao", "en", "st", terms=entries)
    assert [finding.rule for finding in findings] == ["term-forbidden", "term-absent"]


def test_what_trafficking_is_called_is_changed_in_one_place(loaded):
    Term.objects.filter(english=TRAFFICKING).update(preferred="papatso", accepted_forms="")
    source = "Trafficking in persons is a crime."
    (finding,) = check(source, "Ke molato.", "en", "st", terms=terms_for_checks())
    assert finding.suggestion == "papatso"
    assert not check(source, "Papatso ke molato.", "en", "st", terms=terms_for_checks())


@pytest.mark.parametrize(
    ("role", "adds", "reads"),
    [
        ("editor", True, True),
        ("reviewer", True, True),
        ("translator", False, True),
        ("officer_a", False, False),
    ],
)
def test_publishers_and_reviewers_keep_it_and_translators_read_it(
    request, client, home, role, adds, reads
):
    client.force_login(request.getfixturevalue(role))
    assert (client.get(reverse("termbase:add")).status_code == 200) == adds
    assert (client.get(reverse("termbase:index")).status_code == 200) == reads


def test_a_reviewer_finds_edits_and_sees_the_history_of_a_term(client, home, reviewer, loaded):
    client.force_login(reviewer)
    term = Term.objects.get(english=TRAFFICKING)
    found = client.get(reverse("termbase:index") + "?q=khoebo+ka&grade=unverified").text
    assert TRAFFICKING in found
    assert "passport" not in found
    data = {
        "english": TRAFFICKING,
        "source_forms": term.source_forms,
        "language": "st",
        "preferred": "ho rekisoa ha batho",
        "accepted_forms": term.accepted_forms,
        "forbidden_variants": "kgwebo ya batho",
        "is_expected": "on",
        "note": "Settled at the meeting",
        "grade": "high",
        "source": term.source,
    }
    client.post(reverse("termbase:edit", args=[term.pk]), data)
    term.refresh_from_db()
    assert (term.preferred, term.shipped_as) == ("ho rekisoa ha batho", f"st:{TRAFFICKING}")
    assert "Edited" in client.get(reverse("termbase:history", args=[term.pk])).text


def test_it_is_exported_without_formulas(client, home, editor, loaded):
    Term.objects.filter(english="passport").update(accepted_forms="-phasepoto")
    client.force_login(editor)
    sheet = b"".join(client.get(reverse("termbase:index") + "?export=csv")).decode()
    rows = {row["English term"]: row for row in csv.DictReader(StringIO(sheet))}
    assert len(rows) == len(glossary())
    assert rows["passport"]["Also right"] == "'-phasepoto"
    xlsx = client.get(reverse("termbase:index") + "?export=xlsx")
    assert b"".join(xlsx).startswith(b"PK")
