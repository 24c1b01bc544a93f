"""Every translation that was ever seen, what it was made from, and what people decided."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from core import languages

from ..states import History, Verdict
from ..texts import HASH_LENGTH


class Method(models.TextChoices):
    """How a translation came about."""

    TYPED = "typed", _("typed by a person")
    IMPORTED = "imported", _("imported from a file")
    MACHINE = "machine", _("made by a machine")


def _for_each_language(action, words):
    """One permission per language, so that somebody may review Sesotho and not isiXhosa."""
    return [(f"{action}_{code}", f"{words} {name}") for code, name in languages.choices()]


class TranslatedTextQuerySet(models.QuerySet):
    """The records of one item, with their decisions."""

    def of(self, item):
        """All texts that were ever seen of ``item``: two queries when read."""
        return self.filter(
            content_type=ContentType.objects.get_for_model(item), object_id=str(item.pk)
        ).prefetch_related(
            Prefetch("decisions", Decision.objects.select_related("user").order_by("pk"))
        )


class TranslatedText(models.Model):
    """One text of one segment in one language, from the first time it was saved.

    The record belongs to the text, not to the moment: an editor who goes back to an earlier
    version finds the record, the approval and the source of that version.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=64)
    subject = GenericForeignKey()
    key = models.CharField(_("segment"), max_length=255)
    language = models.CharField(_("language"), max_length=8, choices=languages.choices())
    text = models.TextField(_("translation"))
    text_hash = models.CharField(max_length=HASH_LENGTH, editable=False)
    source_language = models.CharField(
        _("translated from"), max_length=8, choices=languages.choices()
    )
    source_text = models.TextField(_("source"))
    source_hash = models.CharField(max_length=HASH_LENGTH, editable=False)
    needs_work = models.BooleanField(_("came unfinished"), default=False)
    method = models.CharField(
        _("made by"), max_length=12, choices=Method.choices, default=Method.TYPED
    )
    translator = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("translator"),
    )
    translated_at = models.DateTimeField(_("translated"), auto_now_add=True)

    objects = TranslatedTextQuerySet.as_manager()

    class Meta:
        verbose_name = _("translated text")
        verbose_name_plural = _("translated texts")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "language", "key", "text_hash"],
                name="one_record_per_translated_text",
            )
        ]
        default_permissions = ("view",)
        permissions = [
            ("change_source", "Can change source texts and the structure of pages"),
            *_for_each_language("translate", "Can translate into"),
            *_for_each_language("review", "Can review"),
        ]

    def __str__(self):
        return f"{self.key} · {self.language}"

    @property
    def history(self):
        """What the rules of ``states`` know of this text; uses prefetched decisions."""
        decisions = tuple((each.verdict, each.source_hash) for each in self.decisions.all())
        return History(self.source_hash, self.needs_work, decisions)


class Decision(models.Model):
    """What somebody decided about a text, beside the source that they looked at. Never changed."""

    text = models.ForeignKey(TranslatedText, on_delete=models.CASCADE, related_name="decisions")
    verdict = models.CharField(_("decision"), max_length=20, choices=Verdict.choices)
    source_text = models.TextField(_("source"))
    source_hash = models.CharField(max_length=HASH_LENGTH)
    comment = models.TextField(_("comment"), blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("by"),
    )
    made_at = models.DateTimeField(_("on"), auto_now_add=True)

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["pk"]
        default_permissions = ("view",)

    def __str__(self):
        return f"{self.get_verdict_display()} · {self.text}"
