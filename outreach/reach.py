"""Arithmetic of people reached: rows of sex × age to the five figures of a quick entry and back.

A row is anything with ``sex``, ``age`` and ``count``. Direct and indirect reach never meet here:
one activity is one or the other, and nothing adds two activities.
"""

from .choices import Age, Sex

QUICK = {
    "women": (Sex.FEMALE, Age.ADULT),
    "men": (Sex.MALE, Age.ADULT),
    "girls": (Sex.FEMALE, Age.CHILD),
    "boys": (Sex.MALE, Age.CHILD),
    "unknown": (Sex.UNKNOWN, Age.UNKNOWN),
}
"""The figures of a quick entry, and the sex and age each stands for: no band is invented."""

ADULTS = frozenset({Age.FROM_18, Age.FROM_25, Age.FROM_60, Age.ADULT})
CHILDREN = frozenset({Age.UNDER_12, Age.FROM_12, Age.CHILD})


def figure_of(sex, age):
    """Which of the five figures people of this sex and age count in."""
    if sex == Sex.FEMALE and age in ADULTS:
        return "women"
    if sex == Sex.MALE and age in ADULTS:
        return "men"
    if sex == Sex.FEMALE and age in CHILDREN:
        return "girls"
    if sex == Sex.MALE and age in CHILDREN:
        return "boys"
    return "unknown"


def figures(rows):
    """{"women": 12, "men": 8, …, "total": 40}: the total is always the sum of the parts."""
    counted = dict.fromkeys(QUICK, 0)
    for row in rows:
        counted[figure_of(row.sex, row.age)] += row.count
    return counted | {"total": sum(counted.values())}


def is_quick(row):
    """Could this row have been typed as one of the five figures?"""
    details = (row.audience_group_id, row.profession, row.disability)
    return (row.sex, row.age) in QUICK.values() and not any(details)
