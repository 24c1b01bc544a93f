"""The facts added up by community and month; the last day of a community is found at once."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_child_keys_and_critical_words"),
        ("outreach", "0013_pages_as_materials"),
    ]

    operations = [
        migrations.CreateModel(
            name="ActivitySum",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reader", models.BigIntegerField()),
                ("across", models.CharField(blank=True, max_length=8)),
                ("column", models.CharField(blank=True, max_length=24)),
                ("month", models.SmallIntegerField(help_text="Years × 12 + months − 1.")),
                ("activities", models.IntegerField()),
                ("copies", models.IntegerField()),
                ("direct", models.IntegerField()),
                ("indirect", models.IntegerField()),
            ],
            options={
                "verbose_name": "sum of activities",
                "verbose_name_plural": "sums of activities",
                "default_permissions": (),
            },
        ),
        migrations.AddIndex(
            model_name="activityfact",
            index=models.Index(
                fields=["community", "-day", "language", "partner", "merged"],
                name="facts_by_last_day",
            ),
        ),
        migrations.AddField(
            model_name="activitysum",
            name="community",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="core.community",
            ),
        ),
        migrations.AddConstraint(
            model_name="activitysum",
            constraint=models.UniqueConstraint(
                fields=("reader", "across", "community", "column", "month"),
                name="one_sum_of_a_kind",
            ),
        ),
    ]
