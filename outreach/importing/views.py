"""Admin pages: give a file, see row by row what it would do, confirm it, take it back."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from ..field.receipts import code
from ..models import Activity
from ..models.imports import ImportBatch, ImportState, RowOutcome
from ..permissions import PartnerRecordPolicy
from . import columns, jobs, reading, template, xlsform
from .forms import ConfirmForm, MappingForm, UploadForm

POLICY = PartnerRecordPolicy(Activity)
ROWS = 100
LOOK_AGAIN_AFTER = 3
"""Seconds; a header, so that no script is needed."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class ImportPage(WagtailAdminTemplateMixin, PermissionCheckedMixin, TemplateView):
    """What the pages share: who may import sees his own files only."""

    permission_policy = POLICY
    permission_required = "add"
    any_permission_required = ("add",)
    header_icon = "upload"
    page_title = gettext_lazy("Import activities")

    def own(self):
        return ImportBatch.objects.filter(given_by=self.request.user)

    def get_breadcrumbs_items(self):
        items = [{"url": reverse("outreach_activity:index"), "label": _("Activities")}]
        return [*self.breadcrumbs_items, *items, *self.own_breadcrumbs()]

    def own_breadcrumbs(self):
        return [{"url": "", "label": self.page_title}]


class ImportIndexView(ImportPage):
    """The form for a file, and the files that this person gave."""

    index_url_name = "outreach_imports"
    template_name = "outreach/admin/import.html"

    def get_context_data(self, **kwargs):
        files = self.own().defer("contents")[:ROWS]
        return super().get_context_data(**kwargs) | {
            "form": kwargs.get("form") or UploadForm(),
            "files": files,
        }

    def post(self, request, *args, **kwargs):
        form = UploadForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        given = form.cleaned_data["file"]
        batch = ImportBatch.objects.create(
            name=given["name"],
            contents=given["contents"],
            columns=given["columns"],
            given_by=request.user,
        )
        if not given["missing"]:
            jobs.start(batch, ImportState.CHECKING)
        return redirect("outreach_import", batch.pk)


class ImportBatchView(ImportPage):
    """One file: its columns, its progress, its report, its receipt."""

    template_name = "outreach/admin/import_batch.html"

    @cached_property
    def batch(self):
        return get_object_or_404(self.own(), pk=self.kwargs["pk"])

    @cached_property
    def table(self):
        return reading.read(bytes(self.batch.contents))

    def own_breadcrumbs(self):
        index = {"url": reverse("outreach_imports"), "label": self.page_title}
        return [index, {"url": "", "label": self.batch.name}]

    def get_page_subtitle(self):
        return self.batch.name

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs) | {
            "batch": self.batch,
            "counts": self._counts(),
            "done": self.batch.rows.filter(number__lte=self.batch.position).count(),
        }
        if self.batch.state == ImportState.MAPPING:
            context["mapping"] = kwargs.get("mapping") or MappingForm(
                self.table, self.batch.columns
            )
        elif not self.batch.is_under_way:
            context |= self._report(kwargs.get("confirm") or ConfirmForm())
        return context

    def _counts(self):
        """[(outcome, its words, how many rows)] of the outcomes that there are."""
        found = dict(self.batch.rows.order_by().values_list("outcome").annotate(Count("pk")))
        return [(name, label, found[name]) for name, label in RowOutcome.choices if name in found]

    def _report(self, confirm):
        counts = {name: number for name, _label, number in self._counts()}
        rows = self.batch.rows.all()
        asked = self.request.GET.get("outcome")
        if asked in RowOutcome.values:
            rows = rows.filter(outcome=asked)
        written = self.batch.rows.filter(written_at__isnull=False).count()
        return {
            "rows": Paginator(rows, ROWS).get_page(self.request.GET.get("p")),
            "asked": asked,
            "left_out": self._left_out(),
            "confirm": confirm,
            "refused": counts.get(RowOutcome.REFUSED, 0),
            "alike": counts.get(RowOutcome.ALIKE, 0),
            "brings": sum(counts.get(name, 0) for name in ("new", "changed", "alike")),
            "written": written,
            "receipt": code(self.batch.pk, {"file": self.batch.name, "rows": written}),
            "stayed": written - self.batch.rows.filter(taken_back=True).count(),
        }

    def _left_out(self):
        """Headings that nothing is read from, as long as the file is here."""
        if not self.batch.contents:
            return []
        return columns.unknown(self.table.headings, self.batch.columns)

    def get(self, request, *args, **kwargs):
        response = super().get(request, *args, **kwargs)
        if self.batch.is_under_way:
            response["Refresh"] = LOOK_AGAIN_AFTER
        return response

    # --- what somebody decides -----------------------------------------------------------
    def post(self, request, *args, **kwargs):
        act = {"map": self._map, "confirm": self._confirm, "undo": self._undo}.get(
            request.POST.get("act")
        )
        return (act and act()) or redirect(request.path)

    def _map(self):
        if self.batch.state not in (ImportState.MAPPING, ImportState.CHECKED):
            return None
        form = MappingForm(self.table, self.batch.columns, self.request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(mapping=form))
        self.batch.rows.all().delete()
        jobs.start(self.batch, ImportState.CHECKING, columns=form.columns(), rows_in_all=0)
        return None

    def _confirm(self):
        if self.batch.state != ImportState.CHECKED:
            return None
        form = ConfirmForm(self.request.POST)
        form.full_clean()
        refused = self.batch.rows.filter(outcome=RowOutcome.REFUSED).exists()
        if refused and not form.cleaned_data["without_refused"]:
            form.add_error(
                "without_refused",
                _("Rows are refused: mend the file and give it again, or leave them out."),
            )
            return self.render_to_response(self.get_context_data(confirm=form))
        jobs.start(self.batch, ImportState.IMPORTING, **form.cleaned_data)
        return None

    def _undo(self):
        if self.batch.may_be_undone:
            jobs.start(self.batch, ImportState.UNDOING)
        elif self.batch.state != ImportState.UNDOING:
            messages.error(self.request, _("It is too late to take this import back."))


class Workbook(View):
    """A file made from today's lists, for who may import."""

    make = None
    file_name = ""

    def get(self, request):
        if not POLICY.user_has_permission(request.user, "add"):
            raise PermissionDenied
        response = HttpResponse(type(self).make(request.user), content_type=XLSX)
        response["Content-Disposition"] = f'attachment; filename="{self.file_name}"'
        return response


class TemplateWorkbook(Workbook):
    """An empty table with the lists that its cells take their words from."""

    make = staticmethod(template.build)
    file_name = "activities.xlsx"


class FormWorkbook(Workbook):
    """An XLSForm for KoboToolbox and ODK."""

    make = staticmethod(xlsform.build)
    file_name = "activities-xlsform.xlsx"
