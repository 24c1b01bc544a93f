"""Work in the background that a stop can kill, and that somebody takes up again."""

from datetime import timedelta

from django.db import models
from django.db.models import F
from django.utils import timezone

SILENT = timedelta(minutes=10)
"""A job that has written nothing for so long is taken for dead."""
TRIES = 3


class TakenOverError(Exception):
    """A later attempt has begun: this one writes nothing any more."""


class Attempted(models.Model):
    """``attempt`` counts how often the work was started.

    A job of an earlier attempt, taken for dead, changes nothing when it wakes up: what it writes
    it writes to the row of its own attempt. A model with a ``state`` says which of its states are
    UNDER_WAY, and which one is FAILED.
    """

    UNDER_WAY = ()
    FAILED = ""

    attempt = models.PositiveIntegerField(default=1, editable=False)
    tries_in_a_row = models.PositiveSmallIntegerField(default=1, editable=False)
    touched_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        abstract = True

    @property
    def is_under_way(self):
        return self.state in self.UNDER_WAY

    @property
    def is_silent(self):
        """Is it under way, with nothing heard of it for so long that its job is taken for dead?"""
        return self.is_under_way and self.touched_at < timezone.now() - SILENT

    @property
    def this_attempt(self):
        """The row, as long as no later attempt has begun."""
        return type(self)._default_manager.filter(pk=self.pk, attempt=self.attempt)

    def settle(self, **values):
        """Write how far the work is; TakenOverError undoes the transaction around it."""
        if not self.this_attempt.update(touched_at=timezone.now(), **values):
            raise TakenOverError
        for name, value in values.items():
            setattr(self, name, value)

    def begin_again(self, **values):
        """Leave a job that still runs behind; False when somebody else has just done so."""
        changed = self.this_attempt.update(
            attempt=F("attempt") + 1, touched_at=timezone.now(), **values
        )
        self.attempt += 1
        return bool(changed)

    @classmethod
    def take_up(cls, begin, **values):
        """``begin`` again what is silent, at most TRIES times in a row; then it has failed."""
        since = timezone.now() - SILENT
        silent = cls._default_manager.filter(state__in=cls.UNDER_WAY, touched_at__lt=since)
        for work in silent.only("attempt", "tries_in_a_row"):
            if work.tries_in_a_row >= TRIES:
                work.this_attempt.update(state=cls.FAILED)
            elif work.begin_again(tries_in_a_row=F("tries_in_a_row") + 1, **values):
                begin(work)
