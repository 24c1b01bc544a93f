"""What coverage counts: one row per activity, material and language, with its sums."""

from django.db import models
from django.db.models import CASCADE, DO_NOTHING
from django.utils.translation import gettext_lazy as _

from core.models import Community

from .activities import Activity
from .materials import Material
from .partners import Partner

SUMS = ["copies", "direct", "indirect"]
ALL_OF_A_MATERIAL = [
    *("community", "material", "first_of_material", "first", "merged", "partner", "type"),
    *("language", "first_of_language", "month", "day", "verified", *SUMS),
]
ONCE_PER_ACTIVITY = [
    *("community", "first", "partner", "month", "type", "merged", "day", "verified", *SUMS),
]
LAST_DAY = ["community", "-day", "language", "partner", "merged"]


class ActivityFact(models.Model):
    """A done activity as coverage adds it up; ``outreach.facts`` writes these rows, nobody else.

    An activity with no material has one row, without one. The people of an activity stand in each
    of its rows, and the three marks say which rows to add: ``first`` once per activity,
    ``first_of_material`` once per material, ``first_of_language`` once per language.
    """

    activity = models.ForeignKey(Activity, on_delete=CASCADE, related_name="facts")
    community = models.ForeignKey(Community, on_delete=DO_NOTHING, related_name="+", db_index=False)
    partner = models.ForeignKey(Partner, on_delete=DO_NOTHING, related_name="+", db_index=False)
    material = models.ForeignKey(
        Material, null=True, on_delete=DO_NOTHING, related_name="+", db_index=False
    )
    language = models.CharField(max_length=8)
    type = models.CharField(max_length=24)
    day = models.DateField()
    month = models.PositiveSmallIntegerField(help_text="Years × 12 + months − 1.")
    copies = models.PositiveIntegerField()
    direct = models.PositiveIntegerField()
    indirect = models.PositiveIntegerField()
    first = models.BooleanField()
    first_of_material = models.BooleanField()
    first_of_language = models.BooleanField()
    verified = models.BooleanField()
    merged = models.BooleanField(help_text="Counts for its own partner only, not for all.")

    class Meta:
        verbose_name = _("fact of an activity")
        verbose_name_plural = _("facts of activities")
        default_permissions = ()
        # They hold all that coverage reads, in the order in which it groups: SQLite then neither
        # looks at the table nor sorts, which is three times as fast.
        indexes = [
            models.Index(fields=ALL_OF_A_MATERIAL, name="facts_by_material"),
            models.Index(fields=ONCE_PER_ACTIVITY, name="facts_by_activity"),
            # The last day of a community is the first entry of its part.
            models.Index(fields=LAST_DAY, name="facts_by_last_day"),
        ]

    def __str__(self):
        return f"{self.activity_id}: {self.material_id} {self.language}"
