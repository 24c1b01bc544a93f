"""What a job costs and how long one works to pay it back. Plain Python: no Django, no wording.

Money is in cents, interest in hundredths of a per cent a month: whole numbers only, so that the
script ``sums.js``, which repeats these rules in the browser, always comes to the same result.
"""

import re
from dataclasses import dataclass

from ..scoring import ASK_FIRST, NONE, OUTCOMES, STOP

MOST_MONEY = 1_000_000 * 100
MOST_INTEREST = 100 * 100
LONGEST = 600
"""Months: fifty years of work. What takes longer is never paid."""

WORKED_OFF, NEVER_PAID, NOTHING_LEFT = "worked_off", "never_paid", "nothing_left"
NO_PAY, FEE, DEDUCTIONS, MONTHS = "no_pay", "fee", "deductions", "months"
LEVELS = {
    WORKED_OFF: STOP,
    NEVER_PAID: STOP,
    NOTHING_LEFT: STOP,
    NO_PAY: ASK_FIRST,
    FEE: ASK_FIRST,
    DEDUCTIONS: ASK_FIRST,
    MONTHS: ASK_FIRST,
}
"""Every warning sign that figures can show, the gravest first."""

# A separator with three digits behind it groups thousands; one or two digits are a fraction.
WRITTEN = re.compile(
    r"[MR]? ?(?P<whole>[0-9]{1,3}(?:[ .,][0-9]{3})+|[0-9]+)(?:[.,](?P<part>[0-9]{1,2}))? ?%?",
    re.IGNORECASE,
)
SPACES = re.compile("[\t \u00a0\u2009\u202f]+")


def hundredths(text):
    """'M1 200.50' → 120050, '2,5 %' → 250, '' → None; ValueError for what is no such number."""
    text = SPACES.sub(" ", text).strip(" ")
    if not text:
        return None
    found = WRITTEN.fullmatch(text)
    if found is None:
        raise ValueError(text)
    whole = int(re.sub("[^0-9]", "", found["whole"]))
    return whole * 100 + int((found["part"] or "0").ljust(2, "0"))


@dataclass(frozen=True)
class Offer:
    """What somebody is told about a job. ``pay`` 0: nobody said; ``borrowed`` None: everything."""

    fee: int = 0
    transport: int = 0
    papers: int = 0
    borrowed: int | None = None
    interest: int = 0
    worked_off: bool = False
    pay: int = 0
    food: int = 0
    lodging: int = 0
    other: int = 0

    @property
    def costs(self):
        return self.fee + self.transport + self.papers

    @property
    def debt(self):
        return self.costs if self.borrowed is None else self.borrowed

    @property
    def deductions(self):
        return self.food + self.lodging + self.other

    @property
    def left(self):
        """What stays of a month's pay; below 0 when more is taken off than is paid."""
        return self.pay - self.deductions


@dataclass(frozen=True)
class Limits:
    """From where on a figure is a warning sign; None: never."""

    months: int | None = None
    deductions: int | None = None
    """Per cent of the pay."""


@dataclass(frozen=True)
class Result:
    """What the figures come to. None stands for what cannot be told."""

    total: int
    """Cents: all costs, with the interest when the debt has an end."""
    interest: int | None
    left: int | None
    months: int | None
    """Months of work that only pay back; None without pay, or when they have no end."""
    signs: tuple[str, ...]

    @property
    def level(self):
        """STOP, ASK_FIRST or NONE: the gravest of the signs."""
        return next((level for level in OUTCOMES if level in map(LEVELS.get, self.signs)), NONE)

    @property
    def figures(self):
        """{name: whole maloti or rand, or months}: costs rounded up, what is left rounded down."""
        return {
            "total": _up(self.total, 100),
            "interest": None if self.interest is None else _up(self.interest, 100),
            "left": None if self.left is None else self.left // 100,
            "months": self.months,
        }


def result(offer, limits):
    """The Result of an Offer under an editor's Limits."""
    months, interest = _paid_back(offer) if offer.pay else (None, None)
    return Result(
        total=offer.costs + (interest or 0),
        interest=interest or None,
        left=max(offer.left, 0) if offer.pay else None,
        months=months,
        signs=tuple(sign for sign in LEVELS if sign in _signs(offer, limits, months)),
    )


def _paid_back(offer):
    """(months, interest): first the debt grows, then a month's pay goes to it, then to savings.

    (None, None) when this has no end.
    """
    debt, savings = offer.debt, max(offer.costs - offer.debt, 0)
    months = interest = 0
    while debt or savings:
        growth = _up(debt * offer.interest, 10_000)
        if growth >= offer.left or months == LONGEST:
            return None, None
        interest += growth
        debt += growth - offer.left
        if debt < 0:
            savings, debt = max(savings + debt, 0), 0
        months += 1
    return months, interest


def _signs(offer, limits, months):
    if offer.worked_off:
        yield WORKED_OFF
    if offer.fee:
        yield FEE
    if not offer.pay:
        yield NO_PAY
        return
    if months is None:
        yield NEVER_PAID
    elif limits.months is not None and months > limits.months:
        yield MONTHS
    if offer.left <= 0:
        yield NOTHING_LEFT
    elif limits.deductions is not None and offer.deductions * 100 > offer.pay * limits.deductions:
        yield DEDUCTIONS


def _up(number, divisor):
    """``number / divisor``, rounded up."""
    return -(-number // divisor)
