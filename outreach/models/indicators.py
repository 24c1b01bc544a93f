"""What indicators need beside the log: figures entered by hand, targets, reports of a quarter."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.localized import text
from core.models import District

from ..choices import Basis, ReachKind
from ..indicators import catalogue, periods, suppression
from ..indicators.forms import ReportedFigureForm, TargetForm
from ..validators import refuse_personal_data
from .partners import Grant, Partner

INDICATOR_CHOICES = catalogue.choices()
ENTERED_CHOICES = catalogue.choices(catalogue.ENTERED)


def grant_days(pk):
    """(name, first day, last day) of a grant, or None: what ``periods.parse`` asks for."""
    return all_grant_days(pk=pk).get(pk)


def all_grant_days(**which):
    """{number: the same} of these grants, in one query."""
    return {
        grant.pk: (text(grant, "name"), grant.starts_on, grant.ends_on)
        for grant in Grant.objects.filter(**which)
    }


def refuse_inside_of_a_quarter(day):
    """A quarter is stored as its first day."""
    if day != periods.of(periods.QUARTER, day).first:
        raise ValidationError(_("A quarter begins in January, April, July or October."))


class ReportedFigure(models.Model):
    """A figure that no activity stands behind: victims referred, committees that act.

    It is one number for a district and a quarter, never a case. No name of it holds the number.
    """

    indicator = models.CharField(_("indicator"), max_length=12, choices=ENTERED_CHOICES)
    district = models.ForeignKey(
        District, on_delete=models.PROTECT, related_name="+", verbose_name=_("district")
    )
    quarter = models.DateField(_("quarter"), validators=[refuse_inside_of_a_quarter])
    value = models.PositiveIntegerField(
        _("figure"), help_text=_("From 1 to 4 it is shown as “fewer than 5” everywhere.")
    )
    source = models.CharField(
        _("source of the figure"),
        max_length=300,
        validators=[refuse_personal_data],
        help_text=_("The office and its report. No names, no case, no place smaller than this."),
    )
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("entered by"),
    )

    base_form_class = ReportedFigureForm

    class Meta:
        ordering = ["-quarter", "indicator", "district__code"]
        verbose_name = _("figure entered by hand")
        verbose_name_plural = _("figures entered by hand")
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "district", "quarter"],
                name="one_figure_per_district_and_quarter",
            )
        ]

    def __str__(self):
        return f"{self.indicator} · {text(self.district, 'name')} · {self.quarter_name}"

    @property
    def quarter_name(self):
        return periods.of(periods.QUARTER, self.quarter).name

    @property
    def shown(self):
        """The figure as everybody sees it."""
        return suppression.shown(self.value)

    def clean(self):
        super().clean()
        if self.quarter and self.quarter > timezone.localdate():
            raise ValidationError({"quarter": _("This quarter has not begun.")})


def _or_none(name):
    """A database never takes two empty columns for the same; two zeros it does."""
    return Coalesce(name, 0, output_field=models.BigIntegerField())


class Target(models.Model):
    """What an indicator should reach in a period: of all, or of one partner or district."""

    indicator = models.CharField(_("indicator"), max_length=12, choices=INDICATOR_CHOICES)
    period = models.CharField(_("period"), max_length=24)
    partner = models.ForeignKey(
        Partner,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="targets",
        verbose_name=_("partner"),
        help_text=_("Empty for the whole programme."),
    )
    district = models.ForeignKey(
        District,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("district"),
        help_text=_("Empty for the whole country."),
    )
    value = models.PositiveIntegerField(
        _("target"),
        validators=[MinValueValidator(1)],
        help_text=_("A number; per cent for KNOW, percentage points for KAP."),
    )
    basis = models.CharField(
        _("basis of the figures"),
        max_length=12,
        choices=Basis.choices,
        blank=True,
        help_text=_("For people: only figures of this basis count towards the target."),
    )
    reach_kind = models.CharField(_("reach"), max_length=12, choices=ReachKind.choices, blank=True)
    set_in = models.CharField(
        _("where the target stands"),
        max_length=200,
        blank=True,
        validators=[refuse_personal_data],
        help_text=_("The agreement or the work plan, and its date."),
    )

    base_form_class = TargetForm

    class Meta:
        ordering = ["-period", "indicator", "pk"]
        verbose_name = _("target")
        verbose_name_plural = _("targets")
        constraints = [
            models.UniqueConstraint(
                "indicator",
                "period",
                _or_none("partner"),
                _or_none("district"),
                "basis",
                "reach_kind",
                name="one_target_per_indicator_and_period",
                violation_error_message=_("There is a target for this already: change that one."),
            )
        ]

    def __str__(self):
        return f"{self.indicator} · {self.period_name}"

    known_grants = None
    """{number: what ``grant_days`` says of it}, where a list has asked for all of them at once."""

    @property
    def period_name(self):
        known = self.known_grants
        found = periods.parse(self.period, grant_days if known is None else known.get)
        return found.name if found else self.period

    def clean(self):
        super().clean()
        if not periods.parse(self.period or "", grant_days):
            raise ValidationError({"period": _("This is no period.")})
        of_people = self.indicator in catalogue.PEOPLE
        if of_people and not (self.basis and self.reach_kind):
            message = _("Say which people count: on which basis, and direct or indirect.")
            raise ValidationError({"reach_kind" if self.basis else "basis": message})
        if not of_people and (self.basis or self.reach_kind):
            field = "basis" if self.basis else "reach_kind"
            raise ValidationError({field: _("Only people have a basis and a kind of reach.")})
        if self.partner_id and self.indicator in catalogue.ENTERED:
            message = _("Figures of this indicator belong to a district, not to a partner.")
            raise ValidationError({"partner": message})
