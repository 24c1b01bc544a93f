"""Checks of a text against its source and against the spelling of its language: advice, no gate.

``check`` says everything; ``damage`` only what makes a text unfit to be taken in.
"""

from .findings import Finding, Level
from .orthography import problems
from .pairs import different_parts, lost_parts, too_long
from .terms import TermEntry, term_findings

__all__ = ["Finding", "Level", "TermEntry", "check", "damage"]

SPELT_IN_LESOTHO = "st"


def check(source, target, source_language, target_language, *, terms=(), max_length=None):
    """Every finding about ``target``, the worst first; texts are plain or HTML.

    A blank target has no findings: that it is missing is a state. Without a source, only what
    the target says by itself is looked at.
    """
    if not target.strip():
        return []
    found = []
    if source.strip():
        found += lost_parts(source, target)
        found += different_parts(source, target, source_language, target_language)
    found += too_long(target, max_length)
    found += term_findings(source, target, source_language, target_language, terms)
    if target_language == SPELT_IN_LESOTHO:
        vouched = frozenset().union(*(entry.words for entry in terms))
        found += problems(target, allowed=vouched)
    return sorted(found, key=lambda finding: list(Level).index(finding.level))


def damage(source, target):
    """What ``target`` lost of the placeholders, links and tags of ``source``."""
    return lost_parts(source, target) if source.strip() and target.strip() else []
