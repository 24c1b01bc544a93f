"""Class sessions that a partner answers for: they count for the programme."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from core.localized import text
from core.models import Community
from quizzes.models import ClassSession

from ..session_forms import AdoptionForm
from .activities import Activity
from .materials import MaterialEdition
from .partners import Partner


class SessionExpired(Exception):
    """A session ended before it could be adopted; its counts are gone or about to go."""


class AdoptedSession(models.Model):
    """One class session that counts: whose it was, where, in which activity, with what."""

    session = models.OneToOneField(
        ClassSession,
        on_delete=models.PROTECT,
        editable=False,
        related_name="adoption",
        verbose_name=_("class session"),
    )
    partner = models.ForeignKey(
        Partner,
        on_delete=models.PROTECT,
        related_name="adopted_sessions",
        verbose_name=_("partner"),
    )
    community = models.ForeignKey(
        Community,
        on_delete=models.PROTECT,
        related_name="adopted_sessions",
        verbose_name=_("community"),
    )
    activity = models.ForeignKey(
        Activity,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="adopted_sessions",
        verbose_name=_("activity"),
    )
    edition = models.ForeignKey(
        MaterialEdition,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="adopted_sessions",
        verbose_name=_("material used"),
    )
    adopted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("adopted by"),
    )
    adopted_at = models.DateTimeField(_("adopted"), auto_now_add=True)

    base_form_class = AdoptionForm

    class Meta:
        ordering = ["-session__opened_at", "-pk"]
        verbose_name = _("class session that counts")
        verbose_name_plural = _("class sessions that count")

    def __str__(self):
        return f"{self.quiz_title} · {self.community} · {date_format(self.day)}"

    def save(self, *args, **kwargs):
        """Store it; the first time the session's counts are kept too, or SessionExpired."""
        with transaction.atomic():
            if self._state.adding and not self.session.keep():
                raise SessionExpired
            super().save(*args, **kwargs)

    @property
    def quiz_title(self):
        return text(self.session.quiz, "title")

    @property
    def day(self):
        """The day on which the session was opened."""
        return timezone.localtime(self.session.opened_at).date()

    def clean(self):
        super().clean()
        if self.activity_id:
            self._stays_with_its_activity()
        if self.edition_id and hasattr(self, "session"):
            self.edition.refuse_use_on(self.day)

    def _stays_with_its_activity(self):
        mine = (self.partner_id, self.community_id)
        if mine != (self.activity.partner_id, self.activity.community_id):
            message = _("This activity is another partner's, or it was in another community.")
            raise ValidationError({"activity": message})


@receiver(post_delete, sender=AdoptedSession, dispatch_uid="outreach-let-go-of-session")
def let_go(sender, instance, **kwargs):
    """Nobody answers for the session any more: its counts go when it expires."""
    ClassSession.objects.filter(pk=instance.session_id).update(kept=False)
