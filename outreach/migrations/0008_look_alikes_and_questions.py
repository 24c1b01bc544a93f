"""Decisions on look-alikes, proposed places, and what people asked.

The coordinator verifies, merges and checks places. Officers write down what they heard; editors
see it without the partner and say which page answers it.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import outreach.models.questions
import outreach.validators
from core import roles


def grant(apps, schema_editor):
    for model in ("heardquestion", "placeproposal", "lookalikedecision"):
        roles.grant(apps, roles.COORDINATOR, *roles.all_actions(f"outreach.{model}"))
        roles.grant(apps, roles.VIEWER, f"outreach.view_{model}")
    roles.grant(apps, roles.COORDINATOR, "outreach.verify_activity")
    roles.grant(apps, roles.OFFICER, *roles.all_actions("outreach.heardquestion"))
    for role in (roles.COORDINATOR, roles.PUBLISHER):
        roles.grant(apps, role, "outreach.answer_heardquestion")


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_child_keys_and_critical_words"),
        ("outreach", "0007_facts_filled"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="activity",
            options={
                "ordering": ["-starts_on", "-pk"],
                "permissions": [("verify_activity", "Can verify activity")],
                "verbose_name": "activity",
                "verbose_name_plural": "activities",
            },
        ),
        migrations.CreateModel(
            name="PlaceProposal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("village", "village"),
                            ("town", "town"),
                            ("border_post", "border post"),
                            ("council", "council"),
                        ],
                        default="village",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("proposed_at", models.DateTimeField(auto_now_add=True, verbose_name="proposed")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "to check"),
                            ("accepted", "accepted"),
                            ("merged", "is another place of the list"),
                        ],
                        default="open",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("checked_at", models.DateTimeField(null=True, verbose_name="checked")),
                (
                    "border_post",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="core.borderpost",
                        verbose_name="nearest border post",
                    ),
                ),
                (
                    "checked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="checked by",
                    ),
                ),
                (
                    "community",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="proposals",
                        to="core.community",
                        verbose_name="community",
                    ),
                ),
                (
                    "district",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.district",
                        verbose_name="district",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposed_places",
                        to="outreach.partner",
                        verbose_name="partner",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="proposed by",
                    ),
                ),
            ],
            options={
                "verbose_name": "proposed place",
                "verbose_name_plural": "proposed places",
                "ordering": ["-proposed_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="HeardQuestion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "text",
                    models.CharField(
                        help_text="In the words people use. No names, no village, nothing about one person.",
                        max_length=300,
                        validators=[outreach.validators.refuse_personal_data],
                        verbose_name="what was asked or said",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("question", "question"), ("rumour", "rumour")],
                        default="question",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "month",
                    models.DateField(
                        default=outreach.models.questions.this_month, verbose_name="month"
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.page",
                        verbose_name="page that answers it",
                    ),
                ),
                (
                    "district",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leave empty for the South African side.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.district",
                        verbose_name="district",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="entered by",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="heard",
                        to="outreach.partner",
                        verbose_name="partner",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.topic",
                        verbose_name="topic",
                    ),
                ),
            ],
            options={
                "verbose_name": "question heard",
                "verbose_name_plural": "questions heard",
                "ordering": ["-month", "-pk"],
                "permissions": [("answer_heardquestion", "Can answer heardquestion")],
                "indexes": [
                    models.Index(fields=["topic", "month"], name="outreach_he_topic_i_fa973f_idx")
                ],
            },
        ),
        migrations.CreateModel(
            name="LookAlikeDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("first", models.UUIDField(verbose_name="first record")),
                ("second", models.UUIDField(verbose_name="second record")),
                (
                    "decision",
                    models.CharField(
                        choices=[
                            ("merged", "one activity: counted once"),
                            ("dismissed", "two activities"),
                        ],
                        max_length=10,
                        verbose_name="decision",
                    ),
                ),
                (
                    "joined",
                    models.JSONField(
                        default=list,
                        editable=False,
                        verbose_name="partners that became partners of the joint activity",
                    ),
                ),
                ("decided_at", models.DateTimeField(auto_now=True, verbose_name="decided")),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
                    ),
                ),
            ],
            options={
                "verbose_name": "decision on look-alikes",
                "verbose_name_plural": "decisions on look-alikes",
                "ordering": ["-decided_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("first", "second"), name="one_decision_on_two_records"
                    )
                ],
            },
        ),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
