"""A class session and its counters: who answered what is never kept, only how many."""

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core import languages

from ..sessions import codes, phases

DAYS = 14


class PhaseName(models.TextChoices):
    """The two parts of a session."""

    BEFORE = phases.BEFORE, _("Before the lesson")
    AFTER = phases.AFTER, _("After the lesson")


class Source(models.TextChoices):
    """How the answers came in."""

    PHONES = phases.PHONES, _("on phones")
    HANDS = phases.HANDS, _("by raised hands")
    PAPER = phases.PAPER, _("on paper")


class Group(models.TextChoices):
    """What a participant may say about himself or herself; '' for whoever says nothing."""

    FEMALE = "female", _("Woman or girl")
    MALE = "male", _("Man or boy")


def in_some_days():
    return timezone.now() + timedelta(days=DAYS)


class SessionQuerySet(models.QuerySet):
    def current(self):
        """Those that have not expired."""
        return self.filter(expires_at__gt=timezone.now())

    def expired(self):
        return self.filter(expires_at__lte=timezone.now())


class ClassSession(models.Model):
    """A knowledge quiz opened for one class by somebody who holds the host link."""

    quiz = models.ForeignKey(
        "quizzes.QuizPage",
        on_delete=models.PROTECT,
        related_name="class_sessions",
        verbose_name=_("quiz"),
    )
    code = models.CharField(_("code"), max_length=codes.LENGTH, unique=True, default=codes.new_code)
    host_key = models.CharField(max_length=64, unique=True, editable=False)
    """The fingerprint of the host link's secret."""
    language = models.CharField(_("language"), max_length=8, choices=languages.choices())
    opened_at = models.DateTimeField(_("opened"), default=timezone.now)
    expires_at = models.DateTimeField(_("expires"), default=in_some_days, db_index=True)
    kept = models.BooleanField(
        _("kept"),
        default=False,
        help_text=_("Its counts stay when it expires: somebody answers for them."),
    )

    objects = SessionQuerySet.as_manager()

    class Meta:
        verbose_name = _("class session")
        verbose_name_plural = _("class sessions")

    def __str__(self):
        return self.code

    @property
    def has_expired(self):
        return self.expires_at <= timezone.now()

    def keep(self):
        """Let the counts outlive the session: True, or False when it has expired already."""
        self.kept = bool(ClassSession.objects.current().filter(pk=self.pk).update(kept=True))
        return self.kept


class SessionPhase(models.Model):
    """One part of a session: before the lesson, or after it."""

    session = models.ForeignKey(ClassSession, on_delete=models.CASCADE, related_name="phases")
    name = models.CharField(_("part"), max_length=8, choices=PhaseName.choices)
    source = models.CharField(
        _("answered"), max_length=8, choices=Source.choices, default=Source.PHONES
    )
    opened_at = models.DateTimeField(_("opened"), null=True, blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    answered = models.PositiveIntegerField(_("answers"), default=0)
    version = models.CharField(max_length=16, blank=True)
    """``tally.version`` of the questions that were asked."""

    class Meta:
        verbose_name = _("part of a class session")
        verbose_name_plural = _("parts of class sessions")
        constraints = [
            models.UniqueConstraint(fields=["session", "name"], name="one_phase_of_a_name")
        ]

    def __str__(self):
        return self.get_name_display()

    @property
    def state(self):
        """This part as the rules know it."""
        return phases.Phase(
            self.opened_at is not None, self.closed_at is not None, self.answered, self.source
        )


class Counter(models.Model):
    """How many did the same; ``group`` is '' for whoever said nothing, and for small groups."""

    group = models.CharField(_("group"), max_length=8, choices=Group.choices, blank=True)
    count = models.PositiveIntegerField(_("count"), default=0)

    class Meta:
        abstract = True


class ScoreCount(Counter):
    """How many reached a score, with so many questions wholly right."""

    phase = models.ForeignKey(SessionPhase, on_delete=models.CASCADE, related_name="scores")
    percent = models.PositiveSmallIntegerField(_("score"))
    known = models.PositiveIntegerField(_("questions right"))

    class Meta:
        verbose_name = _("count of a score")
        verbose_name_plural = _("counts of scores")
        constraints = [
            models.UniqueConstraint(
                fields=["phase", "group", "percent", "known"], name="one_count_per_score"
            )
        ]

    def __str__(self):
        return f"{self.percent} %: {self.count}"


class ChoiceCount(Counter):
    """How many chose a value at a question; see ``sessions.tally``."""

    phase = models.ForeignKey(SessionPhase, on_delete=models.CASCADE, related_name="choices")
    question = models.CharField(_("question"), max_length=16)
    value = models.CharField(_("answer"), max_length=40)

    class Meta:
        verbose_name = _("count of an answer")
        verbose_name_plural = _("counts of answers")
        constraints = [
            models.UniqueConstraint(
                fields=["phase", "question", "value", "group"], name="one_count_per_answer"
            )
        ]

    def __str__(self):
        return f"{self.question} {self.value}: {self.count}"


class UsedForm(models.Model):
    """A form that was sent once. It leads to no answer and keeps no time, only the day."""

    key = models.CharField(max_length=64, primary_key=True)
    used_on = models.DateField(default=timezone.localdate, db_index=True)

    class Meta:
        verbose_name = _("form that was sent")
        verbose_name_plural = _("forms that were sent")

    def __str__(self):
        return self.key[:8]
