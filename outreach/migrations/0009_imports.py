"""Files that bring records in."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("outreach", "0008_look_alikes_and_questions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ImportBatch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=255, verbose_name="file")),
                ("contents", models.BinaryField()),
                ("columns", models.JSONField(default=dict)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("unreadable", "cannot be read"),
                            ("mapping", "columns to be chosen"),
                            ("checking", "being tried out"),
                            ("checked", "tried out"),
                            ("importing", "being imported"),
                            ("done", "imported"),
                            ("undone", "taken back"),
                            ("failed", "stopped"),
                        ],
                        default="mapping",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("message", models.TextField(blank=True, verbose_name="why it cannot be read")),
                ("position", models.PositiveIntegerField(default=0)),
                ("rows_in_all", models.PositiveIntegerField(default=0)),
                ("without_refused", models.BooleanField(default=False)),
                ("with_alike", models.BooleanField(default=False)),
                ("attempt", models.PositiveIntegerField(default=1, editable=False)),
                ("tries_in_a_row", models.PositiveSmallIntegerField(default=1, editable=False)),
                (
                    "touched_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="given")),
                ("finished_at", models.DateTimeField(null=True, verbose_name="imported")),
                (
                    "given_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="given by",
                    ),
                ),
            ],
            options={
                "verbose_name": "import of activities",
                "verbose_name_plural": "imports of activities",
                "ordering": ["-made_at", "-pk"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="ImportRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="row")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("new", "new"),
                            ("changed", "changed"),
                            ("unchanged", "unchanged"),
                            ("alike", "look-alike"),
                            ("refused", "refused"),
                        ],
                        max_length=12,
                        verbose_name="outcome",
                    ),
                ),
                ("record", models.UUIDField(null=True, verbose_name="record")),
                ("problems", models.JSONField(default=list, verbose_name="why")),
                ("before", models.JSONField(null=True)),
                ("written_at", models.DateTimeField(null=True)),
                ("taken_back", models.BooleanField(default=False)),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rows",
                        to="outreach.importbatch",
                    ),
                ),
            ],
            options={
                "verbose_name": "row of an import",
                "verbose_name_plural": "rows of imports",
                "ordering": ["number"],
                "default_permissions": (),
                "indexes": [
                    models.Index(
                        fields=["batch", "outcome", "number"], name="outreach_im_batch_i_e540e1_idx"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("batch", "number"), name="one_outcome_per_row")
                ],
            },
        ),
    ]
