"""Where the coordinator finds what waits for a second look: menu, and first screen."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from core.dashboard import NextStep, next_steps
from core.reports import ReportMenuItem

from .. import proposals
from ..choices import Verification
from ..models import Activity
from ..permissions import PartnerRecordPolicy, oversees
from . import alike
from .check_views import ToVerifyReport, waiting
from .place_views import PlacesReport


class LookAlikesItem(MenuItem):
    """For who may decide on look-alikes."""

    def is_shown(self, request):
        return alike.decides(request.user)


ITEMS = (
    lambda: ReportMenuItem(ToVerifyReport, _("To verify"), icon_name="check", order=16),
    lambda: LookAlikesItem(
        _("Look-alikes"), reverse("outreach_look_alikes"), icon_name="copy", order=17
    ),
    lambda: ReportMenuItem(PlacesReport, _("Proposed places"), icon_name="site", order=18),
)


@next_steps
def look_again(request):
    """What was sent back to an officer, and what waits for a coordinator."""
    user = request.user
    if sent_back := _sent_back(user):
        address = f"{reverse('outreach_activity:index')}?verification={Verification.SENT_BACK}"
        yield NextStep(_("Change records that were sent back"), address, sent_back)
    if to_verify := waiting(user):
        yield NextStep(_("Verify records"), reverse(ToVerifyReport.index_url_name), to_verify)
    checks = user.has_perm("outreach.change_placeproposal")
    if places := checks and proposals.pending().count():
        yield NextStep(_("Check proposed places"), reverse(PlacesReport.index_url_name), places)


def _sent_back(user):
    """How many records of his own partners a member is asked to change."""
    if oversees(user) or not user.has_perm("outreach.change_activity"):
        return 0
    own = PartnerRecordPolicy(Activity).instances_user_has_permission_for(user, "change")
    return own.filter(verification=Verification.SENT_BACK).count()
