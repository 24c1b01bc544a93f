"""Admin report: what communities learned, with which material; groups under five say so only."""

from calendar import monthrange

import django_filters
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.views.reports import ReportView

from core.exports import SafeSpreadsheetMixin, UnderstoodFiltersMixin
from core.localized import text
from quizzes.choices import Mode
from quizzes.models import QuizPage
from quizzes.sessions import phases, tally

from . import quiz_results
from .filters import AdoptedSessionFilterSet
from .models import AdoptedSession
from .permissions import ANY_ACTION, PartnerRecordPolicy, oversees
from .quiz_results import By

COLUMNS = (
    "group",
    "quiz",
    "sessions",
    "takers_before",
    "takers_after",
    "sessions_compared",
    "compared_before",
    "compared_after",
    "mean_before",
    "mean_after",
    "gain",
    "gain_low",
    "gain_high",
    "hardest_in",
)
HARD_COLUMNS = ("question", "right_percent", "n", "most_chosen_wrong")


class QuizField(django_filters.fields.ModelChoiceField):
    """Quizzes by their titles in the reader's language."""

    def label_from_instance(self, quiz):
        return text(quiz, "title")


class QuizFilter(django_filters.ModelChoiceFilter):
    field_class = QuizField


class QuizResultsFilterSet(AdoptedSessionFilterSet):
    """Which sessions, and what a row puts together."""

    quiz = QuizFilter(
        label=gettext_lazy("Quiz"),
        field_name="session__quiz",
        queryset=QuizPage.objects.filter(mode=Mode.KNOWLEDGE).order_by("path"),
    )
    by = django_filters.ChoiceFilter(
        label=gettext_lazy("A row for each"),
        choices=By.choices,
        empty_label=None,
        method="keep",
    )

    def keep(self, queryset, name, value):
        return queryset


class QuizResultsReport(UnderstoodFiltersMixin, SafeSpreadsheetMixin, ReportView):
    """Takers, means, gain and hardest questions of the class sessions that count."""

    page_title = gettext_lazy("What communities learned")
    header_icon = "list-ul"
    model = AdoptedSession
    permission_policy = PartnerRecordPolicy(AdoptedSession)
    any_permission_required = ANY_ACTION
    is_searchable = False
    filterset_class = QuizResultsFilterSet
    index_url_name = "outreach_quiz_results"
    index_results_url_name = "outreach_quiz_results_results"
    template_name = "outreach/admin/coverage.html"
    results_template_name = "outreach/admin/quiz_results.html"
    export_filename = "quiz-results"

    def get_queryset(self):
        return self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ANY_ACTION
        )

    def get_filtered_queryset(self):
        """The rows; only those that are printed are measured."""
        return quiz_results.rows(self.filter_queryset(self.get_queryset()), self.by)

    def decorate_paginated_queryset(self, object_list):
        return quiz_results.measure(list(object_list))

    @cached_property
    def by(self):
        filters = self.filters
        chosen = filters.form.cleaned_data.get("by") if filters.is_valid() else ""
        return By(chosen or By.COMMUNITY)

    # --- what is printed ---------------------------------------------------------------
    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        return context | {
            "by": self.by,
            "parts": (phases.BEFORE, phases.AFTER),
            "fewest": phases.FEWEST,
            "own_only": not oversees(self.request.user),
        }

    def render_to_response(self, context, **response_kwargs):
        if not self.is_export:
            context["lines"] = [Line(self, row) for row in context["object_list"]]
        return super().render_to_response(context, **response_kwargs)

    def sessions_url(self, row):
        """What a row leads to: its sessions one by one, or the record of the one session."""
        if self.by == By.SESSION:
            return reverse("outreach_adoptedsession:inspect", args=[row.key])
        if row.key is None:
            return ""  # no filter asks for sessions without a material
        query = self.request.GET.copy()
        for name in ("p", "_w_filter_fragment"):
            query.pop(name, None)
        query["by"], query["quiz"] = By.SESSION.value, row.quiz.pk
        if self.by == By.MONTH:
            first, last = _days_of(row.key)
            query["opened_from"] = max(query.get("opened_from", ""), first)
            query["opened_to"] = min(query.get("opened_to") or last, last)
        elif self.by != By.QUIZ:
            query[self.by.value] = row.key
        return f"{reverse(self.index_url_name)}?{query.urlencode()}"

    # --- export ------------------------------------------------------------------------
    @cached_property
    def list_export(self):
        places = range(1, tally.HARDEST + 1)
        return [*COLUMNS, *(f"hardest_{n}_{name}" for n in places for name in HARD_COLUMNS)]

    def get_heading(self, queryset, field):
        return field

    def to_row_dict(self, item):
        return dict.fromkeys(self.list_export, "") | _exported(item)


def _days_of(month):
    """The first and the last day of "2026-11", as a filter takes them."""
    year, number = map(int, month.split("-"))
    return f"{month}-01", f"{month}-{monthrange(year, number)[1]}"


class Line:
    """A Row as the page prints it."""

    def __init__(self, report, row):
        self.row = row
        self.address = report.sessions_url(row)
        self.takers = [takers(row, name) for name in (phases.BEFORE, phases.AFTER)]
        self.means = [row.means.get(name) for name in (phases.BEFORE, phases.AFTER)]
        self.hardest = [(hard, wrong_in_words(hard)) for hard in row.hardest]


def takers(row, name):
    """How many answered, or why that is not said."""
    if number := row.takers(name):
        return number
    if row.has_few(name):
        return _("fewer than %(number)s") % {"number": phases.FEWEST}
    return _("still open") if row.is_open(name) else "–"


def wrong_in_words(hard):
    """The most chosen wrong answer as text; '' when too few chose it."""
    if hard.wrong is None:
        return ""
    place = hard.wrong.place
    words = text(hard.wrong.choice, "text")
    if not place:
        return words
    return f"{words} → {place if isinstance(place, str) else text(place, 'match')}"


def _exported(row):
    gain = row.gain
    values = [
        row.name,
        text(row.quiz, "title"),
        len(row.sessions),
        takers(row, phases.BEFORE),
        takers(row, phases.AFTER),
        row.compared,
        *((gain.before, gain.after) if gain else ("", "")),
        *(_rounded(row.means.get(name)) for name in (phases.BEFORE, phases.AFTER)),
        *(_rounded(gain and getattr(gain, name)) for name in ("points", "low", "high")),
        row.hardest_in,
    ]
    found = dict(zip(COLUMNS, values, strict=True))
    for place, hard in enumerate(row.hardest, start=1):
        facts = (
            text(hard.question, "text"),
            _rounded(hard.right.percent),
            hard.right.n,
            wrong_in_words(hard),
        )
        names = (f"hardest_{place}_{name}" for name in HARD_COLUMNS)
        found |= dict(zip(names, facts, strict=True))
    return found


def _rounded(number):
    return "" if number is None else round(number, 1)
