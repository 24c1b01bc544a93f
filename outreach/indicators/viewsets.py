"""Screens of targets and of figures entered by hand."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import Column

from .. import models
from ..models.indicators import all_grant_days
from ..views import RecordIndexView
from ..viewsets.base import OutreachViewSet, PartnerRecordViewSet


class ReportedFigureViewSet(OutreachViewSet):
    """Figures that no activity stands behind: lists and exports show none under five."""

    model = models.ReportedFigure
    icon = "form"
    related = ("district",)
    list_display = [
        "__str__",
        Column("shown", label=_("Figure"), accessor="shown"),
        "source",
    ]
    list_filter = ["indicator", "district"]
    list_export = ["indicator", "district", "quarter_name", "shown", "source"]
    export_headings = {"quarter_name": _("Quarter"), "shown": _("Figure")}
    export_filename = "figures-by-hand"
    inspect_view_fields = [
        "indicator",
        "district",
        "quarter_name",
        "shown",
        "source",
        "entered_by",
    ]
    panels = [
        FieldPanel("indicator"),
        FieldRowPanel([FieldPanel("district"), FieldPanel("quarter")]),
        FieldPanel("value"),
        FieldPanel("source"),
    ]


class TargetIndexView(RecordIndexView):
    """Targets with the names of the grants that some of them are for, asked for once."""

    def get_table(self, object_list):
        targets, known = list(object_list), all_grant_days()
        for target in targets:
            target.known_grants = known
        return super().get_table(targets)


class TargetViewSet(PartnerRecordViewSet):
    """What an indicator should reach; a member sees those of his own partner."""

    model = models.Target
    index_view_class = TargetIndexView
    icon = "crosshairs"
    related = ("partner", "district")
    list_display = ["__str__", "partner", "district", "value", "basis", "reach_kind"]
    list_filter = ["indicator"]
    list_export = [
        "indicator",
        "period",
        "partner",
        "district",
        "value",
        "basis",
        "reach_kind",
        "set_in",
    ]
    export_filename = "targets"
    inspect_view_fields = [
        "indicator",
        "period_name",
        "partner",
        "district",
        "value",
        "basis",
        "reach_kind",
        "set_in",
    ]
    panels = [
        FieldRowPanel([FieldPanel("indicator"), FieldPanel("period")]),
        FieldRowPanel([FieldPanel("partner"), FieldPanel("district")]),
        FieldPanel("value"),
        FieldRowPanel([FieldPanel("reach_kind"), FieldPanel("basis")]),
        FieldPanel("set_in"),
    ]
