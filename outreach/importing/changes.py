"""What a row changes of a stored record, in words, for who confirms it."""

from django.utils.translation import gettext as _

from ..choices import Verification
from ..models import Activity
from ..permissions import verifies
from . import content

COUNT = content.ROWS.index("count")


def in_words(record, user):
    """A sentence; ``record`` says what it will say, ``said_before`` what it says now."""
    before, now = record.said_before, content.of(record)
    what = [
        str(Activity._meta.get_field(name).verbose_name)
        for name in content.FIELDS
        if before["fields"][name] != now["fields"][name]
    ]
    if before["uses"] != now["uses"]:
        what.append(_("materials used"))
    if before["reach"] != now["reach"]:
        what.append(_("people: %(old)s → %(new)s") % {"old": _people(before), "new": _people(now)})
    words = _("Changes: %(what)s.") % {"what": ", ".join(what)}
    if record.verification == Verification.VERIFIED and not verifies(user):
        again = _("It was verified: it will wait for the coordinator again.")
        words = f"{words} {again}"
    return words


def _people(said):
    return sum(row[COUNT] for row in said["reach"])
