"""Who changed which record of outreach: a log that knows whose record it was."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models.audit_log import BaseLogEntry, BaseLogEntryManager

from .. import permissions
from .activities import Activity
from .exports import ApiKey
from .indicators import ReportedFigure, Target
from .lookalikes import LookAlikeDecision
from .partners import Grant, Partner
from .proposals import PlaceProposal
from .quarterly import QuarterlyReport
from .questions import HeardQuestion
from .recalls import Replacement
from .sessions import AdoptedSession
from .stock import Display, Distribution

LOGGED = (
    Partner,
    Grant,
    Distribution,
    Display,
    Activity,
    AdoptedSession,
    Replacement,
    ReportedFigure,
    Target,
    QuarterlyReport,
    PlaceProposal,
    LookAlikeDecision,
    HeardQuestion,
    ApiKey,
)


def _about(instance, data):
    """What an entry says of the record, besides what Wagtail says."""
    partner_id = instance.pk if isinstance(instance, Partner) else None
    if isinstance(instance, Activity):
        # What was deleted must not come back from a phone that sends it once more.
        data = data | {"record": str(instance.uuid)}
    return {
        "object_id": str(instance.pk),
        "partner_id": getattr(instance, "partner_id", partner_id),
        "data": data,
    }


class OutreachLogEntryManager(BaseLogEntryManager):
    """Lets a partner's member see what happened to his partner's records only.

    Wagtail's site history is open to everybody who may see one record of a model.
    """

    def log_action(self, instance, action, **kwargs):
        data = kwargs.pop("data", None) or {}
        return super().log_action(instance, action, **_about(instance, data), **kwargs)

    def log_all(self, records, action, user):
        """The same of many records of one kind at once."""
        now = timezone.now()
        self.bulk_create(
            self.model(
                content_type=ContentType.objects.get_for_model(one),
                label=self.get_instance_title(one),
                action=action,
                timestamp=now,
                user=user,
                **_about(one, {}),
            )
            for one in records
        )

    def viewable_by_user(self, user):
        if user.is_superuser:
            return self.all()
        models = [model for model in LOGGED if permissions.may_read(user, model)]
        types = ContentType.objects.get_for_models(*models).values()
        found = self.filter(content_type__in=types)
        if permissions.oversees(user):
            return found
        return found.filter(partner_id__in=permissions.own_partner_ids(user))

    def for_instance(self, instance):
        return self.get_for_model(type(instance)).filter(object_id=str(instance.pk))


class OutreachLogEntry(BaseLogEntry):
    """One change of a partner's record; it stays when the record or the partner is deleted."""

    object_id = models.CharField(max_length=64, db_index=True)
    partner = models.ForeignKey(
        Partner,
        null=True,
        blank=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
        verbose_name=_("partner"),
    )

    objects = OutreachLogEntryManager()

    class Meta(BaseLogEntry.Meta):
        ordering = ["-timestamp", "-id"]
        verbose_name = _("log entry of outreach")
        verbose_name_plural = _("log entries of outreach")

    def __str__(self):
        return f"{self.label}: {self.action}"
