"""What a reader of the help page chose in its address: ``?country=LS&district=LS-A``."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .choices import Whereabouts

UNKNOWN_PLACE = _("We do not know this place. Please choose again.")


@dataclass(frozen=True)
class Reader:
    """Where a reader is; ``problem`` says in plain words what could not be understood."""

    country: str = ""
    district: str = ""
    problem: str | Promise = ""


def read(query, district_codes):
    """The Reader whom ``query`` (request.GET) describes; ``district_codes()`` gives ours."""
    country = query.get("country", "").strip().upper()
    district = query.get("district", "").strip().upper()
    if not country:
        return Reader(problem=UNKNOWN_PLACE if district else "")
    if country not in Whereabouts.values:
        return Reader(problem=UNKNOWN_PLACE)
    if not district or country != Whereabouts.LESOTHO:
        return Reader(country)
    if district not in district_codes():
        return Reader(country, problem=UNKNOWN_PLACE)
    return Reader(country, district)
