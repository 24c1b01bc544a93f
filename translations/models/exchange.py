"""Files that came back from translators, and the name by which our own are known."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core import languages
from core.keys import new_key


class SiteIdentity(models.Model):
    """One row: the name of this site in files. It outlives every change of address."""

    key = models.CharField(max_length=16, default=new_key, editable=False)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return self.key

    @classmethod
    def current(cls):
        """The name of this site, made the first time that it is asked for."""
        return cls.objects.get_or_create(pk=1)[0].key


class ImportState(models.TextChoices):
    """What became of a file."""

    UNREADABLE = "unreadable", _("cannot be read")
    READY = "ready", _("not applied yet")
    APPLIED = "applied", _("applied")


class TranslationImport(models.Model):
    """One file that somebody gave: its bytes, what it would do, and what it did.

    ``plan`` is an ``exchange.plan.Plan`` as plain data; once applied it is the receipt, which
    needs neither the pages nor the person any more. ``contents`` is kept in the database: files
    below ``MEDIA_ROOT`` are public.
    """

    name = models.CharField(_("file"), max_length=255)
    contents = models.BinaryField()
    language = models.CharField(
        _("language"), max_length=8, choices=languages.choices(), blank=True
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("given by"),
    )
    user_name = models.CharField(_("given by"), max_length=255)
    made_at = models.DateTimeField(_("given"), auto_now_add=True)
    state = models.CharField(
        _("state"), max_length=12, choices=ImportState.choices, default=ImportState.READY
    )
    problem = models.TextField(_("problem"), blank=True)
    plan = models.JSONField(default=dict)
    counts = models.JSONField(default=dict)
    included = models.JSONField(default=list)
    applied_at = models.DateTimeField(_("applied"), null=True)

    class Meta:
        verbose_name = _("import of translations")
        verbose_name_plural = _("imports of translations")
        ordering = ["-pk"]
        default_permissions = ()

    def __str__(self):
        return self.name
