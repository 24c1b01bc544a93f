"""What many activities share, read once: partners, grants, places and editions as cells."""

from core.localized import text
from core.models import Community

from ..choices import TRAININGS, ActivityType, MaterialKind
from ..exports import BETWEEN, PARTNER_TYPES, PREVENTION, TRAINING
from ..models import Grant, MaterialEdition, Partner

MOST_KEPT = 20_000
"""Combinations of editions kept: an export's memory does not grow with its length."""


class Lists:
    """Cells by primary key; ``cell`` is what is done to each text (defused, or nothing)."""

    def __init__(self, cell):
        self.cell = cell
        self.partners = {partner.pk: self._cells(*_partner(partner)) for partner in _partners()}
        self.grants = dict(Grant.objects.order_by().values_list("pk", "funder"))
        self.grants = {pk: cell(funder) for pk, funder in self.grants.items()} | {None: ""}
        places = Community.objects.select_related("district", "border_post").order_by()
        self.communities = {place.pk: self._cells(*_place(place)) for place in places}
        self.subsectors = {
            value: TRAINING if value in TRAININGS else PREVENTION for value in ActivityType.values
        }
        editions = MaterialEdition.objects.order_by()
        self._editions = {edition.pk: _edition(edition) for edition in editions}
        self.cards = {
            edition.pk
            for edition in editions
            if edition.material.kind == MaterialKind.REFERRAL_CARD
        }
        self._joined = {(): ("",) * 5}

    def _cells(self, *texts):
        return tuple(map(self.cell, texts))

    def materials(self, editions):
        """Code, title, kind, edition and language of these editions, each joined in one cell."""
        joined = self._joined.get(editions)
        if joined is None:
            columns = zip(*(self._editions[pk] for pk in editions), strict=True)
            joined = self._cells(*map(BETWEEN.join, columns))
            if len(self._joined) < MOST_KEPT:
                self._joined[editions] = joined
        return joined


def _partners():
    return Partner.objects.order_by()


def _partner(partner):
    kind = PARTNER_TYPES.get(partner.kind, partner.kind)
    return text(partner, "name"), partner.acronym, kind


def _place(community):
    district, post = community.district, community.border_post
    return (
        text(district, "name") if district else "",
        district.code if district else "",
        text(community, "name"),
        community.kind,
        text(post, "name") if post else "",
    )


def _edition(edition):
    material = edition.material
    return (
        material.code,
        text(material, "title"),
        material.kind,
        edition.label,
        edition.language,
    )
