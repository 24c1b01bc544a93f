"""Placeholders, tags, links, figures and length of a text and its translation."""

import pytest
from checks_corpus import demo_pairs
from hypothesis import given
from hypothesis import strategies as st

from translations.checks import Level, check, damage
from translations.checks.figures import figures, said

REALLY_DIFFERENT = {"8", "10", "5", "7", "16", "11", "12", "<i>"}
"""What the demonstration's two languages in fact say differently: grades, and one title."""


def rules(source, target, **options):
    findings = check(source, target, "en", "xx", **options)
    return [(finding.rule, finding.excerpt) for finding in findings]


@pytest.mark.parametrize(
    ("english", "sesotho"),
    [
        ("1,000 people", "batho ba 1 000"),
        ("1000 people", "batho ba 1\u00a0000"),
        ("M1,500.50", "M1 500,5"),
        ("on 3 November 2026", "ka la 3 Pulungoana 2026"),
        ("2026-11-03", "3 Pulungoana 2026"),
        ("03/11/2026", "la 3 Pulungoana 2026"),
        ("at 4:30 pm", "ka 16:30"),
        ("at 8 a.m.", "ka hora ea 8"),
        ("from 08:00", "ho tloha ka 8:00"),
        ("call +266 2231 0000", "letsetsa 2231 0000"),
        ("call +27 11 234 5678", "letsetsa 011 234 5678"),
        ("22 322 099", "+266 22322099"),
        ("ten questions", "lipotso tse 10"),
        ("3 rules", "melao e meraro"),
        ("1 000 000", "1,000,000"),
        ("see https://example.org/2026", "bona mona"),
    ],
)
def test_the_same_figure_may_be_written_in_other_ways(english, sesotho):
    assert all(figure.says & said(sesotho, "st") for figure in figures(english))
    assert all(figure.says & said(english, "en") for figure in figures(sesotho))


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("90 days", "matsatsi a 30", [("number", "90"), ("number", "30")]),
        ("1.5 km", "15 km", [("number", "1.5"), ("number", "15")]),
        (
            "Call 2231 0000 now",
            "Letsetsa 2231 0001",
            [("phone", "2231 0000"), ("phone", "2231 0001")],
        ),
        ("at 16:30", "ka 15:30", [("number", "16:30"), ("number", "15:30")]),
        ("no figure", "ka la 5", [("number", "5")]),
    ],
)
def test_other_figures_are_found_on_both_sides(source, target, expected):
    assert rules(source, target) == expected


def test_a_wrong_telephone_number_is_an_error_and_a_wrong_number_a_warning():
    (phone,) = check("Call 2231 0000", "Letsetsa", "en", "st")
    (number,) = check("90 days", "matsatsi", "en", "st")
    assert (phone.level, number.level) == (Level.ERROR, Level.WARNING)
    assert str(number.message) == "90 is in the source, but not here."


@pytest.mark.parametrize(
    ("source", "target", "lost"),
    [
        ("Hello %(name)s", "Lumela", "%(name)s"),
        ("Hello %(name)s", "Lumela %(lebitso)s", "%(name)s"),
        ("%s of %s", "%s", "%s"),
        ("{count} left", "ho setse", "{count}"),
        ("<p><b>Stop</b></p>", "<p>Ema</p>", "<b>"),
        ('<p><a href="/x">x</a></p>', "<p>x</p>", "<a>"),
        ("<p>a</p>", "a", "<p>"),
        ("<p>a</p>", "<p>a", "<p>"),
        ('<embed embedtype="image" id="1"/>', "setšoantšo", "<embed>"),
    ],
)
def test_what_is_lost_is_damage(source, target, lost):
    assert lost in [finding.excerpt for finding in damage(source, target)]
    assert {finding.level for finding in damage(source, target)} == {Level.ERROR}


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("100% sure, 50%", "100% sebele, 50%"),
        ("Hello %(name)s, %(name)s", "Lumela %(name)s"),
        ("<p><strong>a</strong></p><p>b<br/>c</p>", "<p><b>a</b> b c</p>"),
        ("2 < 3 and 5 > 4", "2 < 3 ’me 5 > 4"),
        ("Press <Enter>", "Tobetsa <Enter>"),
        ("<p>anything %s</p>", "  "),
        ("", "<p>letho"),
    ],
)
def test_what_is_kept_or_blank_is_no_damage(source, target):
    assert damage(source, target) == []


def test_a_link_that_leads_elsewhere_is_told_but_is_no_damage():
    source, target = '<a href="/en/help">help</a>', '<a href="/st/help">thuso</a>'
    assert damage(source, target) == []
    assert rules(source, target) == [("link", "/st/help")]


def test_an_address_that_is_lost_is_told():
    source = "See https://example.org/a. Write to office@example.org."
    assert rules(source, "Bona https://example.org/a, office@example.org") == []
    assert rules(source, "Ngola") == [
        ("link", "https://example.org/a"),
        ("link", "office@example.org"),
    ]


def test_a_text_longer_than_its_field_is_an_error():
    assert rules("a", "a" * 11, max_length=10) == [("too-long", "")]
    assert rules("", "a" * 11, max_length=10) == [("too-long", "")]
    assert rules("a", "a" * 10, max_length=10) == []


def test_a_long_text_and_a_short_translation_are_advice():
    assert rules("word " * 20, "lentsoe") == [("length", "")]
    assert rules("Yes", "Ee, ke nnete e felletseng") == []


def test_nothing_in_the_demonstration_is_an_alarm():
    alarms = [
        (name, finding)
        for name, english, sesotho in demo_pairs()
        for finding in check(english, sesotho, "en", "st")
        if not finding.rule.startswith("spelling")
    ]
    assert {finding.excerpt for _name, finding in alarms} <= REALLY_DIFFERENT
    assert len(alarms) <= 12


TEXTS = st.text() | st.text(alphabet="0123456789 ,.:+-/()pm%s{}<>/ab\"='\u00a0")


@given(TEXTS, TEXTS)
def test_any_two_texts_can_be_compared(source, target):
    assert all(str(finding.message) for finding in check(source, target, "en", "st"))
    assert check(source, source, "en", "en") == []


@given(TEXTS)
def test_a_text_keeps_all_figures_of_itself(text):
    assert all(figure.says & said(text, "st") for figure in figures(text))
