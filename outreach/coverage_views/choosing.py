"""What a reader can choose on the page itself, without script: links, and the filters as a form."""

from django.urls import reverse
from django.utils.translation import gettext as _

from ..filters import ACROSS, ORDERS, SHOWN
from . import widgets

IN_LINKS = ("columns", "measure", "order")
FORM_ONLY = ("export", "p", "_w_filter_fragment")


def choices(report):
    """[(title, [(words, address, is it chosen)])]"""
    return [
        (_("Across"), links(report, "columns", ACROSS)),
        (_("Show"), links(report, "measure", SHOWN)),
        (_("Order of the rows"), links(report, "order", ORDERS)),
    ]


def links(report, name, options):
    query = report.request.GET.copy()
    for other in FORM_ONLY:
        query.pop(other, None)
    chosen = report.chosen.get(name) or options[0][0]
    base, found = reverse(report.index_url_name), []
    for value, words in options:
        query[name] = value
        found.append((words, f"{base}?{query.urlencode()}", value == chosen))
    return found


def plain_form(report):
    """The filters for a form without script, as Wagtail's own open with script only.

    [(name, label, options, [(name, value) of days], value)]; what has neither is a text.
    """
    form, query, found = report.filters.form, report.request.GET, []
    for name, field in form.fields.items():
        if name in IN_LINKS:
            continue
        listed, dates = "", []
        if hasattr(field, "choices"):
            # The widget asks the database no second time.
            field.widget.choices = choices_of(field)
            listed = widgets.options(field.widget.choices, query.get(name, ""))
        elif hasattr(field, "fields"):
            dates = [(end, query.get(end, "")) for end in (f"{name}_from", f"{name}_to")]
        found.append((name, field.label, listed, dates, query.get(name, "")))
    return found


def choices_of(field):
    """[(value, words)], read at once: Django's own choices open a cursor on the server for each."""
    if not hasattr(field, "queryset"):
        return list(field.choices)
    nothing = [] if field.empty_label is None else [("", field.empty_label)]
    return nothing + [(one.pk, field.label_from_instance(one)) for one in field.queryset]


def kept_choices(report):
    """[(name, value)] of what was chosen by a link, which the form keeps."""
    return [(name, report.chosen[name]) for name in IN_LINKS if report.chosen.get(name)]
