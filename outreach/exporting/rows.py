"""Activities as rows of cells, quickly and in memory that does not grow with their number.

No model is built per row: batches of values, from one primary key to the next, with their
materials and people, and what they share from ``Lists``.
"""

from collections import defaultdict

from django.db.models import Field, Q, Sum

from .. import reach
from ..choices import Age, Sex
from ..models import MaterialUse, Reach
from .lists import Lists

BATCH = 2_000
FIELDS = (
    "pk",
    "uuid",
    "partner_id",
    "grant_id",
    "community_id",
    "type",
    "starts_on",
    "ends_on",
    "status",
    "targeted",
    "source",
    "basis",
    "reach_kind",
    "register_number",
    "register_office",
    "on_behalf_of",
    "partner_reference",
    "verification",
    "notes",
)
NOBODY = (0,) * len(reach.QUICK)


def batches(activities, pieces, size=BATCH):
    """Lists of rows of ``pieces``, in the order of ``exports.COLUMNS``, by primary key."""
    lists = Lists(pieces)
    for values in values_in_batches(activities, size):
        try:
            found = rows(values, lists)
        except KeyError:  # a place, partner or edition that was added meanwhile
            lists = Lists(pieces)
            found = rows(values, lists)
        yield found


def values_in_batches(activities, size=BATCH):
    """Lists of the FIELDS of at most ``size`` activities, from one primary key to the next."""
    ordered = activities.order_by("pk")
    last = 0
    while values := list(ordered.filter(pk__gt=last).values_list(*FIELDS)[:size]):
        yield values
        last = values[-1][0]


def rows(values, lists):
    """The rows of one batch of values."""
    ids = [value[0] for value in values]
    uses, people = _uses(ids), _people(ids)
    return [_row(value, lists, uses.get(value[0], ()), people.get(value[0])) for value in values]


def _row(value, lists, uses, people):
    """One activity in the order of the columns; ``uses`` are (edition, copies)."""
    pk, uuid, partner, grant, community, kind, first, last, status, targeted, source = value[:11]
    basis, reach_kind, *texts, verification, notes = value[11:]
    pieces, people = lists.pieces, people or NOBODY
    copies = cards = 0
    for edition, given in uses:
        copies += given
        if edition in lists.cards:
            cards += given
    ending = pieces.single if notes or any(texts) else pieces.repeated
    return pieces.row(
        (
            pieces.identifier(str(uuid)),
            lists.doers(partner, grant, kind),
            lists.materials(tuple([edition for edition, _given in uses])),
            lists.communities[community],
            lists.days(first, last),
            pieces.repeated(status, targeted),
            pieces.numbers(sum(people), *people, copies, cards),
            pieces.repeated(source, basis, reach_kind),
            ending(*texts, verification, notes),
        )
    )


def _uses(ids):
    """{activity: [(edition, copies)]} in the order of use."""
    found = defaultdict(list)
    uses = _of(MaterialUse, ids).order_by("pk")
    for activity, edition, copies in uses.values_list("activity_id", "edition_id", "copies"):
        found[activity].append((edition, copies))
    return found


def _people(ids):
    """{activity: [women, men, girls, boys, unknown]}, added up by the database."""
    people = _of(Reach, ids).order_by().values_list("activity_id").annotate(**FIGURES)
    return {activity: figures for activity, *figures in people}


def _counted(figure):
    """The people of the rows that belong to one figure."""
    belongs = Q()
    for sex in Sex:
        ages = [age for age in Age if reach.figure_of(sex, age) == figure]
        belongs |= Q(sex=sex, age__in=ages) if ages else Q()
    # A plain field: the drivers' whole numbers need none of the conversions of an IntegerField.
    return Sum("count", filter=belongs, default=0, output_field=Field())


FIGURES = {f"of_{figure}": _counted(figure) for figure in reach.QUICK}


def _of(model, ids):
    """Rows of these activities, which are in order: of neighbours, the whole stretch."""
    if ids[-1] - ids[0] < 2 * len(ids):
        return model.objects.filter(activity__gte=ids[0], activity__lte=ids[-1])
    return model.objects.filter(activity__in=ids)
