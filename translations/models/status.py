"""How far the translation of each thing is: one row to read instead of all its texts."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from core import languages

from ..states import State
from .texts import Method


def _count(label):
    return models.PositiveIntegerField(label, default=0)


def _person(label):
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=label,
    )


class TranslationStatus(models.Model):
    """The state of one item in one language, summed up from its segments; see ``summary``.

    The first half counts the latest version, drafts included, as translators need it. The fields
    that start with ``live_`` speak of what readers see now.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=64)
    subject = GenericForeignKey()
    language = models.CharField(_("language"), max_length=8, choices=languages.choices())
    title = models.CharField(_("title"), max_length=255, default="")
    state = models.CharField(
        _("state"), max_length=20, choices=State.choices, default=State.MISSING
    )
    method = models.CharField(
        _("made by"), max_length=12, choices=Method.choices, default=Method.TYPED
    )
    segments = _count(_("texts"))
    missing = _count(_("missing"))
    in_translation = _count(_("in translation"))
    outdated = _count(_("outdated"))
    waiting = _count(_("waiting for review"))
    approved = _count(_("approved"))
    words = _count(_("words"))
    missing_words = _count(_("missing words"))
    outdated_words = _count(_("outdated words"))
    safety_open = models.PositiveIntegerField(
        _("safety-critical, not approved"), default=0, db_index=True
    )
    translator = _person(_("last translator"))
    reviewer = _person(_("last reviewer"))
    live_state = models.CharField(max_length=20, choices=State.choices, blank=True)
    live_source_language = models.CharField(max_length=8, choices=languages.choices(), blank=True)
    live_source_hash = models.CharField(max_length=32, blank=True)
    live_source_changed_at = models.DateTimeField(null=True, blank=True)
    live_outdated_critical = models.JSONField(default=list, blank=True)
    changed_at = models.DateTimeField(_("changed"), auto_now=True)

    class Meta:
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
        ordering = ["state", "-changed_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "language"],
                name="one_status_per_object_and_language",
            )
        ]
        indexes = [
            models.Index(fields=["-safety_open", "title", "id"], name="translation_safety_first"),
            models.Index(fields=["state"], name="translation_by_state"),
        ]

    def __str__(self):
        return f"{self.title or self.subject} · {languages.names().get(self.language)}"

    @classmethod
    def of(cls, subject, code):
        """The status of ``subject`` in language ``code``, or None."""
        content_type = ContentType.objects.get_for_model(subject)
        return cls.objects.filter(
            content_type=content_type, object_id=str(subject.pk), language=code
        ).first()

    @property
    def percent(self):
        """How much of it readers of this language can trust: approved texts, in percent."""
        return 100 * self.approved // self.segments if self.segments else 100
