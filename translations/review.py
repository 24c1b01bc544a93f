"""What people decide about translations: approve, send back, minor edit, publish all the same."""

from operator import attrgetter

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext_lazy as _

from . import permissions, summary
from .recording import decide
from .states import State, Verdict
from .units import latest, published_version, units_of


def approve(stored, keys, language, user, comment=""):
    """Approve the newest translations of these segments; returns the units approved.

    Raises PermissionDenied for somebody who may not review ``language``, ValidationError for a
    safety-critical text that ``user`` translated: it needs a second person.
    """
    units = _reviewable(stored, keys, language, user)
    own = [unit for unit in units if unit.safety_critical and unit.record.translator == user]
    if own:
        raise ValidationError(
            _("Somebody else must approve what you translated yourself: %s.")
            % "; ".join(unit.segment.label for unit in own)
        )
    return _decide(stored, units, Verdict.APPROVED, user, comment)


def send_back(stored, keys, language, user, comment):
    """Ask the translator to look again; the comment says why. Errors as for ``approve``."""
    if not comment.strip():
        raise ValidationError(_("Say what should be changed."))
    return _decide(
        stored, _reviewable(stored, keys, language, user), Verdict.SENT_BACK, user, comment
    )


def keep_after_minor_edit(stored, keys, language, user, comment=""):
    """The source changed in spelling only: outdated texts are as good as they were before."""
    if not permissions.may_change_source(user):
        raise PermissionDenied
    units = [unit for unit in _chosen(stored, keys, language) if unit.state == State.OUTDATED]
    beside = attrgetter("published")
    return _decide(stored, units, Verdict.MINOR_EDIT, user, comment, source_of=beside)


def publish_anyway(stored, keys, language, user, reason):
    """Let open safety-critical texts go to readers with this reason. Errors as for ``approve``."""
    if not permissions.may_publish(stored, user):
        raise PermissionDenied
    if not reason.strip():
        raise ValidationError(_("Give the reason."))
    units = [unit for unit in _chosen(stored, keys, language) if unit.is_open]
    return _decide(stored, units, Verdict.PUBLISHED_ANYWAY, user, reason)


def _chosen(stored, keys, language):
    draft = latest(stored)
    found = units_of(draft, published_version(stored))
    keys = None if keys is None else set(keys)
    return [
        unit
        for unit in found
        if unit.language == language and unit.record and (keys is None or unit.key in keys)
    ]


def _reviewable(stored, keys, language, user):
    if not permissions.may_review(user, language):
        raise PermissionDenied
    return _chosen(stored, keys, language)


def _decide(stored, units, verdict, user, comment, **beside):
    """Keep the decision, and sum the item up again."""
    decide(stored, units, verdict, user, comment.strip(), **beside)
    if units:
        summary.refresh(stored)
    return units
