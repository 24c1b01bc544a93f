"""Admin reports: the desk, where all translation work is seen, and each person's part of it."""

from functools import partial

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets.button import HeaderButton
from wagtail.permission_policies import ModelPermissionPolicy

from core.exports import SafeSpreadsheetMixin

from . import desk
from .filters import DeskFilterSet, MyWorkFilterSet
from .models import State, TranslationStatus
from .permissions import languages_of, may_review, may_translate

SAID_BY_TO_DO = ("percent", "in_translation", "waiting")
"""Columns of the desk that tell a translator or reviewer nothing more."""
MOST_URGENT_FIRST = ("-safety_open", "title", "id")


def _percent(row):
    return f"{row.percent} %"


def _texts_and_words(name, row):
    """'3 (120 words)', so that nobody takes one missing title for one missing page."""
    texts = getattr(row, name)
    words = getattr(row, f"{name}_words")
    return _("%(texts)s (%(words)s words)") % {"texts": texts, "words": words} if texts else 0


def _people(row):
    return ", ".join(filter(None, (_name_of(row.translator), _name_of(row.reviewer))))


def _name_of(user):
    return get_user_display_name(user) if user else ""


def file_buttons(user, query):
    """The ways to the files of translators, for those who may take part; see ``urls_files``."""
    buttons = []
    translates = languages_of(user, may_translate)
    if translates or languages_of(user, may_review):
        address = f"{reverse('translations:export')}?{urlencode(query, doseq=True)}"
        buttons.append(HeaderButton(_("Export"), url=address, icon_name="download"))
    if translates:
        address = reverse("translations:import")
        buttons.append(HeaderButton(_("Import"), url=address, icon_name="upload"))
    return buttons


def _in_both_formats(function):
    return {"csv": function, "xlsx": function}


class ItemColumn(TitleColumn):
    """The title, with what kind of thing it is and in which language below it."""

    cell_template_name = "translations/admin/desk_title.html"

    class Media:
        css = {"all": ["translations/desk.css"]}


class TranslationDesk(SafeSpreadsheetMixin, ReportView):
    """Items × languages with state and counts; what people's safety depends on comes first."""

    page_title = _("Translations")
    header_icon = "globe"
    index_url_name = "translations:desk"
    index_results_url_name = "translations:desk_results"
    model = TranslationStatus
    permission_policy = ModelPermissionPolicy(TranslationStatus)
    any_permission_required = ["view"]
    filterset_class = DeskFilterSet
    is_searchable = True
    search_fields = ["title"]
    default_ordering = MOST_URGENT_FIRST
    columns = [
        ItemColumn(
            "title",
            label=_("Title"),
            get_url=desk.address,
            sort_key="title",
            classname="desk-title",
        ),
        StatusTagColumn(
            "state",
            label=_("State"),
            accessor="get_state_display",
            primary=lambda row: row.state == State.APPROVED,
        ),
        Column("safety_open", label=_("Critical"), sort_key="safety_open"),
        Column("percent", label=_("Approved"), accessor=_percent),
        Column(
            "missing",
            label=_("Missing"),
            accessor=partial(_texts_and_words, "missing"),
            sort_key="missing_words",
        ),
        Column(
            "outdated",
            label=_("Outdated"),
            accessor=partial(_texts_and_words, "outdated"),
            sort_key="outdated_words",
        ),
        Column("in_translation", label=_("Unfinished"), sort_key="in_translation"),
        Column("waiting", label=_("Waiting"), sort_key="waiting"),
        Column("people", label=_("People"), accessor=_people),
        DateColumn("changed_at", label=_("Changed"), sort_key="changed_at"),
    ]
    list_export = [
        "title",
        "content_type.name",
        "get_language_display",
        "get_state_display",
        "percent",
        "segments",
        "missing",
        "in_translation",
        "outdated",
        "waiting",
        "approved",
        "words",
        "missing_words",
        "outdated_words",
        "safety_open",
        "translator",
        "reviewer",
        "changed_at",
    ]
    export_headings = {
        "content_type.name": _("Kind"),
        "get_language_display": _("Language"),
        "get_state_display": _("State"),
        "percent": _("Approved, percent"),
    }
    custom_field_preprocess = {
        "translator": _in_both_formats(_name_of),
        "reviewer": _in_both_formats(_name_of),
    }
    export_filename = "translations"

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("content_type", "translator", "reviewer")

    def order_queryset(self, queryset):
        """Rows that sort alike keep their place from one page of the list to the next."""
        chosen = super().order_queryset(queryset)
        return chosen.order_by(*chosen.query.order_by, *MOST_URGENT_FIRST)

    def get_filtered_queryset(self):
        # Wagtail's list has filtered and searched already; its report would filter once more.
        return self.get_queryset()

    @property
    def header_buttons(self):
        address = reverse(MyWork.index_url_name)
        return [HeaderButton(_("My work"), url=address, icon_name="user"), *self.file_buttons()]

    def file_buttons(self):
        """Files for translators, filled in with what the desk is narrowed down to."""
        asked = self.request.GET
        states = asked.getlist("has") or asked.getlist("state")
        query = {"language": asked.get("language", ""), "kind": asked.get("kind", "")}
        return file_buttons(self.request.user, query | {"state": states})


class MyWork(TranslationDesk):
    """What the signed-in person can translate, and what others translated and he can review."""

    page_title = _("My work")
    header_icon = "user"
    index_url_name = "translations:mine"
    index_results_url_name = "translations:mine_results"
    filterset_class = MyWorkFilterSet
    export_filename = "my-translation-work"

    def get_base_queryset(self):
        user = self.request.user
        return super().get_base_queryset().filter(desk.to_translate(user) | desk.to_review(user))

    @cached_property
    def columns(self):
        todo = partial(desk.tasks_in, user=self.request.user)
        first, *others = [each for each in super().columns if each.name not in SAID_BY_TO_DO]
        return [first, Column("task", label=_("To do"), accessor=todo), *others]

    @property
    def header_buttons(self):
        address = reverse(TranslationDesk.index_url_name)
        button = HeaderButton(_("All translations"), url=address, icon_name="globe")
        return [button, *self.file_buttons()]
