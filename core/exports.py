"""Spreadsheets that people download: no cell may start a formula."""

from wagtail.admin.views.mixins import SpreadsheetExportMixin

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
