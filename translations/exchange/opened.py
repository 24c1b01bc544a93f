"""A page or object that a file names, as an import finds it: its texts, and whether it may."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder

from ..items import model_named
from ..texts import digest
from ..units import Unit, latest, published_version, records_of, units_of


@dataclass(frozen=True)
class Opened:
    """An item with its units; ``refusal`` says why this person may not change it, '' when so."""

    stored: Any
    draft: Any
    units: list[Unit]
    records: dict
    refusal: str

    @property
    def title(self):
        return title_of(self.draft)

    def earlier(self, unit):
        """The hashes of the texts that the site had in the unit's place before."""
        return {
            text_hash
            for key, language, text_hash in self.records
            if (key, language) == (unit.key, unit.language)
        } - {digest(unit.target)}

    def refusal_of(self, unit):
        """Why this text may not be imported, '' when it may."""
        if unit.safety_critical and not has_drafts(self.stored):
            return _(
                "People’s safety depends on it, and what is saved here goes to readers at once: "
                "change it in its form."
            )
        return self.refusal


def stored_item(name):
    """The item called "app.model:pk" as it is stored, None when the site has none."""
    label, _colon, pk = name.partition(":")
    try:
        return model_named(label)._default_manager.get(pk=pk)
    except (LookupError, ValueError, ObjectDoesNotExist):
        return None


def opened(name, user):
    """The ``Opened`` of a name; None when the site has none."""
    stored = stored_item(name)
    if stored is None:
        return None
    draft, records = latest(stored), records_of(stored)
    units = units_of(draft, published_version(stored), records)
    return Opened(stored, draft, units, records, refusal_to(user, stored))


def refusal_to(user, stored):
    """Why ``user`` may not change an item: its permissions, its lock; '' when they may."""
    if getattr(stored, "alias_of_id", None):
        return _("This page is a copy that follows another page.")
    if not may_change(user, stored):
        return _("You may not change this.")
    lock = stored.get_lock() if hasattr(stored, "get_lock") else None
    if lock and lock.for_user(user):
        return _("It is locked, or waits for somebody’s approval.")
    return ""


def may_change(user, stored):
    """Does the admin have a form of ``stored`` for ``user``? Every kind has rules of its own."""
    return AdminURLFinder(user).get_edit_url(stored) is not None


def has_drafts(stored):
    """Can it be saved without going to readers?"""
    return hasattr(stored, "live")


def title_of(item):
    """What the admin calls an item."""
    return str(getattr(item, "get_admin_display_title", item.__str__)())
