"""Where a withdrawn edition has been replaced by a newer one."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import Community

from .materials import MaterialEdition
from .partners import Partner


class Replacement(models.Model):
    """One partner replaced one withdrawn edition: in a community, or (without one) in its stock."""

    edition = models.ForeignKey(
        MaterialEdition,
        on_delete=models.CASCADE,
        related_name="replacements",
        verbose_name=_("edition"),
    )
    partner = models.ForeignKey(
        Partner, on_delete=models.CASCADE, related_name="replacements", verbose_name=_("partner")
    )
    community = models.ForeignKey(
        Community,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("community"),
    )
    amounts = models.JSONField(
        default=dict, editable=False, help_text="What was recorded of it then: recall.Line.amounts."
    )
    replaced_on = models.DateField(_("replaced on"), default=timezone.localdate)
    marked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("ticked off by"),
    )

    class Meta:
        ordering = ["-replaced_on", "-pk"]
        verbose_name = _("replacement of an edition")
        verbose_name_plural = _("replacements of editions")
        # Two rules for one: a database never takes two empty communities for the same.
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "partner", "community"],
                condition=models.Q(community__isnull=False),
                name="one_replacement_per_community",
            ),
            models.UniqueConstraint(
                fields=["edition", "partner"],
                condition=models.Q(community__isnull=True),
                name="one_replacement_of_a_stock",
            ),
        ]

    def __str__(self):
        return f"{self.edition} · {self.partner.acronym} · {self.community or _('stock')}"
