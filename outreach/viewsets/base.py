"""What the screens of outreach share: their addresses, and whose records they reach."""

from django.utils.functional import cached_property

from core.exports import in_every_language
from core.viewsets import SafeViewSet

from .. import views
from ..permissions import PartnerRecordPolicy

NAMES = in_every_language("name")


class OutreachViewSet(SafeViewSet):
    """What all screens share: addresses below outreach/."""

    @cached_property
    def name(self):
        return f"outreach_{self.model_name}"

    @cached_property
    def url_prefix(self):
        return f"outreach/{self.model_name}"


class PartnerRecordViewSet(OutreachViewSet):
    """Records that belong to a partner: through every door, a member reaches only his own."""

    owner = "partner"
    index_view_class = views.RecordIndexView
    edit_view_class = views.RecordEditView
    delete_view_class = views.RecordDeleteView
    inspect_view_class = views.RecordInspectView
    history_view_class = views.RecordHistoryView
    usage_view_class = views.RecordUsageView

    @property
    def permission_policy(self):
        return PartnerRecordPolicy(self.model, self.owner)
