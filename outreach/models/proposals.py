"""Places that officers named because they were not in the list."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.choices import CommunityKind
from core.models import BorderPost, Community, District

from .partners import Partner


class ProposalState(models.TextChoices):
    """What became of a proposed place."""

    OPEN = "open", _("to check")
    ACCEPTED = "accepted", _("accepted")
    MERGED = "merged", _("is another place of the list")


class PlaceProposal(models.Model):
    """A place as it was named first; ``community`` is where its records are now."""

    name = models.CharField(_("name"), max_length=120)
    district = models.ForeignKey(
        District, on_delete=models.PROTECT, related_name="+", verbose_name=_("district")
    )
    border_post = models.ForeignKey(
        BorderPost,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("nearest border post"),
    )
    kind = models.CharField(
        _("kind"), max_length=12, choices=CommunityKind.choices, default=CommunityKind.VILLAGE
    )
    community = models.ForeignKey(
        Community, on_delete=models.CASCADE, related_name="proposals", verbose_name=_("community")
    )
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, related_name="proposed_places", verbose_name=_("partner")
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("proposed by"),
    )
    proposed_at = models.DateTimeField(_("proposed"), auto_now_add=True)
    state = models.CharField(
        _("state"), max_length=8, choices=ProposalState.choices, default=ProposalState.OPEN
    )
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("checked by"),
    )
    checked_at = models.DateTimeField(_("checked"), null=True)

    class Meta:
        ordering = ["-proposed_at", "-pk"]
        verbose_name = _("proposed place")
        verbose_name_plural = _("proposed places")

    def __str__(self):
        return self.name
