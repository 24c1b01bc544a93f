"""The organisations that do the work, and the money it is done with."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.localized import text
from core.models import District, StableBareFields

from ..choices import PartnerKind


class Partner(StableBareFields, models.Model):
    """An organisation that uses materials; its members see and keep its records only."""

    translation_is_followed = False

    name = models.CharField(_("name"), max_length=200)
    acronym = models.CharField(_("acronym"), max_length=20, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=PartnerKind.choices)
    districts = models.ManyToManyField(
        District, blank=True, related_name="+", verbose_name=_("works in")
    )
    members = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        blank=True,
        related_name="partners",
        verbose_name=_("members"),
        help_text=_("They see and keep the records of this partner, and of no other."),
    )

    class Meta:
        ordering = ["acronym"]
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        permissions = [("oversee_partner", "Can oversee partner")]

    def __str__(self):
        return f"{self.acronym} · {text(self, 'name')}"


class Grant(StableBareFields, models.Model):
    """Money for a time, given to one or several partners."""

    translation_is_followed = False

    name = models.CharField(_("name"), max_length=200)
    funder = models.CharField(_("funder"), max_length=200)
    starts_on = models.DateField(_("starts on"))
    ends_on = models.DateField(_("ends on"))
    partners = models.ManyToManyField(
        Partner, blank=True, related_name="grants", verbose_name=_("partners")
    )

    class Meta:
        ordering = ["-starts_on", "pk"]
        verbose_name = _("grant")
        verbose_name_plural = _("grants")

    def __str__(self):
        return text(self, "name")

    def clean(self):
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("A grant ends after it starts.")})
