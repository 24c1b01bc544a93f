"""Index pages: filter by audience and topic with plain GET parameters, and paginate.

``?audience=labour_migrants&topic=debt-bondage``: OR inside a filter, AND between the two.
Unknown values are ignored, so that an old link still shows something.
"""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .localized import text
from .models import AudienceGroup, Topic

PER_PAGE = 12


@dataclass(frozen=True)
class Filter:
    """One filter as a form shows it: ``options`` are (value, label, chosen)."""

    name: str
    label: str | Promise
    options: list

    @property
    def chosen(self):
        return [value for value, _label, chosen in self.options if chosen]


def tag_filters(request, pages):
    """The audience and topic filters over ``pages``, offering only what a live page has."""
    return [
        _filter(request, "audience", _("For whom"), AudienceGroup, "audiences", pages),
        _filter(request, "topic", _("Topic"), Topic, "topics", pages),
    ]


def _filter(request, name, label, model, relation, pages):
    wanted = set(request.GET.getlist(name))
    used = pages.order_by().values_list(f"{relation}__pk", flat=True)
    terms = model.objects.filter(pk__in=used)
    return Filter(
        name, label, [(term.slug, text(term, "name"), term.slug in wanted) for term in terms]
    )


def apply(filters, pages):
    """``pages`` that match every filter in which something is chosen."""
    relations = {"audience": "audiences__slug__in", "topic": "topics__slug__in"}
    for tag_filter in filters:
        if tag_filter.chosen:
            pages = pages.filter(**{relations[tag_filter.name]: tag_filter.chosen})
    return pages.distinct()


def listing_context(request, pages, per_page=PER_PAGE):
    """Template context of an index: ``filters``, ``listing`` (a page of results), ``filtered``."""
    filters = tag_filters(request, pages)
    found = apply(filters, pages)
    return {
        "filters": filters,
        "filtered": any(tag_filter.chosen for tag_filter in filters),
        "listing": Paginator(found, per_page).get_page(request.GET.get("page")),
    }
