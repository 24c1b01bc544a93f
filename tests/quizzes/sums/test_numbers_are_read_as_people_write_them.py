"""Numbers come with letters for money, spaces, commas and points; what is no number is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.sums.rules import hundredths


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", None),
        ("  \u00a0", None),
        ("0", 0),
        ("007", 700),
        ("1200", 120000),
        ("1 200", 120000),
        ("1\u00a0200", 120000),
        ("1,200", 120000),
        ("1.200", 120000),
        ("1 234 567", 123456700),
        ("1200.5", 120050),
        ("1200,50", 120050),
        ("M1 200.50", 120050),
        ("r 85", 8500),
        ("2,5 %", 250),
        ("10%", 1000),
    ],
)
def test_a_number(text, number):
    assert hundredths(text) == number


@pytest.mark.parametrize(
    "text",
    ["-5", "1e3", "ten", "1 2000", "1200.505", "1,2,3", ".5", "5.", "M", "%", "1/2", "٣", "1\n2"],
)
def test_no_number(text):
    with pytest.raises(ValueError):  # noqa: PT011 (any text may stand in it)
        hundredths(text)


@given(st.text())
def test_any_text_is_a_number_or_refused(text):
    try:
        number = hundredths(text)
    except ValueError:
        return
    assert number is None or number >= 0


@given(st.integers(0, 10**9))
def test_what_is_written_is_read(number):
    plain = f"{number // 100}.{number % 100:02}"
    grouped = f"{number // 100:,}".replace(",", "\u00a0") + f",{number % 100:02}"
    assert hundredths(plain) == hundredths(grouped) == number
