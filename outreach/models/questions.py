"""What people asked and what rumours went round: words, a topic, a district, a month; no person."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.models import District, Topic

from ..validators import refuse_personal_data
from .partners import Partner


class HeardKind(models.TextChoices):
    """What was heard."""

    QUESTION = "question", _("question")
    RUMOUR = "rumour", _("rumour")


def this_month():
    """The first day of this month: the day itself is not kept."""
    return timezone.localdate().replace(day=1)


class HeardQuestion(models.Model):
    """One question or rumour. Never the village with the day: that can be one person."""

    text = models.CharField(
        _("what was asked or said"),
        max_length=300,
        validators=[refuse_personal_data],
        help_text=_("In the words people use. No names, no village, nothing about one person."),
    )
    kind = models.CharField(
        _("kind"), max_length=10, choices=HeardKind.choices, default=HeardKind.QUESTION
    )
    topic = models.ForeignKey(
        Topic, on_delete=models.PROTECT, related_name="+", verbose_name=_("topic")
    )
    district = models.ForeignKey(
        District,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("district"),
        help_text=_("Leave empty for the South African side."),
    )
    month = models.DateField(_("month"), default=this_month)
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, related_name="heard", verbose_name=_("partner")
    )
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("entered by"),
    )
    answered_by = models.ForeignKey(
        Page,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("page that answers it"),
    )

    class Meta:
        ordering = ["-month", "-pk"]
        verbose_name = _("question heard")
        verbose_name_plural = _("questions heard")
        permissions = [("answer_heardquestion", "Can answer heardquestion")]
        indexes = [models.Index(fields=["topic", "month"])]

    def __str__(self):
        return self.text

    def save(self, *args, **kwargs):
        self.month = self.month.replace(day=1)
        super().save(*args, **kwargs)

    @property
    def heard_in(self):
        """The month in words."""
        return date_format(self.month, "YEAR_MONTH_FORMAT")
