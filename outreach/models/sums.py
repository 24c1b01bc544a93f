"""What the whole of coverage reads: the facts added up by community and month."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import Community


class ActivitySum(models.Model):
    """Facts of one community and month, for one reader and one kind of column added up.

    ``reader`` is a partner's key, for the records that are his own, or 0: every partner's, a joint
    activity once. ``across`` is what stands across ("material", "partner", "type", "language"), or
    "" for the activities themselves; ``column`` is one of these: a key, a code, or "" for none.
    ``outreach.sums`` writes these rows, nobody else; where all was taken back, zeros may stay.
    """

    reader = models.BigIntegerField()
    across = models.CharField(max_length=8, blank=True)
    community = models.ForeignKey(
        Community, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    column = models.CharField(max_length=24, blank=True)
    month = models.SmallIntegerField(help_text="Years × 12 + months − 1.")
    # Not positive ones: what is taken away is written as a negative number first. Not big ones:
    # a record holds a million at most, and PostgreSQL adds up big ones as decimals, slowly.
    activities = models.IntegerField()
    copies = models.IntegerField()
    direct = models.IntegerField()
    indirect = models.IntegerField()

    class Meta:
        verbose_name = _("sum of activities")
        verbose_name_plural = _("sums of activities")
        default_permissions = ()
        constraints = [
            # Its order is the one in which a report groups.
            models.UniqueConstraint(
                fields=["reader", "across", "community", "column", "month"],
                name="one_sum_of_a_kind",
            )
        ]

    def __str__(self):
        return f"{self.reader} {self.across} {self.community_id} {self.column} {self.month}"
