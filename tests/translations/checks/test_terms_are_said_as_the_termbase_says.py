"""The termbase's check: forbidden variants, missing terms, and what counts as said."""

import pytest
from checks_corpus import entry, glossary
from hypothesis import given
from hypothesis import strategies as st

from translations.checks import Level, TermEntry, check

PASSPORT = TermEntry("passport", "st", "phasepoto", accepted=("liphasepoto",), forbidden=("pasa",))
WORK = TermEntry("job, work", "st", "mosebetsi", accepted=("-sebets-",))
PERMIT = TermEntry("work permit", "st", "tumello ea ho sebetsa", accepted=("-tumello",))
CHILD = TermEntry("child (children)", "st", "ngoana", ("children",), ("bana",))
COUNTRY = TermEntry("country", "st", "naha")


def found(source, target, *terms, languages=("en", "st")):
    findings = check(source, target, *languages, terms=terms)
    return [(finding.rule, finding.excerpt, finding.suggestion) for finding in findings]


def test_a_term_that_is_not_there_is_advice_with_the_preferred_word():
    assert found("Keep your Passport", "Boloka buka", PASSPORT) == [
        ("term-absent", "Passport", "phasepoto")
    ]
    (finding,) = check("Passports", "buka", "en", "st", terms=[PASSPORT])
    assert finding.level == Level.ADVICE
    assert "“phasepoto”" in str(finding.message)


def test_a_forbidden_variant_is_a_warning_as_it_is_written():
    assert found("Keep it", "Boloka Pasa ea hao", PASSPORT) == [
        ("term-forbidden", "Pasa", "phasepoto")
    ]
    assert found("Keep it", "Boloka pasang", PASSPORT) == [
        ("term-forbidden", "pasang", "phasepoto")
    ]


def test_a_forbidden_variant_inside_a_right_wording_is_right():
    term = TermEntry("police", "st", "lebotho la sepolesa", forbidden=("sepolesa",))
    assert not found("police", "lebotho la sepolesa", term)
    assert found("police", "sepolesa", term)


@pytest.mark.parametrize(
    ("source", "target", "term"),
    [
        ("passports", "LIPHASEPOTO", PASSPORT),
        ("He is working", "oa sebetsa", WORK),
        ("workers", "ke basebetsi ba bangata", WORK),
        ("the children’s work", "mosebetsi oa bana", CHILD),
        ("in the country", "naheng", COUNTRY),
        ("countries", "lōna le naha", COUNTRY),
        ("promises", "ts’episo", TermEntry("promise (noun)", "st", "tšepiso")),
    ],
)
def test_inflected_words_are_the_term(source, target, term):
    assert not found(source, target, term)


@pytest.mark.parametrize(
    ("source", "target"),
    [("homework", "ntho"), ("networks", "ntho"), ("childhood", "ntho"), ("100%", "ntho")],
)
def test_a_part_of_an_english_word_is_not_the_term(source, target):
    rules = {rule for rule, *_rest in found(source, target, WORK, CHILD)}
    assert "term-absent" not in rules


def test_the_longer_term_hides_the_shorter():
    assert not found("Your work permit", "Tumello ea hao", WORK, PERMIT)


def test_a_name_that_is_kept_is_not_translated():
    assert not found("the Passports Act", "molao oa Passports Act", PASSPORT)


def test_only_terms_of_the_target_language_out_of_english_are_expected():
    assert not found("passport", "buka", PASSPORT, languages=("en", "xh"))
    assert not found("passport", "buka", PASSPORT, languages=("st", "st"))


def test_everyday_words_are_not_expected_but_still_forbidden():
    term = TermEntry("back", "st", "morao", forbidden=("beke",), is_expected=False)
    assert not found("go back", "khutla", term)
    assert found("go back", "beke", term)


def test_a_word_of_the_termbase_is_not_misspelt():
    assert found("", "ka rediyo", COUNTRY)
    assert not found("", "ka rediyo", TermEntry("radio", "st", "seea-le-moea", (), ("rediyo",)))


def test_nothing_in_the_glossary_is_an_alarm():
    terms = [entry(row) for row in glossary()]
    for row in glossary():
        source = entry(row).source_words[0]
        assert not check(source, row["preferred"], "en", "st", terms=terms), row


def test_texts_are_checked_without_a_termbase():
    assert check("passport", "phasepoto", "en", "st") == []


WORDS = st.text(max_size=12)


@given(
    st.text(),
    st.text(),
    st.builds(
        TermEntry, WORDS, st.just("st"), WORDS, st.tuples(WORDS), st.tuples(WORDS), st.tuples(WORDS)
    ),
)
def test_any_term_can_be_looked_for_in_any_text(source, target, term):
    for finding in check(source, target, "en", "st", terms=[term]):
        assert str(finding.message)
