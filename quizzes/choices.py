"""Vocabularies of quizzes; the values are those of ``scoring``."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from . import scoring


class Mode(models.TextChoices):
    """What a quiz is for."""

    KNOWLEDGE = scoring.KNOWLEDGE, _("Knowledge quiz")
    RISK_CHECK = scoring.RISK_CHECK, _("Risk check")


class QuestionKind(models.TextChoices):
    """How a question is answered."""

    SINGLE = scoring.SINGLE, _("one answer")
    SEVERAL = scoring.SEVERAL, _("several answers")
    TRUE_FALSE = scoring.TRUE_FALSE, _("true or false")
    PICTURE = scoring.PICTURE, _("one of several pictures")
    MATCHING = scoring.MATCHING, _("what goes together")
    ORDERING = scoring.ORDERING, _("the right order")
    OPINION = scoring.OPINION, _("an opinion, without points")


class Flag(models.TextChoices):
    """What an answer of a risk check is a sign of."""

    STOP = scoring.STOP, _("Stop")
    ASK_FIRST = scoring.ASK_FIRST, _("Ask first")


class Outcome(models.TextChoices):
    """What a risk check comes to."""

    STOP = scoring.STOP, _("stop: at least one stop answer")
    ASK_FIRST = scoring.ASK_FIRST, _("ask first: no stop answer, at least one to ask about")
    NONE = scoring.NONE, _("no warning sign in what was answered")
