"""Tables of people, copies and activities, from the counters of ``measures``."""

from collections import Counter

from django.utils.translation import gettext as _

from core import languages
from core.localized import text

from .. import reach
from ..choices import TRAININGS, ActivityType, Basis, MaterialKind, Profession, ReachKind, Sex
from .tables import crossed

ACROSS_THE_BORDER = 0
"""The key of communities in South Africa, which are in no district."""


def _how():
    """{(reach, basis): words}: figures of two of these are never added."""
    kinds = {ReachKind.DIRECT: _("direct"), ReachKind.INDIRECT: _("indirect")}
    return {
        (kind.value, basis.value): f"{words} · {basis.label}"
        for kind, words in kinds.items()
        for basis in Basis
    }


def _figures():
    return {
        "women": _("Women"),
        "men": _("Men"),
        "girls": _("Girls"),
        "boys": _("Boys"),
        "unknown": _("Not known"),
    }


def places(measured):
    """{key: name} of the districts, or of the communities where one district was chosen."""
    if measured.scope.district:
        return {pk: text(one, "name") for pk, one in measured.communities.items()}
    named = {one.pk: text(one, "name") for one in measured.districts}
    return named | {ACROSS_THE_BORDER: _("South African side")}


def _place_of(measured):
    """From a community's number to the key of its place."""
    if measured.scope.district:
        return lambda community: community
    return lambda community: measured.communities[community].district_id or ACROSS_THE_BORDER


def counts_towards(code, person):
    """Is a row of people one of those that this indicator counts?"""
    if code == "REACH":
        return person.type not in TRAININGS
    if code == "PS.5.3-15":
        return person.type in TRAININGS
    return person.type == ActivityType.OFFICIALS_TRAINING


def people_of(measured, code):
    """[(person, number)] of one indicator."""
    return [(one, n) for one, n in measured.people.items() if counts_towards(code, one)]


def _summed(pairs):
    found = Counter()
    for key, number in pairs:
        found[key] += number
    return found


def _by_how(people, key):
    """{(key of a person, (reach, basis)): people}"""
    return _summed(((key(one), (one.reach_kind, one.basis)), n) for one, n in people)


def tables_of_trained(measured, code):
    """People trained, by sex."""
    by_sex = _by_how(people_of(measured, code), lambda one: one.sex)
    return [crossed(_("By sex"), _("Sex"), by_sex, dict(Sex.choices), _how())]


def tables_of_officials(measured):
    """The same of first responders, and by profession with a column for each sex."""
    people = [(one, n) for one, n in people_of(measured, "PS.5.1-28") if one.profession]
    found = tables_of_trained(measured, "PS.5.1-28")
    for how, words in _how().items():
        counts = _summed(
            ((one.profession, one.sex), n)
            for one, n in people
            if (one.reach_kind, one.basis) == how
        )
        caption = _("By profession, where recorded: %(how)s") % {"how": words}
        rows, columns = dict(Profession.choices), dict(Sex.choices)
        found.append(crossed(caption, _("Profession"), counts, rows, columns, _("All")))
    return _held(found)


def tables_of_places(measured, code="TRAIN"):
    """People trained, by place."""
    place = _place_of(measured)
    counts = _by_how(people_of(measured, code), lambda one: place(one.community))
    return [crossed(_("By place"), _("Place"), counts, places(measured), _how())]


def tables_of_reached(measured):
    """A table for each basis and kind of reach: places down, women, men, girls, boys across."""
    place, found = _place_of(measured), []
    people = people_of(measured, "REACH")
    for how, words in _how().items():
        counts = _summed(
            ((place(one.community), reach.figure_of(one.sex, one.age)), n)
            for one, n in people
            if (one.reach_kind, one.basis) == how
        )
        found.append(crossed(words, _("Place"), counts, places(measured), _figures(), _("All")))
    return _held(found)


def _held(tables):
    """Those with any row, or else the first: an empty one says that there is nothing."""
    return [table for table in tables if table.rows] or tables[:1]


def tables_of_materials(measured):
    """Copies given away by kind and by place, and copies received; each by language."""
    place = _place_of(measured)
    kinds = dict(MaterialKind.choices)
    spoken = {code: languages.display_name(code) for code in languages.codes()}
    given = _summed(((kind, code), n) for (kind, code, _c), n in measured.given.items())
    where = _summed(((place(c), code), n) for (_k, code, c), n in measured.given.items())
    everywhere = [
        crossed(_("Copies given away, by kind"), _("Kind"), given, kinds, spoken, _("All")),
        crossed(
            _("Copies given away, by place"), _("Place"), where, places(measured), spoken, _("All")
        ),
    ]
    if measured.scope.district:
        return everywhere
    title = _("Copies received by partners")
    return [*everywhere, crossed(title, _("Kind"), measured.received, kinds, spoken, _("All"))]


def tables_of_activities(measured):
    """Types down, places across."""
    place = _place_of(measured)
    counts = _summed(((kind, place(c)), n) for (kind, c), n in measured.activities.items())
    rows, columns = dict(ActivityType.choices), places(measured)
    return [crossed(_("By type and place"), _("Type"), counts, rows, columns, _("All"))]
