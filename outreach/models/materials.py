"""Sensitization materials and their editions."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core import languages
from core.localized import localized, text
from core.models import AudienceGroup, Document, StableBareFields, Topic

from ..choices import MaterialKind


class Material(StableBareFields, models.Model):
    """A poster, leaflet, radio text …, or one of the site's own pages used as one."""

    code = models.SlugField(_("code"), max_length=20, unique=True)
    kind = models.CharField(_("kind"), max_length=24, choices=MaterialKind.choices)
    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(_("summary"), blank=True)
    topics = models.ManyToManyField(Topic, blank=True, related_name="+", verbose_name=_("topics"))
    audiences = models.ManyToManyField(
        AudienceGroup, blank=True, related_name="+", verbose_name=_("for whom")
    )
    public = models.BooleanField(
        _("public"),
        default=True,
        help_text=_("Everybody may have it; otherwise only partners use it."),
    )
    page = models.ForeignKey(
        Page,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("page of this site"),
        help_text=_("When the material is one of the site's own pages."),
    )
    automatic = models.BooleanField(
        default=False, editable=False, help_text="The site keeps it for one of its own pages."
    )

    class Meta:
        ordering = ["code"]
        verbose_name = _("material")
        verbose_name_plural = _("materials")

    def __str__(self):
        return f"{self.code} · {text(self, 'title')}"

    @property
    def display_title(self):
        return localized(self, "title")

    @property
    def shows_fallback(self):
        return any(localized(self, name).is_fallback for name in ("title", "summary"))


def is_current(relation=""):
    """Condition: an edition is published and not withdrawn today."""
    today = timezone.localdate()
    published = Q(**{f"{relation}published_on__lte": today})
    kept = Q(**{f"{relation}withdrawn_on__isnull": True})
    return published & (kept | Q(**{f"{relation}withdrawn_on__gt": today}))


class EditionQuerySet(models.QuerySet):
    """Editions by whether they may be handed out."""

    def current(self):
        """Published and not withdrawn; of the site's own pages those that are live."""
        on_paper, live = Q(material__automatic=False), Q(material__page__live=True)
        return self.filter(is_current(), on_paper | live)


class EditionManager(models.Manager.from_queryset(EditionQuerySet)):
    """Editions with their materials, which their names begin with: a form lists them all."""

    def get_queryset(self):
        return super().get_queryset().select_related("material")


class MaterialEdition(models.Model):
    """One edition of a material in one language."""

    material = models.ForeignKey(
        Material, on_delete=models.PROTECT, related_name="editions", verbose_name=_("material")
    )
    language = models.CharField(_("language"), max_length=8, choices=languages.choices())
    label = models.CharField(_("edition"), max_length=20)
    published_on = models.DateField(_("published on"))
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)
    withdrawn_because = models.CharField(_("withdrawn because"), max_length=300, blank=True)
    document = models.ForeignKey(
        Document,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("file"),
    )
    pretested_with = models.CharField(_("pre-tested with"), max_length=200, blank=True)
    pretested_n = models.PositiveIntegerField(_("how many people"), null=True, blank=True)
    changed = models.TextField(_("what changed"), blank=True)

    objects = EditionManager()

    class Meta:
        ordering = ["material__code", "language", "-published_on", "label"]
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        constraints = [
            models.UniqueConstraint(
                fields=["material", "language", "label"], name="one_edition_per_label"
            )
        ]

    def __str__(self):
        name = f"{self.material} · {self.get_language_display()} · {self.label}"
        return f"{name} ({gettext('withdrawn')})" if self.withdrawn_on else name

    @property
    def file_size(self):
        """Bytes of the file; Wagtail's own getter would write on a reader's visit."""
        if not self.document:
            return None
        try:
            return self.document.file_size or self.document.file.size
        except OSError:
            return None

    def clean(self):
        super().clean()
        if self.withdrawn_on and self.published_on and self.withdrawn_on < self.published_on:
            raise ValidationError(
                {"withdrawn_on": _("An edition is withdrawn after it was published.")}
            )
        if self.withdrawn_on and not self.withdrawn_because:
            raise ValidationError({"withdrawn_because": _("Say why: partners will ask.")})

    def refuse_use_on(self, day, last_day=None):
        """Raise when this edition was withdrawn before ``day``, or not out by its ``last_day``."""
        last_day = last_day or day
        if last_day and last_day < self.published_on:
            message = _(
                "This edition was published on %(date)s, later than this use. "
                "Choose an older edition, or correct the date."
            )
            params = {"date": date_format(self.published_on)}
            raise ValidationError({"edition": ValidationError(message, params=params)})
        if self.withdrawn_on and day and day > self.withdrawn_on:
            message = _(
                "This edition was withdrawn on %(date)s (%(reason)s). "
                "Choose a newer edition, or correct the date."
            )
            params = {"date": date_format(self.withdrawn_on), "reason": self.withdrawn_because}
            raise ValidationError({"edition": ValidationError(message, params=params)})
