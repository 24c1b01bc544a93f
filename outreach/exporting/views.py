"""The export of the list of activities: what it holds, and in which files."""

from django.http import FileResponse, StreamingHttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button

from ..permissions import oversees
from .csv_files import lines
from .workbooks import workbook

HXL = "hxl"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class ActivityExportMixin:
    """CSV, CSV with HXL tags and XLSX, streamed; the filters and the reach of the list hold."""

    FORMATS = ("csv", HXL, "xlsx")

    def as_spreadsheet(self, queryset, spreadsheet_format):
        found = self.exported(queryset)
        if spreadsheet_format == "xlsx":
            return FileResponse(
                workbook(found),
                as_attachment=True,
                filename=f"{self.get_filename()}.xlsx",
                content_type=XLSX_TYPE,
            )
        with_tags = spreadsheet_format == HXL
        name = f"{self.get_filename()}-hxl" if with_tags else self.get_filename()
        return StreamingHttpResponse(
            lines(found, with_tags),
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
        )

    def exported(self, activities):
        """A joint activity once, of all partners or of a chosen one; a member's own records all."""
        if not oversees(self.request.user):
            return activities
        if self.filters.form.cleaned_data.get("partner"):
            return activities.counted_by_partner()
        return activities.counted()

    @cached_property
    def header_more_buttons(self):
        label = _("Download CSV with HXL tags")
        address = self.get_export_url(HXL)
        tagged = Button(label, url=address, icon_name="download", priority=110)
        return [*super().header_more_buttons, tagged]
