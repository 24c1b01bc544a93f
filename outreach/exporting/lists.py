"""What many activities share, read once: partners, grants, places and editions."""

from core.localized import text
from core.models import Community

from ..choices import TRAININGS, ActivityType, MaterialKind
from ..exports import BETWEEN, PARTNER_TYPES, PREVENTION, TRAINING
from ..models import Grant, MaterialEdition, Partner
from .pieces import MOST_KEPT


class Lists:
    """By primary key: cells of partners and grants, ``pieces`` of places and of materials."""

    def __init__(self, pieces):
        self.pieces = pieces
        self.partners = {partner.pk: _partner(partner) for partner in Partner.objects.order_by()}
        self.grants = dict(Grant.objects.order_by().values_list("pk", "funder")) | {None: ""}
        places = Community.objects.select_related("district", "border_post").order_by()
        self.communities = {place.pk: pieces.repeated(*_place(place)) for place in places}
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
        self._joined = {(): pieces.repeated(*[""] * 5)}

    def materials(self, editions):
        """Code, title, kind, edition and language of these editions, each joined in one cell."""
        joined = self._joined.get(editions)
        if joined is None:
            columns = zip(*(self._editions[pk] for pk in editions), strict=True)
            joined = self.pieces.repeated(*map(BETWEEN.join, columns))
            if len(self._joined) < MOST_KEPT:
                self._joined[editions] = joined
        return joined


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
