"""The report of a quarter: asked for, built in the background, kept as it was on its day."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core import languages
from core.localized import text
from core.models import District

from ..indicators import periods
from .attempts import Attempted
from .partners import Partner


class State(models.TextChoices):
    """How far a report is."""

    WAITING = "waiting", _("waiting to be built")
    BUILDING = "building", _("being built")
    READY = "ready", _("ready")
    FAILED = "failed", _("not built")


class QuarterlyReport(Attempted):
    """The indicators of one quarter, of a district or the country, of all partners or of one.

    What it says stays as it was when it was built.
    """

    UNDER_WAY = (State.WAITING, State.BUILDING)
    FAILED = State.FAILED

    quarter = models.DateField(_("quarter"))
    district = models.ForeignKey(
        District,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("district"),
        help_text=_("Empty for the whole country."),
    )
    partner = models.ForeignKey(
        Partner,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="quarterly_reports",
        verbose_name=_("partner"),
        help_text=_("Empty for the whole programme."),
    )
    verified_only = models.BooleanField(_("verified records only"), default=False)
    language = models.CharField(
        _("language"), max_length=8, choices=languages.choices(), blank=True
    )
    state = models.CharField(
        _("state"), max_length=12, choices=State.choices, default=State.WAITING, editable=False
    )
    steps_done = models.PositiveSmallIntegerField(default=0, editable=False)
    data_as_of = models.DateTimeField(_("date of the data"), null=True, editable=False)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("asked for by"),
    )
    created_at = models.DateTimeField(_("asked for"), auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("quarterly report")
        verbose_name_plural = _("quarterly reports")

    def __str__(self):
        return f"{self.period.name} · {self.place}" + (
            f" · {self.partner.acronym}" if self.partner else ""
        )

    @property
    def period(self):
        return periods.of(periods.QUARTER, self.quarter)

    @property
    def place(self):
        """The district, or the country."""
        return text(self.district, "name") if self.district else str(_("Lesotho"))

    @property
    def codes(self):
        """The languages it is built in."""
        return (self.language,) if self.language else languages.codes()

    @property
    def steps(self):
        """Counting, and then a text for each language."""
        return 1 + len(self.codes)


class QuarterlyText(models.Model):
    """A report in one language: what it says, and the sheets to print.

    Kept in the database and not in a folder of files: what is below the folder of public files
    can be had by whoever knows or guesses its address.
    """

    report = models.ForeignKey(QuarterlyReport, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(max_length=8, choices=languages.choices())
    content = models.JSONField()
    pdf = models.BinaryField()

    class Meta:
        verbose_name = _("text of a quarterly report")
        verbose_name_plural = _("texts of quarterly reports")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["report", "language"], name="one_text_per_report_and_language"
            )
        ]

    def __str__(self):
        return f"{self.report} · {self.language}"
