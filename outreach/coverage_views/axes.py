"""What stands in the report: communities down, and what somebody chose across."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core import languages
from core.choices import Country
from core.localized import text

from .. import coverage
from ..choices import ActivityType
from ..coverage import Column, Group, Place
from ..filters import readable_partners
from ..models import Material
from ..places import places_for


def places(user, district=None):
    """The communities that ``user`` may know in their groups; of one district, or all."""
    communities = places_for(user).select_related("district")
    if district:
        communities = communities.filter(district=district)
    groups = {}
    return [
        Place(one.pk, str(one), groups.setdefault(_group_key(one), _group(one)))
        for one in communities
    ]


def _group_key(community):
    return 0 if community.country == Country.SOUTH_AFRICA else community.district_id


def _group(community):
    if community.country == Country.SOUTH_AFRICA:
        return Group(0, _("South African side"))
    district = community.district
    return Group(district.pk, text(district, "name"), district.population_2016)


def columns(across, request, cells, language=""):
    """The columns of ``across``; months are those between the first and the last of ``cells``."""
    found = COLUMNS[across](request, cells)
    if across in ("material", "language") and not language:
        found.append(Column(None, _("none"), _("Without any material")))
    return found


def _materials(_request, cells):
    """All materials; of the site's own pages those that were used."""
    used = {material for _place, material in cells}
    shown = [one for one in Material.objects.all() if one.pk in used or not one.automatic]
    return [Column(one.pk, one.code, text(one, "title")) for one in shown]


def _partners(request, _cells):
    return [Column(one.pk, one.acronym, text(one, "name")) for one in readable_partners(request)]


def _types(_request, _cells):
    return [Column(value, str(label)) for value, label in ActivityType.choices]


def _languages(_request, _cells):
    return [Column(code, languages.display_name(code)) for code in languages.codes()]


def _months(_request, cells):
    numbers = {number for _place, number in cells}
    shown = coverage.months(numbers)
    return [Column(one, f"{one // 12}-{one % 12 + 1:02}", _month_in_words(one)) for one in shown]


def _month_in_words(number):
    return date_format(date(number // 12, number % 12 + 1, 1), "F Y")


COLUMNS = {
    "material": _materials,
    "partner": _partners,
    "type": _types,
    "language": _languages,
    "month": _months,
}
