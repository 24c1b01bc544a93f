"""Screens of what was done: activities and class sessions."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column, DateColumn

from core.exports import in_every_language

from .. import exports, filters, models, session_views, views
from ..panels import ACTIVITY
from .base import PartnerRecordViewSet


class ActivityViewSet(PartnerRecordViewSet):
    """Activities with their materials and people on one form."""

    model = models.Activity
    icon = "calendar-check"
    index_view_class = views.ActivityIndexView
    add_view_class = session_views.ActivityCreateView
    edit_view_class = session_views.ActivityEditView
    delete_view_class = session_views.ActivityDeleteView
    inspect_view_class = session_views.ActivityInspectView
    list_display = [
        "__str__",
        Column("partner", label=_("Partner"), accessor="partner.acronym"),
        "starts_on",
        "status",
        Column("people", label=_("People"), accessor="people"),
        "reach_kind",
        "verification",
    ]
    filterset_class = filters.ActivityFilterSet
    search_fields = [
        "notes",
        "partner_reference",
        *in_every_language("community__name"),
        "partner__acronym",
        *in_every_language("partner__name"),
    ]
    list_export = exports.COLUMNS
    export_filename = "activities"
    inspect_view_fields = [
        "uuid",
        "partner",
        "co_partners",
        "grant",
        "community",
        "type",
        "starts_on",
        "ends_on",
        "status",
        "audiences",
        "targeted",
        "basis",
        "reach_kind",
        "reach",
        "uses",
        "facilitator_language",
        "register_number",
        "register_office",
        "on_behalf_of",
        "partner_reference",
        "notes",
        "verification",
        "verification_note",
        "verified_by",
        "verified_at",
        "merged_into",
        "source",
        "entered_by",
        "created_at",
        "updated_at",
    ]
    panels = ACTIVITY


class AdoptedSessionViewSet(PartnerRecordViewSet):
    """Class sessions that count for a partner, adopted by their codes."""

    model = models.AdoptedSession
    icon = "group"
    add_view_class = session_views.AdoptView
    delete_view_class = session_views.LetGoView
    related = ("session__quiz", "partner", "community", "edition__material")
    list_display = [
        "__str__",
        Column("partner", label=_("Partner"), accessor="partner.acronym"),
        Column("edition", label=_("Material used"), accessor="edition"),
        DateColumn("adopted_at", label=_("Adopted")),
    ]
    filterset_class = filters.AdoptedSessionFilterSet
    search_fields = [
        *in_every_language("community__name"),
        "partner__acronym",
        "session__code",
    ]
    list_export = ["session.code", "quiz_title", "day", "partner", "community", "edition"]
    export_filename = "class-sessions"
    inspect_view_fields = [
        "session",
        "quiz_title",
        "day",
        "partner",
        "community",
        "activity",
        "edition",
        "adopted_by",
        "adopted_at",
    ]
    panels = [FieldPanel(name) for name in ("code", "partner", "community", "activity", "edition")]
