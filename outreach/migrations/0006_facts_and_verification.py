"""What coverage adds up, the coordinator's check of a record, and a partner's own numbers."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import outreach.validators


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_child_keys_and_critical_words"),
        ("outreach", "0005_replacements"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ActivityFact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("language", models.CharField(max_length=8)),
                ("type", models.CharField(max_length=24)),
                ("day", models.DateField()),
                ("month", models.PositiveSmallIntegerField(help_text="Years × 12 + months − 1.")),
                ("copies", models.PositiveIntegerField()),
                ("direct", models.PositiveIntegerField()),
                ("indirect", models.PositiveIntegerField()),
                ("first", models.BooleanField()),
                ("first_of_material", models.BooleanField()),
                ("first_of_language", models.BooleanField()),
                ("verified", models.BooleanField()),
                (
                    "merged",
                    models.BooleanField(help_text="Counts for its own partner only, not for all."),
                ),
            ],
            options={
                "verbose_name": "fact of an activity",
                "verbose_name_plural": "facts of activities",
                "default_permissions": (),
            },
        ),
        migrations.AddField(
            model_name="activity",
            name="merged_into",
            field=models.ForeignKey(
                editable=False,
                help_text="A joint activity that another partner entered too: it counts there once.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="merged",
                to="outreach.activity",
                verbose_name="counted with",
            ),
        ),
        migrations.AddField(
            model_name="activity",
            name="partner_reference",
            field=models.CharField(
                blank=True, max_length=64, verbose_name="the partner's own record number"
            ),
        ),
        migrations.AddField(
            model_name="activity",
            name="register_number",
            field=models.CharField(
                blank=True,
                help_text="The number on the paper register or head-count sheet, never a photograph.",
                max_length=40,
                verbose_name="number of the register",
            ),
        ),
        migrations.AddField(
            model_name="activity",
            name="register_office",
            field=models.CharField(
                blank=True,
                max_length=120,
                validators=[outreach.validators.refuse_personal_data],
                verbose_name="office that keeps the register",
            ),
        ),
        migrations.AddField(
            model_name="activity",
            name="verification",
            field=models.CharField(
                choices=[
                    ("submitted", "submitted"),
                    ("verified", "verified"),
                    ("sent_back", "sent back"),
                ],
                default="submitted",
                editable=False,
                max_length=12,
                verbose_name="verification",
            ),
        ),
        migrations.AddField(
            model_name="activity",
            name="verification_note",
            field=models.CharField(
                blank=True,
                editable=False,
                max_length=300,
                validators=[outreach.validators.refuse_personal_data],
                verbose_name="what the coordinator asks",
            ),
        ),
        migrations.AddField(
            model_name="activity",
            name="verified_at",
            field=models.DateTimeField(editable=False, null=True, verbose_name="verified"),
        ),
        migrations.AddField(
            model_name="activity",
            name="verified_by",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="verified by",
            ),
        ),
        migrations.AddConstraint(
            model_name="activity",
            constraint=models.UniqueConstraint(
                condition=models.Q(("partner_reference", ""), _negated=True),
                fields=("partner", "partner_reference"),
                name="one_activity_per_number_of_a_partner",
            ),
        ),
        migrations.AddField(
            model_name="activityfact",
            name="activity",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="facts",
                to="outreach.activity",
            ),
        ),
        migrations.AddField(
            model_name="activityfact",
            name="community",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="core.community",
            ),
        ),
        migrations.AddField(
            model_name="activityfact",
            name="material",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="outreach.material",
            ),
        ),
        migrations.AddField(
            model_name="activityfact",
            name="partner",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="outreach.partner",
            ),
        ),
        migrations.AddIndex(
            model_name="activityfact",
            index=models.Index(
                fields=[
                    "community",
                    "material",
                    "first_of_material",
                    "first",
                    "merged",
                    "partner",
                    "type",
                    "language",
                    "first_of_language",
                    "month",
                    "day",
                    "verified",
                    "copies",
                    "direct",
                    "indirect",
                ],
                name="facts_by_material",
            ),
        ),
        migrations.AddIndex(
            model_name="activityfact",
            index=models.Index(
                fields=[
                    "community",
                    "first",
                    "partner",
                    "month",
                    "type",
                    "merged",
                    "day",
                    "verified",
                    "copies",
                    "direct",
                    "indirect",
                ],
                name="facts_by_activity",
            ),
        ),
    ]
