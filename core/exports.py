"""Spreadsheets that people download: no cell may start a formula."""

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from . import languages

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def defused(value):
    """Text that a spreadsheet would run, behind an apostrophe; everything else as it is."""
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return value


class SafeSpreadsheetMixin:
    """Put it before Wagtail's view. Its XLSX cells are typed as text already; CSV has no types."""

    def preprocess_field_value(self, field, value, export_format):
        value = super().preprocess_field_value(field, value, export_format)
        return defused(value) if export_format == SpreadsheetExportMixin.FORMAT_CSV else value


class UnderstoodFiltersMixin:
    """A filter that is not understood leaves nothing, and says so; put it before Wagtail's view.

    Wagtail's own views ignore such a filter, so that a download would hold everything.
    """

    @cached_property
    def is_understood(self):
        return not self.filters or self.filters.is_valid()

    @cached_property
    def is_filtering(self):
        return not self.is_understood or super().is_filtering

    def filter_queryset(self, queryset):
        return super().filter_queryset(queryset) if self.is_understood else queryset.none()

    def get(self, request, *args, **kwargs):
        if not (self.is_understood or self.is_export or self.results_only):
            messages.error(request, _("A filter was not understood, so nothing is shown."))
        return super().get(request, *args, **kwargs)


class SafeIndexView(UnderstoodFiltersMixin, SafeSpreadsheetMixin, IndexView):
    """A list whose export starts no formula, and that costs the same for any number of rows.

    What a row shows of other records is named in ``related`` and ``prefetched``.
    """

    related = ()
    prefetched = ()

    def get_base_queryset(self):
        found = super().get_base_queryset().prefetch_related(*self.prefetched)
        return found.select_related(*self.related) if self.related else found


def in_every_language(*names):
    """The columns of translated texts: ("name") → ["name_st", "name_en"]."""
    return [f"{name}_{code}" for name in names for code in languages.codes()]
