"""Which records a report is about: whose, where, when, verified or not, within a person's reach.

Where the period is a grant, only what was done under it counts, within its days.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from ..choices import Status, Verification
from ..models import Activity, AdoptedSession, Distribution
from ..models.indicators import ReportedFigure, Target
from ..permissions import ANY_ACTION, PartnerRecordPolicy, may_read, oversees, own_partner_ids
from .periods import Period

RISKS = 3
"""How many questions somebody should have right, unless another number is asked for."""


@dataclass(frozen=True)
class Scope:
    """``partner`` None stands for everything within the reach of ``user``."""

    user: object
    period: Period
    partner: object = None
    district: object = None
    verified: bool = False
    risks: int = RISKS

    @property
    def partner_ids(self):
        """The partners whose records count; None for all."""
        if self.partner:
            return [self.partner.pk]
        return None if oversees(self.user) else own_partner_ids(self.user)

    @property
    def is_whole_programme(self):
        return self.partner_ids is None

    def _reachable(self, model):
        policy = PartnerRecordPolicy(model)
        found = policy.instances_user_has_any_permission_for(self.user, ANY_ACTION).order_by()
        return found if self.is_whole_programme else found.filter(partner__in=self.partner_ids)

    def activities(self):
        """Done, begun in the period; a joint one counts once among those that are looked at."""
        found = self._reachable(Activity).filter(
            status=Status.DONE, starts_on__range=(self.period.first, self.period.last)
        )
        if self.district:
            found = found.filter(community__district=self.district)
        if self.verified:
            found = found.filter(verification=Verification.VERIFIED)
        if self.period.grant_id:
            return self._each_once_for_the_grant(found)
        if self.is_whole_programme:
            return found.counted()
        return found.exclude(merged_into__partner__in=self.partner_ids)

    def _each_once_for_the_grant(self, activities):
        """Those under the grant; the record that a joint one counts in may be under another."""
        found = activities.filter(grant=self.period.grant_id)
        counts_in = {"merged_into__grant": self.period.grant_id}
        if not self.is_whole_programme:
            counts_in["merged_into__partner__in"] = self.partner_ids
        found = found.exclude(**counts_in)
        earlier = found.filter(merged_into=OuterRef("merged_into"), pk__lt=OuterRef("pk"))
        return found.exclude(Exists(earlier))

    def sessions(self):
        """Class sessions opened in the period; verified ones are those of a verified activity."""
        midnight = timezone.make_aware(datetime.combine(self.period.first, time.min))
        after = datetime.combine(self.period.last + timedelta(days=1), time.min)
        found = self._reachable(AdoptedSession).filter(
            session__opened_at__gte=midnight, session__opened_at__lt=timezone.make_aware(after)
        )
        if self.district:
            found = found.filter(community__district=self.district)
        if self.verified:
            found = found.filter(activity__verification=Verification.VERIFIED)
        if self.period.grant_id:
            found = found.filter(activity__grant=self.period.grant_id)
        return found

    def distributions(self):
        """Copies received in the period; they belong to no district and no grant."""
        found = self._reachable(Distribution)
        if self.district or self.period.grant_id:
            return found.none()
        return found.filter(date__range=(self.period.first, self.period.last))

    def figures_by_hand(self):
        """Those of the quarters wholly in the period; they are the programme's, of no grant."""
        found = ReportedFigure.objects.select_related("district")
        belong_elsewhere = not self.is_whole_programme or self.period.grant_id
        if belong_elsewhere or not may_read(self.user, ReportedFigure):
            return found.none()
        found = found.filter(quarter__in=self.period.quarters)
        return found.filter(district=self.district) if self.district else found

    def targets(self):
        """Those set for exactly this period, partner and district, in the order of entry."""
        found = PartnerRecordPolicy(Target).instances_user_has_any_permission_for(
            self.user, ANY_ACTION
        )
        return found.filter(
            period=self.period.key, partner=self._one_partner(), district=self.district
        ).order_by("pk")

    def _one_partner(self):
        """The one partner that the figures are of; None for the programme, -1 for several."""
        if self.is_whole_programme:
            return None
        return self.partner_ids[0] if len(self.partner_ids) == 1 else -1
