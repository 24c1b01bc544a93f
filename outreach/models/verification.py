"""Whether the coordinator has checked a record, and whether it counts with another one."""

from contextlib import contextmanager

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from ..choices import Status, Verification
from ..permissions import verifies
from ..review import snapshots
from ..validators import refuse_personal_data

UNCHECKED = {
    "verification": Verification.SUBMITTED,
    "verification_note": "",
    "verified_by": None,
    "verified_at": None,
}


HOLDS = _(
    "The record of another organisation counts with this one: it stays done. Ask the coordinator."
)


class Verifiable(models.Model):
    """A record that the coordinator verifies, sends back, or merges into another."""

    verification = models.CharField(
        _("verification"),
        max_length=12,
        choices=Verification.choices,
        default=Verification.SUBMITTED,
        editable=False,
    )
    verification_note = models.CharField(
        _("what the coordinator asks"),
        max_length=300,
        blank=True,
        editable=False,
        validators=[refuse_personal_data],
    )
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("verified by"),
    )
    verified_at = models.DateTimeField(_("verified"), null=True, editable=False)
    merged_into = models.ForeignKey(
        "self",
        null=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="merged",
        verbose_name=_("counted with"),
        help_text=_("A joint activity that another partner entered too: it counts there once."),
    )

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if (
            self.pk
            and self.status != Status.DONE
            and self.merged.filter(status=Status.DONE).exists()
        ):
            raise ValidationError({"status": HOLDS})

    @property
    def is_sent_back(self):
        return self.verification == Verification.SENT_BACK

    @contextmanager
    def changed_by(self, user):
        """Around the saving of what ``user`` changed, parts included; every door goes through here.

        What was verified is to be verified again unless ``user`` may verify, what was sent back
        is handed in again, and the history says what differs from what was verified.
        """
        if self.pk is None or self.verification == Verification.SUBMITTED:
            yield
            return
        with transaction.atomic():
            before = self._said()
            yield
            changes = snapshots.changes(before, self._said())
            if changes:
                self._follow(user, changes)

    def _said(self):
        return snapshots.said(type(self).objects.get(pk=self.pk))

    def _follow(self, user, changes):
        if self.verification == Verification.VERIFIED:
            data = {"changes": changes}
            log(self, "outreach.change_verified", user=user, data=data)
        if not verifies(user):
            self.settle(**UNCHECKED)

    def settle(self, **values):
        """Write these fields and no other; what coverage counts follows."""
        for name, value in values.items():
            setattr(self, name, value)
        type(self).objects.filter(pk=self.pk).update(**values)
