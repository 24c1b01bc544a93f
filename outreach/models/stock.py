"""Copies given out, and copies that hang on a wall."""

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import Community

from ..choices import PlaceKind
from ..forms import PartnerRecordForm
from .materials import MaterialEdition
from .partners import Partner


class EditionRecord(models.Model):
    """What one partner has or shows of one edition."""

    edition = models.ForeignKey(
        MaterialEdition,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        verbose_name=_("edition"),
    )
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, related_name="%(class)ss", verbose_name=_("partner")
    )

    base_form_class = PartnerRecordForm

    class Meta:
        abstract = True


class Distribution(EditionRecord):
    """Copies of an edition that a partner received to use."""

    copies = models.PositiveIntegerField(_("copies"), validators=[MinValueValidator(1)])
    date = models.DateField(_("date"), default=timezone.localdate)

    class Meta:
        ordering = ["-date", "-pk"]
        verbose_name = _("distribution")
        verbose_name_plural = _("distributions")

    def __str__(self):
        return f"{self.edition} · {self.partner.acronym} · {self.copies}"

    def clean(self):
        super().clean()
        if self.edition_id:
            self.edition.refuse_use_on(self.date)


class Display(EditionRecord):
    """An edition on a wall. The place is a kind and a community, never an address."""

    community = models.ForeignKey(
        Community, on_delete=models.PROTECT, related_name="+", verbose_name=_("community")
    )
    place = models.CharField(_("kind of place"), max_length=20, choices=PlaceKind.choices)
    put_up = models.DateField(_("put up on"), default=timezone.localdate)
    taken_down = models.DateField(_("taken down on"), null=True, blank=True)

    class Meta:
        ordering = ["-put_up", "-pk"]
        verbose_name = _("display")
        verbose_name_plural = _("displays")

    def __str__(self):
        return f"{self.edition} · {self.community} · {self.get_place_display()}"

    def clean(self):
        super().clean()
        if self.taken_down and self.put_up and self.taken_down < self.put_up:
            raise ValidationError({"taken_down": _("It is taken down after it was put up.")})
        if self.edition_id:
            self.edition.refuse_use_on(self.put_up)
