"""What the coordinator said of two records that look alike."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Decision(models.TextChoices):
    """Whether two records are one activity."""

    MERGED = "merged", _("one activity: counted once")
    DISMISSED = "dismissed", _("two activities")


class LookAlikeDecision(models.Model):
    """Two records by their UUIDs, the smaller first: they are asked about once, not again."""

    first = models.UUIDField(_("first record"))
    second = models.UUIDField(_("second record"))
    decision = models.CharField(_("decision"), max_length=10, choices=Decision.choices)
    joined = models.JSONField(
        _("partners that became partners of the joint activity"), default=list, editable=False
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided"), auto_now=True)

    class Meta:
        ordering = ["-decided_at", "-pk"]
        verbose_name = _("decision on look-alikes")
        verbose_name_plural = _("decisions on look-alikes")
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="one_decision_on_two_records")
        ]

    def __str__(self):
        return f"{self.first} / {self.second}: {self.get_decision_display()}"
