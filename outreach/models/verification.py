"""Whether the coordinator has checked a record, and whether it counts with another one."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import Verification
from ..validators import refuse_personal_data


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
