"""Sums for the coverage report, grouped by ids in the database: a fixed number of queries."""

from django.db.models import Count, Exists, OuterRef, Sum

from .choices import ReachKind
from .coverage import amounts
from .models import MaterialUse, Reach


def _pairs(queryset, keys, measure):
    """[(key, number)]; one id is a plain key, several are a tuple."""
    grouped = queryset.order_by().values_list(*keys).annotate(number=measure)
    return [(_key(ids), number) for *ids, number in grouped]


def _people(queryset, keys, measure):
    """[(key, is direct, number)]"""
    grouped = queryset.order_by().values_list(*keys, "activity__reach_kind").annotate(n=measure)
    return [(_key(ids), kind == ReachKind.DIRECT, number) for *ids, kind, number in grouped]


def _key(ids):
    return ids[0] if len(ids) == 1 else tuple(ids)


def uses_in(activities, language=""):
    """Material uses of ``activities``, in one language where one is asked for."""
    uses = MaterialUse.objects.filter(activity__in=activities.order_by().values("pk"))
    return uses.filter(edition__language=language) if language else uses


def _reach_of(activities):
    return Reach.objects.filter(activity__in=activities.order_by().values("pk"))


def by_community(activities, language=""):
    """{community id: Amount}"""
    place = ("activity__community",)
    return amounts(
        _pairs(activities, ("community",), Count("pk")),
        _pairs(uses_in(activities, language), place, Sum("copies")),
        _people(_reach_of(activities), place, Sum("count")),
    )


def by_partner(activities, language=""):
    """{(community id, partner id): Amount}; a joint activity counts for its first partner."""
    keys = ("activity__community", "activity__partner")
    return amounts(
        _pairs(activities, ("community", "partner"), Count("pk")),
        _pairs(uses_in(activities, language), keys, Sum("copies")),
        _people(_reach_of(activities), keys, Sum("count")),
    )


def by_material(activities, language=""):
    """{(community id, material id): Amount}"""
    uses = uses_in(activities, language)
    keys = ("activity__community", "edition__material")
    # Two editions of one material in one activity reached the same people: count one of them.
    earlier = uses.filter(
        activity=OuterRef("activity"),
        edition__material=OuterRef("edition__material"),
        pk__lt=OuterRef("pk"),
    )
    return amounts(
        _pairs(uses, keys, Count("activity", distinct=True)),
        _pairs(uses, keys, Sum("copies")),
        _people(uses.filter(~Exists(earlier)), keys, Sum("activity__reach__count")),
    )


def without_material(activities):
    """{(community id, None): Amount}: what was done without any material."""
    found = by_community(activities.exclude(pk__in=uses_in(activities).values("activity")))
    return {(place, None): amount for place, amount in found.items()}
