"""Refuses what must never be stored."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .choices import Status
from .indicators.periods import EARLIEST
from .personal_data import Kind, find

EXPLANATIONS = {
    Kind.EMAIL: _("“%(passage)s” looks like an e-mail address."),
    Kind.PHONE: _("“%(passage)s” looks like a telephone number."),
    Kind.IDENTITY: _("“%(passage)s” looks like the number of an identity card or passport."),
    Kind.BIRTH: _("“%(passage)s” looks like a date of birth."),
    Kind.PLACE: _(
        "“%(passage)s” points to one spot, which can be somebody's home: the community is enough."
    ),
}
EARLIEST_DAY = date(EARLIEST, 1, 1)
"""No activity is older: reports name no earlier year."""
RULE = _(
    "This record holds no data of a person: take it out. "
    "Write what happened and how many took part, not who."
)

NOT_DONE = _(
    "Only an activity that is done counts people and copies. "
    "Change its status to done, or take this number out."
)


def refuse_figures_unless_done(activity, *names):
    """Refuse the numbers called ``names`` of an activity that is planned or cancelled."""
    if names and activity.status != Status.DONE:
        raise ValidationError(dict.fromkeys(names, NOT_DONE))


def problems_of_days(activity):
    """{field: words} of days that cannot be."""
    first, last = activity.starts_on, activity.ends_on
    if first and first < EARLIEST_DAY:
        return {"starts_on": _("This day is long past. Is the year right?")}
    if first and last and last < first:
        return {"ends_on": _("The last day comes before the first one.")}
    if first and last and activity.status == Status.DONE and last > timezone.localdate():
        return {"status": _("This activity is in the future: it is planned, not done yet.")}
    return {}


def refuse_personal_data(value):
    """Refuse a note that looks like a person's data, and name each passage."""
    found = find(value)
    if found:
        errors = [
            ValidationError(
                EXPLANATIONS[finding.kind],
                code="personal_data",
                params={"passage": finding.passage},
            )
            for finding in found
        ]
        raise ValidationError([*errors, ValidationError(RULE, code="personal_data")])
