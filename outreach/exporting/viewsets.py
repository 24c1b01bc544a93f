"""Screens of the coordinator: keys of the API, and what is called what in DHIS2."""

from django.forms import modelform_factory
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView
from wagtail.log_actions import log

from .. import models
from ..viewsets.base import OutreachViewSet


class KeyCreateView(CreateView):
    """Makes a key, and shows it on this answer and nowhere else."""

    shown_template = "outreach/admin/export_api_key.html"

    def save_instance(self):
        key = self.form.save(commit=False)
        self.secret = key.renew()
        key.created_by = self.request.user
        key.save()
        log(instance=key, action="wagtail.create", content_changed=True)
        return key

    def save_action(self):
        context = self.get_context_data(form=self.form) | {
            "key": self.object,
            "secret": self.secret,
        }
        answer = self.response_class(self.request, [self.shown_template], context)
        answer["Cache-Control"] = "no-store"
        return answer


class ApiKeyViewSet(OutreachViewSet):
    """Which partner's systems may read that partner's activities."""

    model = models.ApiKey
    icon = "key"
    add_view_class = KeyCreateView
    related = ("partner", "created_by")
    list_display = [
        "name",
        Column("partner", label=_("Partner"), accessor="partner.acronym"),
        "created_at",
        "last_used_on",
        "revoked",
    ]
    list_filter = ["partner", "revoked"]
    list_export = ["name", "partner", "created_at", "last_used_on", "revoked"]
    export_filename = "api-keys"
    inspect_view_fields = [
        "name",
        "partner",
        "created_by",
        "created_at",
        "last_used_on",
        "revoked",
    ]

    def get_form_class(self, for_update=False):
        """A key stays with its partner: changing it later would show one partner another's."""
        fields = ["name", "revoked"] if for_update else ["partner", "name"]
        return modelform_factory(models.ApiKey, form=WagtailAdminModelForm, fields=fields)


class DhisMappingViewSet(OutreachViewSet):
    """Which figure is which data element."""

    model = models.DhisMapping
    icon = "order"
    list_display = ["__str__", "category_option_combo", "attribute_option_combo"]
    list_filter = ["measure", "reach_kind", "basis"]
    list_export = [
        "measure",
        "reach_kind",
        "basis",
        "data_element",
        "category_option_combo",
        "attribute_option_combo",
    ]
    export_filename = "dhis2-data-elements"
    panels = [
        FieldPanel("measure"),
        FieldRowPanel([FieldPanel("reach_kind"), FieldPanel("basis")]),
        FieldPanel("data_element"),
        FieldRowPanel([FieldPanel("category_option_combo"), FieldPanel("attribute_option_combo")]),
    ]


class DhisOrgUnitViewSet(OutreachViewSet):
    """Which district is which organisation unit."""

    model = models.DhisOrgUnit
    icon = "site"
    related = ("district",)
    list_display = ["__str__"]
    list_export = ["district", "uid"]
    export_filename = "dhis2-organisation-units"
    panels = [FieldPanel("district"), FieldPanel("uid")]
