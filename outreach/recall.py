"""Where copies of withdrawn editions are: who has stock, who used them where, what still hangs.

A line is one partner's stock, or one partner in one community. It stays open until somebody
ticks it off as replaced, and opens again when more is recorded of it.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Min, Sum
from django.utils import timezone

from .choices import Status
from .models import Display, Distribution, MaterialEdition, MaterialUse, Replacement


@dataclass
class Line:
    """What one partner has of one edition; ``community`` is None for its stock.

    ``copies``: in stock, those received and not given away, as far as was recorded; in a
    community, those given away there. ``uses``: activities. ``hanging``: displays not taken down.
    ``since``: the first day of any of it. ``received``: copies that ever were in stock.
    ``newest``: pk of the display that was recorded last.
    """

    edition: int
    partner: int
    community: int | None
    copies: int = 0
    uses: int = 0
    hanging: int = 0
    since: date | None = None
    places: list = field(default_factory=list)
    replacement: Replacement | None = None
    received: int = 0
    newest: int = 0

    @property
    def name(self):
        """What a form calls this line."""
        return f"{self.edition}-{self.partner}-{self.community or 'stock'}"

    @property
    def is_open(self):
        return self.replacement is None or self.has_more

    @property
    def has_more(self):
        """Was more recorded after the tick? An old one does not know for how much it was."""
        known = self.replacement.amounts if self.replacement else {}
        return any(self.amounts[name] > number for name, number in known.items())

    @property
    def amounts(self):
        """{name: number} of what only grows while nothing is corrected."""
        in_stock = self.community is None
        return {
            "copies": self.received if in_stock else self.copies,
            "uses": self.uses,
            "newest": self.newest,
        }

    def seen_on(self, day):
        self.since = min(filter(None, (self.since, day)))


def withdrawn():
    """Editions that nobody should use any more, the latest withdrawal first."""
    found = MaterialEdition.objects.filter(withdrawn_on__lte=timezone.localdate())
    return found.order_by("-withdrawn_on", "material__code", "pk")


def lines(editions, partners=None):
    """{pk of an edition: its Lines, partner by partner, the stock first}, in four queries.

    ``partners`` are the pks of those whose lines are wanted, None for all.
    """
    found = _Lines()
    owned = {} if partners is None else {"partner__in": partners}
    _add_stocks(found, editions, owned)
    _add_uses(found, editions, partners)
    _add_displays(found, editions, owned)
    _add_replacements(found, editions, owned)
    by_edition = defaultdict(list)
    for line in sorted(found.values(), key=lambda line: (line.partner, line.community or 0)):
        by_edition[line.edition].append(line)
    return by_edition


def successor(edition):
    """The current edition of the same material in the same language, or None."""
    editions = MaterialEdition.objects.current().filter(
        material=edition.material_id, language=edition.language
    )
    return editions.order_by("-published_on", "-pk").first()


class _Lines(dict):
    """{(edition, partner, community): Line}, made when first asked for."""

    def __missing__(self, place):
        self[place] = Line(*place)
        return self[place]


def _add_stocks(found, editions, owned):
    received = Distribution.objects.filter(edition__in=editions, **owned).order_by()
    for edition, partner, copies, first in received.values_list("edition", "partner").annotate(
        Sum("copies"), Min("date")
    ):
        stock = found[edition, partner, None]
        stock.copies = stock.received = copies
        stock.seen_on(first)


def _add_uses(found, editions, partners):
    uses = MaterialUse.objects.filter(edition__in=editions, activity__status=Status.DONE)
    if partners is not None:
        uses = uses.filter(activity__partner__in=partners)
    grouped = uses.order_by().values_list("edition", "activity__partner", "activity__community")
    for edition, partner, community, uses, copies, first in grouped.annotate(
        Count("activity"), Sum("copies"), Min("activity__starts_on")
    ):
        line = found[edition, partner, community]
        line.uses, line.copies = uses, copies
        line.seen_on(first)
        if stock := found.get((edition, partner, None)):
            stock.copies = max(stock.copies - copies, 0)


def _add_displays(found, editions, owned):
    hanging = Display.objects.filter(edition__in=editions, taken_down=None, **owned)
    for display in hanging.order_by("put_up", "pk"):
        line = found[display.edition_id, display.partner_id, display.community_id]
        line.hanging += 1
        line.newest = max(line.newest, display.pk)
        line.places.append(display.get_place_display())
        line.seen_on(display.put_up)


def _add_replacements(found, editions, owned):
    for done in Replacement.objects.filter(edition__in=editions, **owned):
        place = (done.edition_id, done.partner_id, done.community_id)
        if place in found:  # what was ticked off may have been deleted since
            found[place].replacement = done
