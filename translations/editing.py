"""What the editing form of an item shows beside each text, as data for its script."""

from django.db.models import prefetch_related_objects
from django.forms import Media
from django.forms.widgets import Script
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations

from core import editing, languages

from . import permissions
from .contents import places_of_texts
from .forms_editing import Verdict
from .items import is_item
from .models import State
from .restrictions import is_restricted, writable_languages
from .side_by_side import SideBySide
from .texts import digest, plain


@editing.furniture
def script_of_the_form(item):
    """The script, which asks for the texts of the very item of this form."""
    if item.pk is None or not is_item(type(item)):
        return Media()
    address = reverse("translations:units", args=[item._meta.label_lower, item.pk])
    return Media(
        css={"all": ["translations/editing.css"]},
        js=[Script("translations/editing.js", **{"data-units": address})],
    )


def form_data(stored, user):
    """Everything the script needs: each text's state, and what ``user`` may do about it."""
    prefetch_related_objects([stored], *_child_paths(type(stored)))
    first = SideBySide(stored, None)
    sides = [first, *(SideBySide(stored, code) for code in first.codes[1:])]
    places = places_of_texts(first.item, languages.codes())
    found = {(segment.key, code): place for place, (segment, code) in places.items()}
    prefixes = _form_prefixes(first.item)
    restricted = is_restricted(user, type(stored))
    writable = writable_languages(user, first.item) if restricted else []
    texts = [_text(line, found, prefixes, user) for side in sides for line in side.lines]
    return {
        "restricted": restricted,
        "writable": writable,
        "decide": reverse("translations:decide", args=[stored._meta.label_lower, stored.pk]),
        "texts": texts,
        "words": _words(writable),
    }


def find(stored, key, language):
    """The ``Line`` of one text of a stored item; None when there is no such text."""
    side = SideBySide(stored, language)
    if side.language != language:
        return None
    return next((line for line in side.lines if line.unit.key == key), None)


def hashes(unit):
    """Names of the texts that a person looks at when deciding about ``unit``."""
    return {
        "target_hash": digest(unit.target),
        "source_hash": unit.source_hash,
        "published_hash": digest(unit.published),
    }


def _text(line, places, prefixes, user):
    unit = line.unit
    names = languages.names()
    return hashes(unit) | {
        "key": unit.key,
        "language": unit.language,
        "label": languages.label(unit.segment.label, unit.language),
        "field": _field(places[unit.key, unit.language], prefixes),
        "sourceField": _field(places[unit.key, unit.source_language], prefixes),
        "source": plain(unit.source),
        "sourceLanguage": unit.source_language,
        "sourceName": names[unit.source_language],
        "state": unit.state.value,
        "stateLabel": capfirst(str(unit.state.label)),
        "critical": unit.safety_critical,
        "story": [_event(event) for event in line.events if event.text == unit.target],
        "diff": line.diff,
        "findings": [_finding(finding) for finding in line.findings],
        "verdicts": _verdicts(line, user),
        "second": _needs_somebody_else(line, user),
    }


def _field(place, prefixes):
    """Where a text stands in the form: inside which child form, below which content paths."""
    inside = max((path for path in prefixes if place.startswith(path)), key=len, default="")
    return {"child": prefixes.get(inside, ""), "path": place.removeprefix(inside).split("/")}


def _event(event):
    who = (event.user.get_full_name() or event.user.get_username()) if event.user else ""
    day = date_format(localtime(event.at), "SHORT_DATE_FORMAT")
    return ", ".join(part for part in (capfirst(event.what), who, day) if part) + (
        f": {event.comment}" if event.comment else ""
    )


def _finding(finding):
    return {
        "level": finding.level.value,
        "message": str(finding.message),
        "excerpt": finding.excerpt,
        "suggestion": finding.suggestion,
    }


def _verdicts(line, user):
    """The buttons: what ``user`` may decide about this text now."""
    unit = line.unit
    reviews = unit.record is not None and permissions.may_review(user, unit.language)
    found = []
    if reviews and line.may_be_approved_by(user):
        found.append(Verdict.APPROVE)
    if reviews:
        found.append(Verdict.SEND_BACK)
    if unit.state == State.OUTDATED and permissions.may_change_source(user):
        found.append(Verdict.MINOR_EDIT)
    return [verdict.value for verdict in found]


def _needs_somebody_else(line, user):
    """Is it this person's own translation of something that safety depends on?"""
    unit = line.unit
    return bool(unit.is_open and unit.record and unit.record.translator == user)


def _words(writable):
    """The script's own words."""
    names = ", ".join(languages.names()[code] for code in writable)
    return {verdict.value: str(verdict.label) for verdict in Verdict} | {
        "restricted": _("You translate into %s. Everything else is here to be read.") % names,
        "critical": _("Somebody's safety depends on it"),
        "changed": _("What changed since in the published text"),
        "source": _("What it is translated from"),
        "story": _("Who translated and checked it"),
        "findings": _("Remarks"),
        "suggestion": _("Better:"),
        "comment": _("What should be changed"),
        "second": _("You translated it: somebody else must approve it."),
        "unsaved": _("Save first: the text was changed."),
        "failed": _("This could not be kept. Load the page again, please."),
    }


def _child_paths(model, path=""):
    """Every relation to children with texts, nested ones too, as ``prefetch_related`` names it."""
    found = []
    for relation in get_all_child_relations(model):
        below = f"{path}{relation.get_accessor_name()}"
        found += [below, *_child_paths(relation.related_model, f"{below}__")]
    return found


def _form_prefixes(item, path="", prefix=""):
    """{place of each child: prefix of its form}: 'questions/<key>/' is 'questions-0'."""
    found = {}
    for relation in get_all_child_relations(item):
        name = relation.get_accessor_name()
        for number, child in enumerate(getattr(item, name).all()):
            place = f"{path}{name}/{getattr(child, 'key', '') or child.pk}/"
            found[place] = f"{prefix}{name}-{number}"
            found |= _form_prefixes(child, place, f"{found[place]}-")
    return found
