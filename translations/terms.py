"""The termbase's own list, and the termbase as the checks read it.

``translations/data/terms.csv`` was copied once from the programme's research, each row with its
source and grade. Loading again adds what is missing and never changes what people edited.
"""

import csv
from pathlib import Path

from core.choices import Grade

from .checks import TermEntry
from .models.terms import Term

LIST = Path(__file__).parent / "data" / "terms.csv"
BETWEEN_FORMS = "|"
GRADES = {"A": Grade.HIGH, "B": Grade.MEDIUM, "C": Grade.LOW, "D": Grade.UNVERIFIED}


def terms_for_checks():
    """Every entry of the termbase as plain values, in one query."""
    return tuple(
        TermEntry(
            term=term.english,
            language=term.language,
            preferred=term.preferred,
            source_forms=_lines(term.source_forms),
            accepted=_lines(term.accepted_forms),
            forbidden=_lines(term.forbidden_variants),
            is_expected=term.is_expected,
        )
        for term in Term.objects.all()
    )


def load():
    """Add the terms of our list that are missing; returns how many were added."""
    known = set(Term.objects.values_list("shipped_as", flat=True))
    taken = set(Term.objects.values_list("english", "language"))
    new = [
        term
        for term in _shipped_terms()
        if term.shipped_as not in known and (term.english, term.language) not in taken
    ]
    return len(Term.objects.bulk_create(new))


def _shipped_terms():
    with LIST.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Term(
                english=row["english"],
                source_forms=_one_per_line(row["source_forms"]),
                language=row["language"],
                preferred=row["preferred"],
                accepted_forms=_one_per_line(row["accepted_forms"]),
                is_expected=row["is_expected"] == "yes",
                grade=GRADES[row["grade"]],
                source=row["source"],
                shipped_as=f"{row['language']}:{row['english']}",
            )


def _one_per_line(forms):
    return forms.replace(BETWEEN_FORMS, "\n")


def _lines(text):
    return tuple(line.strip() for line in text.splitlines() if line.strip())
