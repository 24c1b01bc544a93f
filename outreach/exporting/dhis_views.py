"""The page that says what goes to DHIS2 and what does not, and the file itself."""

from calendar import monthrange
from datetime import timedelta

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permission_policies import ModelPermissionPolicy

from core.localized import text
from core.models import District

from ..choices import Basis, ReachKind
from ..models import DhisMapping, DhisOrgUnit
from ..models.exports import DhisMeasure
from . import dhis
from .csv_files import written
from .dhis_figures import figures

LONGEST = 36
MONTH = "%Y-%m"


class MonthsForm(forms.Form):
    """From which month to which, and whether each is told or the quarters they are in."""

    first = forms.DateField(
        label=gettext_lazy("First month"),
        input_formats=[MONTH],
        widget=forms.DateInput(format=MONTH, attrs={"type": "month"}),
    )
    last = forms.DateField(
        label=gettext_lazy("Last month"),
        input_formats=[MONTH],
        widget=forms.DateInput(format=MONTH, attrs={"type": "month"}),
    )
    by = forms.ChoiceField(
        label=gettext_lazy("One figure for each"),
        choices=[(dhis.MONTH, gettext_lazy("month")), (dhis.QUARTER, gettext_lazy("quarter"))],
        help_text=gettext_lazy(
            "As the data set in DHIS2 has it. Quarters are whole: the months that are missing are "
            "added."
        ),
    )

    def clean(self):
        chosen = super().clean()
        first, last = chosen.get("first"), chosen.get("last")
        if first and last and last < first:
            raise forms.ValidationError(_("The last month comes before the first one."))
        if first and last and (last.year - first.year) * 12 + last.month - first.month >= LONGEST:
            raise forms.ValidationError(_("Choose 36 months or fewer."))
        return chosen


def month_before(day):
    """The first day of the month before this day's."""
    return (day.replace(day=1) - timedelta(days=1)).replace(day=1)


def end_of(month):
    """The last day of a month."""
    return month.replace(day=monthrange(month.year, month.month)[1])


class DhisView(WagtailAdminTemplateMixin, PermissionCheckedMixin, TemplateView):
    """For those who oversee: the figures are those of all partners."""

    permission_policy = ModelPermissionPolicy(DhisMapping)
    any_permission_required = ("view", "change")
    page_title = gettext_lazy("Figures for DHIS2")
    header_icon = "upload"
    template_name = "outreach/admin/export_dhis.html"
    index_url_name = "outreach_dhis"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    @cached_property
    def form(self):
        asked = self.request.GET
        before = month_before(timezone.localdate()).strftime(MONTH)
        chosen = {name: asked.get(name) or before for name in ("first", "last")}
        return MonthsForm(chosen | {"by": asked.get("by") or dhis.MONTH})

    @cached_property
    def months(self):
        """The first and the last month in the file, of a form that is right."""
        chosen = self.form.cleaned_data
        return dhis.whole(chosen["by"], chosen["first"], chosen["last"])

    @cached_property
    def figures(self) -> dict:
        if not self.form.is_valid():
            return {}
        first, last = self.months
        return figures(first, end_of(last), self.form.cleaned_data["by"])

    @cached_property
    def mappings(self):
        return list(DhisMapping.objects.all())

    @cached_property
    def org_units(self):
        return dict(DhisOrgUnit.objects.order_by().values_list("district", "uid"))

    @property
    def rows(self):
        return dhis.data_values(self.figures, self.mappings, self.org_units)

    def get(self, request, *args, **kwargs):
        if request.GET.get("export") == "csv" and self.form.is_valid():
            return self._file()
        return super().get(request, *args, **kwargs)

    def _file(self):
        first, last = self.months
        name = f"dhis2-{first:{MONTH}}-{last:{MONTH}}.csv"
        return HttpResponse(
            written([dhis.HEADERS, *self.rows]),
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )

    def get_context_data(self, **kwargs):
        query = self.request.GET.copy()
        query["export"] = "csv"
        return super().get_context_data(**kwargs) | {
            "form": self.form,
            "address": self.request.path,
            "file": f"{self.request.path}?{query.urlencode()}",
            "count": len(self.rows),
            "without_element": self._figures_without_element(),
            "without_unit": self._districts_without_unit(),
            "mappings": reverse("outreach_dhismapping:index"),
            "units": reverse("outreach_dhisorgunit:index"),
        }

    def _figures_without_element(self):
        return [
            (DhisMeasure(measure).label, ReachKind(kind).label, Basis(basis).label, number)
            for measure, kind, basis, number in dhis.without_element(self.figures, self.mappings)
        ]

    def _districts_without_unit(self):
        missing = dhis.without_unit(self.figures, self.org_units)
        found = District.objects.filter(pk__in=missing - {None})
        names = [text(district, "name") for district in found]
        return [*names, _("places in South Africa")] if None in missing else names
