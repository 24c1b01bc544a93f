"""Wagtail's admin views, looking only at the records that the person may reach.

Whatever else exists answers like what does not exist: 404.
"""

from django.http import Http404
from wagtail.admin.views import generic
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.views.generic.usage import UsageView

from core.exports import SafeIndexView

from .exporting.views import ActivityExportMixin
from .permissions import ANY_ACTION


class RecordIndexView(SafeIndexView):
    """The records within reach, for list, filters, search and export alike."""

    def get_base_queryset(self):
        reachable = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ANY_ACTION
        )
        return reachable.select_related(*self.related) if self.related else reachable


class ActivityIndexView(ActivityExportMixin, RecordIndexView):
    """Activities with their people; an export has the programme's 3W columns."""

    def get_base_queryset(self):
        found = super().get_base_queryset()
        return found if self.is_export else found.with_places().with_people()


class ChangeableObjectMixin:
    """Finds its record among those the person may change or delete."""

    def get_queryset(self):
        return self.permission_policy.instances_user_has_permission_for(
            self.request.user, self.permission_required
        )


class RecordEditView(ChangeableObjectMixin, generic.EditView):
    """Edits a record within reach."""


class RecordDeleteView(ChangeableObjectMixin, generic.DeleteView):
    """Deletes a record within reach."""


class RecordInspectView(generic.InspectView):
    """Shows a record within reach."""

    def get_object(self, queryset=None):
        found = super().get_object(queryset)
        policy = self.permission_policy
        if policy.user_has_any_permission_for_instance(self.request.user, ANY_ACTION, found):
            return found
        raise Http404


class ReadableObjectMixin:
    """Finds its record among those the person may read."""

    any_permission_required = ANY_ACTION

    def get_base_object_queryset(self):
        return self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ANY_ACTION
        )


class RecordHistoryView(ReadableObjectMixin, HistoryView):
    """The history of a record within reach."""


class RecordUsageView(ReadableObjectMixin, UsageView):
    """What points to a record within reach."""
