"""What cells are looked up in, read once for a whole file and kept to the person's reach."""

from collections import defaultdict

from django.utils.translation import gettext as _

from core import languages

from .. import choices
from ..models import Grant, MaterialEdition, Partner
from ..permissions import oversees, own_partner_ids
from ..places import places_for
from .cells import text

CHOICES = {
    "type": choices.ActivityType,
    "status": choices.Status,
    "basis": choices.Basis,
    "reach_kind": choices.ReachKind,
}


class Lists:
    """Partners, places, grants and editions by the words of a cell.

    A member names his own partners only: another one is as unknown as one that does not exist.
    """

    def __init__(self, user):
        partners = Partner.objects.all()
        if not oversees(user):
            partners = partners.filter(pk__in=own_partner_ids(user))
        self._partners = {one.acronym.casefold(): one for one in partners}
        self._places, self._place_keys = defaultdict(list), {}
        for place in places_for(user).select_related("district", "border_post"):
            self._place_keys[f"c{place.pk}"] = place
            for name in _names(place):
                self._places[name].append(place)
        self._editions = {}
        for edition in MaterialEdition.objects.all():
            said = (edition.material.code, edition.label, edition.language)
            self._editions[tuple(part.casefold() for part in said)] = edition
            self._editions[f"e{edition.pk}"] = edition
        self._grants = defaultdict(list)
        for grant in Grant.objects.filter(partners__in=partners).prefetch_related("partners"):
            for partner in grant.partners.all():
                if grant not in self._grants[partner.pk, grant.funder.casefold()]:
                    self._grants[partner.pk, grant.funder.casefold()].append(grant)
        self._choices = {name: _by_words(found.choices) for name, found in CHOICES.items()}

    def partners(self):
        """Those that the person records for."""
        return list(self._partners.values())

    def partner(self, value):
        words = text(value)
        found = self._partners.get(words.casefold())
        if found is None:
            raise ValueError(
                _("“%(words)s” is no partner that you record for. Write its short name.")
                % {"words": words}
            )
        return found

    def place(self, name, district="", post="", key=""):
        """The community of a key of our form, or of a name (in any language) and its district."""
        if key and (found := self._place_keys.get(key)):
            return found
        found = self._places.get(name.casefold(), [])
        for words in (district, post):
            if words and len(found) > 1:
                found = [one for one in found if _lies_in(one, words.casefold())] or found
        if district and len(found) == 1 and not _lies_in(found[0], district.casefold()):
            found = []
        if len(found) != 1:
            raise ValueError(_place_problem(name or key, found))
        return found[0]

    def edition(self, code, label, language):
        found = self._editions.get((code.casefold(), label.casefold(), language.casefold()))
        if found is None:
            raise ValueError(
                _("There is no edition “%(label)s” of “%(code)s” in this language.")
                % {"label": label, "code": code}
            )
        return found

    def edition_of_key(self, key):
        found = self._editions.get(key)
        if found is None:
            raise ValueError(_("“%(words)s” is no edition of our list.") % {"words": key})
        return found

    def grant(self, partner, funder):
        """The one grant that this funder gave to ``partner``; None for no words."""
        if not funder:
            return None
        found = self._grants.get((partner.pk, funder.casefold()), [])
        if len(found) != 1:
            raise ValueError(
                _("“%(funder)s” has no grant to this partner, or several: choose it in the form.")
                % {"funder": funder}
            )
        return found[0]

    def choice(self, field, value):
        """The key of a choice by the key itself or by its words; "" for an empty cell."""
        words = text(value)
        if key := self._choices[field].get(words.casefold()):
            return key
        if not words:
            return ""
        raise ValueError(
            _("“%(words)s” is none of: %(choices)s.")
            % {"words": words, "choices": ", ".join(CHOICES[field].values)}
        )


def _by_words(choices):
    """{key or label: key} in small letters; the first one wins."""
    found = {}
    for key, label in choices:
        found.setdefault(key.casefold(), key)
        found.setdefault(str(label).casefold(), key)
    return found


def _names(place):
    return {
        name.casefold()
        for code in languages.codes()
        if (name := getattr(place, f"name_{code}", None))
    }


def _lies_in(place, words):
    """Is ``words`` its district (name or code), or its border post?"""
    known = []
    if place.district:
        known += [place.district.code.casefold(), *_names(place.district)]
    if place.border_post:
        known += [place.border_post.code.casefold(), *_names(place.border_post)]
    return words in known


def _place_problem(name, found):
    if found:
        message = _("Several places are called “%(name)s”: say the district and the border post.")
    else:
        message = _("“%(name)s” is no place of the list in this district.")
    return message % {"name": name}
