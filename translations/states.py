"""The state of one text in one language, from what it was made from and what people decided.

Pure rules. Hashes are ``texts.digest``; a *source* is the text that was translated.

A translation is outdated when the source that readers see is another one than that it was made
from. It compares content, never the time of saving, so a draft, or saving an unchanged text,
makes nothing outdated, and going back to an earlier text brings its state back with it.
"""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class State(TextChoices):
    """The states of a translation."""

    MISSING = "missing", _("missing")
    IN_TRANSLATION = "in_translation", _("in translation")
    OUTDATED = "outdated", _("outdated")
    WAITING = "waiting", _("waiting for review")
    APPROVED = "approved", _("approved")


WORST_FIRST = (
    State.OUTDATED,
    State.MISSING,
    State.IN_TRANSLATION,
    State.WAITING,
    State.APPROVED,
)


class Verdict(TextChoices):
    """What a person decided about one text."""

    APPROVED = "approved", _("approved")
    SENT_BACK = "sent_back", _("sent back")
    MINOR_EDIT = "minor_edit", _("source changed in spelling only")
    PUBLISHED_ANYWAY = "published_anyway", _("published all the same")


@dataclass(frozen=True)
class History:
    """What is known of one target text.

    ``made_from``: the source it was translated from. ``needs_work``: it came unfinished (a fuzzy
    unit of a file). ``decisions``: (verdict, source looked at), oldest first.
    """

    made_from: str
    needs_work: bool = False
    decisions: tuple[tuple[str, str], ...] = ()

    def fits(self):
        """The sources that this text is a translation of."""
        kept = (Verdict.APPROVED, Verdict.MINOR_EDIT)
        return {self.made_from} | {source for verdict, source in self.decisions if verdict in kept}

    def approved_for(self):
        """The sources for which it is approved; being sent back ends every approval."""
        approved = set()
        for verdict, source in self.decisions:
            if verdict == Verdict.SENT_BACK:
                approved.clear()
            elif verdict == Verdict.APPROVED or (verdict == Verdict.MINOR_EDIT and approved):
                approved.add(source)
        return approved

    def is_unfinished(self):
        """Was it sent back, or did it come unfinished, without an approval since?"""
        unfinished = self.needs_work
        for verdict, _source in self.decisions:
            if verdict in (Verdict.APPROVED, Verdict.SENT_BACK):
                unfinished = verdict == Verdict.SENT_BACK
        return unfinished

    def published_anyway(self, source):
        """Did somebody publish it with this source against the rule, and say why?"""
        stands = False
        for verdict, looked_at in self.decisions:
            if verdict == Verdict.SENT_BACK:
                stands = False  # whoever publishes it now has to know that, and say why
            elif (verdict, looked_at) == (Verdict.PUBLISHED_ANYWAY, source):
                stands = True
        return stands


def state_of(history, source, published=None):
    """The state of a text that is there.

    ``source`` is the source beside it (of a draft, perhaps), ``published`` the one that readers
    see, None before the first publication. ``history`` is None for a text nobody recorded.
    """
    if history is None:
        return State.WAITING
    looked_at = {source, published} - {None}
    if published is not None and not looked_at & history.fits():
        return State.OUTDATED
    if history.is_unfinished():
        return State.IN_TRANSLATION
    if looked_at & history.approved_for():
        return State.APPROVED
    return State.WAITING


def worst(states):
    """The state of a whole, from the states of its parts: the one that needs people most."""
    present = set(states)
    return next((state for state in WORST_FIRST if state in present), State.APPROVED)
