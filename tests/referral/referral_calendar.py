"""The day on which the tests of the directory play."""

from datetime import date

TODAY = date(2026, 11, 24)
