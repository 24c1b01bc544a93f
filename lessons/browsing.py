"""The index of lessons: what an address asks for, and what the form and the list show.

``?grade=8&grade=form-b&minutes=21-40``: the rule is in ``facets``. The database is asked for
all lessons' facets once and for one page of lessons, so the number of queries never grows.
"""

from collections import defaultdict
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.localized import text
from core.models import AudienceGroup, Topic

from . import facets, grades
from .choices import GRADES, GroupSize, LearningArea, LessonFor, Need, Sensitivity
from .facets import Facet

PER_PAGE = 12
LISTS = {"learning_area": "learning_areas", "group_size": "group_sizes", "needs": "needs"}
"""Facets whose values a lesson keeps as a list, and the name of its field."""
COLUMNS = ["pk", "minutes", "grades", "has_audio", "sensitivity", "lesson_for", *LISTS.values()]
MINUTES = [
    ("up-to-20", _("Up to 20 minutes")),
    ("21-40", _("21 to 40 minutes")),
    ("41-60", _("41 to 60 minutes")),
    ("more", _("More than 60 minutes")),
]
WAYS_TO_SAY_YES = {"1": "yes", "true": "yes", "on": "yes"}


@dataclass(frozen=True)
class Question:
    """One facet as the form shows it: ``options`` are (value, label), in order."""

    name: str
    label: str | Promise
    options: list

    def facet(self):
        aliases = {"grade": grades.aliases(), "has_audio": WAYS_TO_SAY_YES}.get(self.name, {})
        return Facet(self.name, tuple(value for value, _label in self.options), aliases)

    def shown(self, chosen, counts):
        """(value, label, count, chosen) of each option that finds something or is chosen."""
        return [
            (value, label, counts[value], value in chosen)
            for value, label in self.options
            if counts[value] or value in chosen
        ]


def questions():
    """Every facet of the index, in the order of the form."""
    return [
        Question("lesson_for", _("For"), LessonFor.choices),
        Question("grade", _("Grade"), [(str(number), label) for number, label in GRADES]),
        Question("minutes", _("Time"), MINUTES),
        Question("topic", _("Topic"), _terms(Topic)),
        Question("audience", _("For whom"), _terms(AudienceGroup)),
        Question("learning_area", _("Learning area"), LearningArea.choices),
        Question("group_size", _("Group"), GroupSize.choices),
        Question("needs", _("You need"), Need.choices),
        Question("has_audio", _("Recording"), [("yes", _("With a recording"))]),
        Question("sensitivity", _("Sensitivity"), Sensitivity.choices),
    ]


def _terms(model):
    return [(term.slug, text(term, "name")) for term in model.objects.all()]


def items(lessons):
    """(pk, {facet: values}) of each of ``lessons``, in two queries."""
    tags = _tags(lessons)
    return [(row["pk"], _values(row) | tags[row["pk"]]) for row in lessons.values(*COLUMNS)]


def _tags(lessons):
    """{pk: {"audience": slugs, "topic": slugs}}; a lesson has few of each, so one join does."""
    found = defaultdict(lambda: {"audience": set(), "topic": set()})
    rows = lessons.order_by().values_list("pk", "audiences__slug", "topics__slug")
    for pk, audience, topic in rows:
        found[pk]["audience"].add(audience)
        found[pk]["topic"].add(topic)
    return found


def _values(row):
    return {name: row[column] for name, column in LISTS.items()} | {
        "lesson_for": [row["lesson_for"]],
        "grade": [str(number) for number in row["grades"]],
        "minutes": [facets.minutes_band(row["minutes"])],
        "has_audio": ["yes"] if row["has_audio"] else [],
        "sensitivity": [row["sensitivity"]],
    }


def context(request, lessons):
    """Template context: ``facets`` of the form, ``filtered``, and ``listing``, a page of pages."""
    asked = questions()
    chosen = facets.choices([question.facet() for question in asked], request.GET.getlist)
    found = facets.browse(items(lessons), chosen)
    listing = Paginator(found.keys, PER_PAGE).get_page(request.GET.get("page"))
    pages = {page.pk: page for page in lessons.filter(pk__in=list(listing))}
    return {
        "facets": [
            (question, options)
            for question in asked
            if (options := question.shown(chosen[question.name], found.counts[question.name]))
        ],
        "filtered": any(chosen.values()),
        "listing": listing,
        "lessons": [pages[pk] for pk in listing],
    }
