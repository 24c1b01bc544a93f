"""Figures under five, and their sums. Plain Python.

Every sum is made of what is shown: a figure from 1 to 4 is shown as "fewer than 5", and a sum
that holds one says only that it is more than the rest. So no two figures that anybody sees can be
subtracted to give one that is hidden, over districts, over quarters or over both.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

FEWEST = 5


def is_small(value):
    """Is this figure so small that it could be somebody?"""
    return value is not None and 0 < value < FEWEST


def shown(value):
    """The figure, "fewer than 5", or a dash for none."""
    if value is None:
        return "–"
    return _("fewer than %(number)s") % {"number": FEWEST} if is_small(value) else value


@dataclass(frozen=True)
class Total:
    """A sum of figures: what is shown adds up to ``known``, and so many are ``hidden`` in it."""

    known: int = 0
    hidden: int = 0
    entered: int = 0

    @property
    def words(self):
        """What is shown of it: a number where nothing is hidden, words otherwise."""
        if not self.entered:
            return "–"
        if not self.hidden:
            return self.known
        if self.known:
            return _("more than %(number)s") % {"number": self.known}
        return shown(1) if self.hidden == 1 else _("not shown: each is fewer than 5")


def total(values):
    """The Total of figures; None is one that nobody entered."""
    values = [value for value in values if value is not None]
    hidden = sum(map(is_small, values))
    known = sum(value for value in values if not is_small(value))
    return Total(known, hidden, len(values))
