"""What many activities share, read once: partners, grants, places and editions."""

from functools import lru_cache

from core.localized import text
from core.models import Community

from ..choices import TRAININGS, ActivityType, MaterialKind
from ..exports import BETWEEN, PARTNER_TYPES, PREVENTION, SECTOR, TRAINING
from ..models import Grant, MaterialEdition, Partner
from .pieces import MOST_KEPT

SUBSECTORS = {
    value: TRAINING if value in TRAININGS else PREVENTION for value in ActivityType.values
}


class Lists:
    """By primary key: the ``pieces`` of places; of doers, materials and days when asked for."""

    def __init__(self, pieces):
        self.pieces = pieces
        self._partners = {partner.pk: _partner(partner) for partner in Partner.objects.order_by()}
        self._grants = dict(Grant.objects.order_by().values_list("pk", "funder")) | {None: ""}
        places = Community.objects.select_related("district", "border_post").order_by()
        self.communities = {place.pk: pieces.repeated(*_place(place)) for place in places}
        editions = MaterialEdition.objects.order_by()
        self._editions = {edition.pk: _edition(edition) for edition in editions}
        self.cards = {
            edition.pk
            for edition in editions
            if edition.material.kind == MaterialKind.REFERRAL_CARD
        }
        kept = lru_cache(MOST_KEPT)
        self.doers, self.materials, self.days = map(kept, (self._doers, self._used, self._days))

    def _doers(self, partner, grant, kind):
        """Who did it and who paid, the sector, and the type of the activity."""
        subsector = SUBSECTORS.get(kind, "")
        cells = (*self._partners[partner], self._grants[grant], SECTOR, subsector, kind)
        return self.pieces.repeated(*cells)

    def _used(self, editions):
        """Code, title, kind, edition and language of these editions, each joined in one cell."""
        columns = zip(*(self._editions[pk] for pk in editions), strict=True)
        return self.pieces.repeated(*map(BETWEEN.join, columns if editions else [()] * 5))

    def _days(self, first, last):
        return self.pieces.repeated(first.isoformat(), last.isoformat())


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
