"""A file of records that somebody gave: what it would do, what it did, and how to take it back."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .attempts import Attempted

UNDO_WITHIN = timedelta(days=1)


class ImportState(models.TextChoices):
    """How far a file is."""

    UNREADABLE = "unreadable", _("cannot be read")
    MAPPING = "mapping", _("columns to be chosen")
    CHECKING = "checking", _("being tried out")
    CHECKED = "checked", _("tried out")
    IMPORTING = "importing", _("being imported")
    DONE = "done", _("imported")
    UNDOING = "undoing", _("being taken back")
    UNDONE = "undone", _("taken back")
    FAILED = "failed", _("stopped")


class RowOutcome(models.TextChoices):
    """What a row does, or did."""

    NEW = "new", _("new")
    CHANGED = "changed", _("changed")
    UNCHANGED = "unchanged", _("unchanged")
    ALIKE = "alike", _("look-alike")
    REFUSED = "refused", _("refused")


class ImportBatch(Attempted):
    """One file: its bytes, its columns, and how far the work on it is.

    ``contents`` is in the database, until it is imported: files below ``MEDIA_ROOT`` are public.
    ``position`` is the last row that is done for good, tried out, imported or taken back; a job
    started again goes on after it. With ``finished_at`` all rows are in, whatever came after.
    """

    UNDER_WAY = (ImportState.CHECKING, ImportState.IMPORTING, ImportState.UNDOING)
    FAILED = ImportState.FAILED

    name = models.CharField(_("file"), max_length=255)
    contents = models.BinaryField()
    columns = models.JSONField(default=dict)
    state = models.CharField(
        _("state"), max_length=12, choices=ImportState.choices, default=ImportState.MAPPING
    )
    message = models.TextField(_("why it cannot be read"), blank=True)
    position = models.PositiveIntegerField(default=0)
    rows_in_all = models.PositiveIntegerField(default=0)
    without_refused = models.BooleanField(default=False)
    with_alike = models.BooleanField(default=False)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("given by"),
    )
    made_at = models.DateTimeField(_("given"), auto_now_add=True)
    finished_at = models.DateTimeField(_("imported"), null=True)

    class Meta:
        ordering = ["-made_at", "-pk"]
        verbose_name = _("import of activities")
        verbose_name_plural = _("imports of activities")
        default_permissions = ()

    def __str__(self):
        return self.name

    @property
    def may_be_undone(self):
        """Also what stopped while it was taken back: it goes on."""
        recent = self.finished_at and timezone.now() - self.finished_at < UNDO_WITHIN
        return bool(self.state in (ImportState.DONE, ImportState.FAILED) and recent)


class ImportRow(models.Model):
    """What one row of a file does.

    ``problems`` are [(cell, words)]: why it is refused, what it looks like, or what it changes.

    ``said_before`` is what a changed record said (``importing.content``), ``written_at`` the time
    of its edit: both are empty until the row is imported.
    """

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(_("row"))
    outcome = models.CharField(_("outcome"), max_length=12, choices=RowOutcome.choices)
    record = models.UUIDField(_("record"), null=True)
    problems = models.JSONField(_("why"), default=list)
    said_before = models.JSONField(null=True)
    written_at = models.DateTimeField(null=True)
    taken_back = models.BooleanField(default=False)

    class Meta:
        ordering = ["number"]
        verbose_name = _("row of an import")
        verbose_name_plural = _("rows of imports")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["batch", "number"], name="one_outcome_per_row")
        ]
        indexes = [models.Index(fields=["batch", "outcome", "number"])]

    def __str__(self):
        return f"{self.batch}: {self.number}"
