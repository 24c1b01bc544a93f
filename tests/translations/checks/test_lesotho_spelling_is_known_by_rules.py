"""The spelling check: what it finds, what it leaves alone, and that it never cries wolf."""

import csv

import pytest
from checks_corpus import demo_texts, glossary
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from core.reference_data import DATA as PLACES
from translations.checks.orthography import DATA, problems, respelt

NOT_YET_RIGHT = {"nngolle", "nnotlelle"}
"""Words of the demonstration that break a rule and wait for a speaker."""

CONSONANTS = ["di", "du", "kg", "kh", "tjh", "tsh", "fj", "pjh", "w", "y", "mm", "nn", "ny", "tl"]
CONSONANTS += ["l", "m", "n", "ng", "ngw", "tšh", "k’h", "hl"]
SYLLABLES = [consonant + vowel for consonant in CONSONANTS for vowel in "aeiou"]
WORDS = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=5).map("".join)
CASED = st.builds(
    lambda word, case: case(word), WORDS, st.sampled_from([str.lower, str.upper, str.capitalize])
)


def found(text, **options):
    return [(finding.excerpt, finding.suggestion) for finding in problems(text, **options)]


@pytest.mark.parametrize(
    ("south_african", "lesotho"),
    [
        ("ho kadima", "kalima"),
        ("dipotso", "lipotso"),
        ("kgotso", "khotso"),
        ("ho tjha", "cha"),
        ("moya", "moea"),
        ("ho utlwisisa", "utloisisa"),
        ("ho bofjwa", "bofshoa"),
        ("mpjhe", "mpshe"),
        ("nnete", "’nete"),
        ("e nngwe", "’ngoe"),
        ("mosebetsi wa sekolo", "oa"),
        ("le wena", "uena"),
        ("tshireletso", "tšireletso"),
        ("kgwedi", "khoeli"),
        ("setjhaba", "sechaba"),
    ],
)
def test_south_african_spelling_is_found_with_lesothos(south_african, lesotho):
    assert [suggestion for _excerpt, suggestion in found(south_african)] == [lesotho]


@pytest.mark.parametrize(
    "right",
    ["’nete", "'Muso", "‘Mesa", "monyetla", "hammoho", "ntšetsa", "k’hoso", "lōna", "ho nyala"],
)
def test_lesotho_spelling_is_left_alone(right):
    assert not problems(right)


def test_case_is_kept():
    assert found("Dipotso tsa Mmuso. DIPOTSO") == [
        ("Dipotso", "Lipotso"),
        ("Mmuso", "’Muso"),
    ]
    assert found("DIPOTSO TSA BANA") == [("DIPOTSO", "LIPOTSO")]


def test_names_inside_a_sentence_are_left_alone_and_months_are_not():
    assert not problems("Ke lula le Tshepo Moyeni. Tshepo o teng. ANKDI e koetsoe.")
    assert found("ka la 3 Pudungwana") == [("Pudungwana", "Pulungoana")]


@pytest.mark.parametrize(
    "text",
    [
        "Ba re “kgotso e be le wena” moo.",
        'Ba re "kgotso" moo.',
        '<p>Bala <i lang="en">you and your media</i>.</p>',
        '<p lang="st-ZA"><span lang="zu">kgotso <b>ya</b></span> ea bona</p>',
        "Romela ho dipotso@example.org kapa https://example.org/dipotso/ya.",
        "%(dipotso)s {kgotso}",
        "Radio, media le audio tsa Soweto le Botswana",
        "The Department of Labour history privacy",
    ],
)
def test_what_is_not_our_sesotho_is_left_alone(text):
    assert not problems(text)


def test_words_may_be_allowed():
    assert found("dipotso tsa kgotso", allowed=["Kgotso"]) == [("dipotso", "lipotso")]


def test_a_word_is_told_once_and_html_is_read_as_words():
    assert found("<p>kgo<b>tso</b></p><p>kgotso</p>") == [("kgotso", "khotso")]


def test_the_explanation_speaks_the_readers_language():
    (finding,) = problems("kgotso")
    assert str(finding.message) == "Lesotho writes kh, not kg."
    with translation.override("st"):
        assert str(finding.message) == "Lesotho le ngola kh, eseng kg."


def test_every_rule_proves_itself_by_its_example_in_both_languages():
    with (DATA / "orthography.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            words = row["example_za"].split()
            assert " ".join(respelt(word)[0] for word in words) == row["example_ls"], row
            assert row["explanation_en"]
            assert row["grade"]
            assert row["source"]


def test_nothing_in_the_glossary_is_an_alarm():
    for row in glossary():
        for text in (row["preferred"], *row["accepted_forms"].split("|")):
            assert not problems(text), row


def test_nothing_in_the_demonstrations_sesotho_is_an_alarm():
    alarms = [(name, finding) for name, text in demo_texts("st") for finding in problems(text)]
    assert {finding.excerpt for _name, finding in alarms} <= NOT_YET_RIGHT


def test_no_place_name_is_an_alarm():
    for name, column in (("border_posts.csv", "name_ls"), ("border_communities.csv", "community")):
        with (PLACES / name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                assert not problems(f"Re lula {row[column]}"), row


@given(st.text())
def test_any_text_can_be_read(text):
    for finding in problems(text):
        assert finding.excerpt in text or "<" in text or "&" in text


@given(CASED)
def test_what_is_suggested_is_right(word):
    for finding in problems(word):
        assert finding.suggestion != word
        assert not problems(finding.suggestion)
        assert respelt(finding.suggestion) == (finding.suggestion, [])
