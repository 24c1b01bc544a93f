"""How far the translation of each thing is."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from core import languages


class State(models.TextChoices):
    """The states of a translation."""

    MISSING = "missing", _("missing")
    IN_TRANSLATION = "in_translation", _("in translation")
    OUTDATED = "outdated", _("outdated")
    WAITING = "waiting", _("waiting for review")
    APPROVED = "approved", _("approved")


class Method(models.TextChoices):
    """How a translation came about."""

    TYPED = "typed", _("typed by a person")
    IMPORTED = "imported", _("imported from a file")
    MACHINE = "machine", _("made by a machine")


class TranslationStatus(models.Model):
    """The state of one thing's texts in one language."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=64)
    subject = GenericForeignKey()
    language = models.CharField(_("language"), max_length=8, choices=languages.choices())
    state = models.CharField(
        _("state"), max_length=20, choices=State.choices, default=State.MISSING
    )
    method = models.CharField(
        _("made by"), max_length=12, choices=Method.choices, default=Method.TYPED
    )
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

    def __str__(self):
        return f"{self.subject} · {languages.names().get(self.language, self.language)}"

    @classmethod
    def of(cls, subject, code):
        """The status of ``subject`` in language ``code``, or None."""
        content_type = ContentType.objects.get_for_model(subject)
        return cls.objects.filter(
            content_type=content_type, object_id=str(subject.pk), language=code
        ).first()
