"""Pictures, documents and recordings, with what a campaign must know about each."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtailmedia.models import AbstractMedia

from .. import languages
from ..choices import Consent, Licence
from ..localized import text
from .texts import StableBareFields


class Licensed(models.Model):
    """Who made a file and how others may use it."""

    credit = models.CharField(_("credit"), max_length=255, blank=True)
    licence = models.CharField(
        _("licence"), max_length=20, choices=Licence.choices, default=Licence.CC_BY
    )

    class Meta:
        abstract = True


class Image(StableBareFields, Licensed, AbstractImage):
    """A picture; a recognisable person's consent is recorded and rules whether it is shown."""

    alt = models.CharField(
        _("description for readers who do not see it"), max_length=255, blank=True
    )
    consent = models.CharField(
        _("consent of a recognisable person"),
        max_length=12,
        choices=Consent.choices,
        default=Consent.NOT_NEEDED,
    )
    consent_until = models.DateField(_("consent given until"), null=True, blank=True)
    child_shown = models.BooleanField(
        _("a child's face can be recognised"),
        default=False,
        help_text=_("Such a picture is not shown on public pages."),
    )

    tags = TaggableManager(blank=True, related_name="campaign_images", verbose_name=_("tags"))

    admin_form_fields = (
        "title",
        "file",
        *(f"alt_{code}" for code in languages.codes()),
        *(f"credit_{code}" for code in languages.codes()),
        "licence",
        "consent",
        "consent_until",
        "child_shown",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        default_related_name = (
            "campaign_images"  # Wagtail's own model of the same name stays installed
        )
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        permissions = [("choose_image", "Can choose image")]

    @property
    def default_alt_text(self):
        return text(self, "alt") or self.description

    @property
    def may_be_shown(self):
        """False without a valid consent, and for a child's recognisable face."""
        if self.child_shown or self.consent == Consent.REFUSED:
            return False
        if self.consent == Consent.GIVEN and self.consent_until:
            return self.consent_until >= timezone.localdate()
        return True


class Rendition(AbstractRendition):
    """One size and format of a picture."""

    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_core_rendition"
            )
        ]


class Document(Licensed, AbstractDocument):
    """A file to download, in one language or in all."""

    language = models.CharField(
        _("language"),
        max_length=8,
        choices=languages.choices(),
        blank=True,
        help_text=_("Leave empty for a file without words or in every language."),
    )

    tags = TaggableManager(blank=True, related_name="campaign_documents", verbose_name=_("tags"))

    admin_form_fields = ("title", "file", "language", "licence", "credit", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        default_related_name = (
            "campaign_documents"  # Wagtail's own model of the same name stays installed
        )
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]


class Media(Licensed, AbstractMedia):
    """A recording in one language."""

    language = models.CharField(_("language"), max_length=8, choices=languages.choices())

    tags = TaggableManager(blank=True, related_name="campaign_media", verbose_name=_("tags"))

    admin_form_fields = (
        "title",
        "file",
        "language",
        "duration",
        "licence",
        "credit",
        "collection",
        "thumbnail",
        "tags",
    )

    class Meta(AbstractMedia.Meta):
        default_related_name = (
            "campaign_media"  # Wagtail's own model of the same name stays installed
        )
        verbose_name = _("recording")
        verbose_name_plural = _("recordings")
