"""When a part of a class session may be opened, closed, filled in and shown. Plain Python.

While a part is open its host sees how many have answered, and nothing else. A part whose results
have been shown never opens again: one answer more, and the difference would be somebody's.
"""

from dataclasses import dataclass

BEFORE, AFTER = "before", "after"
PHONES, HANDS, PAPER = "phones", "hands", "paper"

FEWEST = 5
"""Nothing is shown of fewer answers."""
FEWEST_IN_GROUP = 10
"""Women and girls, or men and boys, are shown apart from this number of answers."""


@dataclass(frozen=True)
class Phase:
    """One part: was it opened, is it closed, how many answered, and by which means."""

    opened: bool = False
    closed: bool = False
    answered: int = 0
    source: str = PHONES

    @property
    def is_open(self):
        return self.opened and not self.closed

    @property
    def shows_results(self):
        return self.closed and self.answered >= FEWEST

    @property
    def may_be_filled_in(self):
        """May totals be written into it? Not over what phones sent."""
        return self.source != PHONES or not (self.is_open or self.answered)


def may_open(name, phases):
    """May ``name`` be opened to phones? ``phases``: {BEFORE: Phase, AFTER: Phase}."""
    phase = phases[name]
    if any(other.is_open for other in phases.values()):
        return False
    if name == BEFORE and phases[AFTER].opened:
        return False
    return not phase.opened or (phase.source == PHONES and phase.answered < FEWEST)


def groups_to_keep(sizes):
    """The groups of ``sizes`` ({group: answers}) that may be kept apart.

    '' is whoever did not say. What is left over beside the kept groups is nobody or at least
    FEWEST: else the difference to the whole class would give a few away.
    """
    total = sum(sizes.values())
    kept = {group for group, size in sizes.items() if group and size >= FEWEST_IN_GROUP}
    while kept and 0 < total - sum(sizes[group] for group in kept) < FEWEST:
        kept.remove(min(sorted(kept), key=sizes.get))
    return kept
