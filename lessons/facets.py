"""Faceted browsing as a rule of its own: no request, no model, no Django.

OR inside a facet, AND between facets. The count beside an option is the number of items that
would be found if that option alone were chosen in its facet, given what is chosen in the others.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Facet:
    """One question to the collection: its name, its values in order, other spellings of them."""

    name: str
    values: tuple[str, ...]
    aliases: Mapping[str, str] = field(default_factory=dict)

    def known(self, words):
        """The values that ``words`` name, in the facet's own order; unknown words are nothing."""
        wanted = {self._value(word) for word in words}
        return tuple(value for value in self.values if value in wanted)

    def _value(self, word):
        if word in self.values:
            return word
        return self.aliases.get("-".join(word.casefold().replace("_", " ").split()))


@dataclass(frozen=True)
class Found:
    """What browsing gives: the keys of the items found, in order, and a count per option."""

    keys: list
    counts: Mapping[str, Counter]


def choices(facets, getlist):
    """{facet name: chosen values}; ``getlist(name)`` gives the words of an address."""
    return {facet.name: facet.known(getlist(facet.name)) for facet in facets}


def browse(items, chosen):
    """``items``: (key, {facet name: its values}) in order; ``chosen``: {facet name: values}.

    One pass: an item that fails no facet counts in all of them; one that fails a single facet
    counts in that one, whose own choice is left aside; any other counts nowhere.
    """
    keys = []
    counts = {name: Counter() for name in chosen}
    for key, values in items:
        failed = [name for name, wanted in chosen.items() if not _fits(values, name, wanted)]
        if not failed:
            keys.append(key)
        if len(failed) <= 1:
            for name in failed or chosen:
                counts[name].update(set(values.get(name, ())))
    return Found(keys, counts)


def _fits(values, name, wanted):
    return not wanted or not set(wanted).isdisjoint(values.get(name, ()))


def minutes_band(minutes):
    """The value of the facet "minutes" that a lesson of so many minutes has."""
    for last, band in ((20, "up-to-20"), (40, "21-40"), (60, "41-60")):
        if minutes <= last:
            return band
    return "more"


MINUTES_BANDS = ("up-to-20", "21-40", "41-60", "more")
