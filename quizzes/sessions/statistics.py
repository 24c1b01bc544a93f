"""Means, gains and shares with their intervals, from counts. Plain Python.

Nobody is followed from one part to the next, so the two parts are two independent groups. The
interval of a gain is Welch's (B. L. Welch, Biometrika 34, 1947), 95 %, from the counts per score;
its quantile of Student's t is the expansion 26.7.5 of Abramowitz and Stegun (1964). The interval
of a share is Wilson's (E. B. Wilson, Journal of the American Statistical Association 22, 1927).
"""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)


@dataclass(frozen=True)
class Gain:
    """By how many percentage points the mean rose; None for an interval that cannot be told."""

    points: float
    low: float | None
    high: float | None
    before: int
    after: int


@dataclass(frozen=True)
class Share:
    """``count`` of ``n``, in per cent, with its interval."""

    count: int
    n: int

    @property
    def percent(self):
        return 100 * self.count / self.n

    @property
    def low(self):
        return max(0.0, 100 * (self._middle - self._half))

    @property
    def high(self):
        return min(100.0, 100 * (self._middle + self._half))

    @property
    def _weight(self):
        return 1 + Z**2 / self.n

    @property
    def _middle(self):
        return (self.count / self.n + Z**2 / (2 * self.n)) / self._weight

    @property
    def _half(self):
        part = self.count / self.n
        return Z * sqrt(part * (1 - part) / self.n + Z**2 / (4 * self.n**2)) / self._weight


def size(counts):
    """How many answers ``counts`` ({score: answers}) hold."""
    return sum(counts.values())


def mean(counts):
    """The mean score; None when there is none."""
    n = size(counts)
    return sum(score * count for score, count in counts.items()) / n if n else None


def variance(counts):
    """The sample variance; None below two answers."""
    n = size(counts)
    if n < 2:
        return None
    middle = mean(counts)
    return sum(count * (score - middle) ** 2 for score, count in counts.items()) / (n - 1)


def gain(before, after):
    """The Gain from one part to the other ({percent: answers}); None when one has no answers.

    Where everybody scored the same in both parts there is no spread to judge by, so no interval.
    """
    if not size(before) or not size(after):
        return None
    points = mean(after) - mean(before)
    half = _welch(before, after)
    low, high = (
        (None, None) if half is None else (max(points - half, -100.0), min(points + half, 100.0))
    )
    return Gain(points, low, high, size(before), size(after))


def _welch(before, after):
    """Half the width of the interval of the difference of two means, or None."""
    spread = [variance(before), variance(after)]
    if None in spread or not sum(spread):
        return None
    sizes = [size(before), size(after)]
    parts = [one / n for one, n in zip(spread, sizes, strict=True)]
    freedom = sum(parts) ** 2 / sum(p**2 / (n - 1) for p, n in zip(parts, sizes, strict=True))
    return student(freedom) * sqrt(sum(parts))


def student(freedom):
    """The 97.5 % quantile of Student's t, right to 0.01 from four degrees of freedom."""
    terms = (
        (Z**3 + Z) / 4,
        (5 * Z**5 + 16 * Z**3 + 3 * Z) / 96,
        (3 * Z**7 + 19 * Z**5 + 17 * Z**3 - 15 * Z) / 384,
        (79 * Z**9 + 776 * Z**7 + 1482 * Z**5 - 1920 * Z**3 - 945 * Z) / 92160,
    )
    return Z + sum(term / freedom**power for power, term in enumerate(terms, start=1))


def at_least(known, fewest):
    """The Share with at least ``fewest`` right of {questions right: answers}; None without any."""
    n = size(known)
    if not n:
        return None
    return Share(sum(count for right, count in known.items() if right >= fewest), n)
