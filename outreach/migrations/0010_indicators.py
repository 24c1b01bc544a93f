"""Targets, figures entered by hand, and quarterly reports.

The coordinator keeps targets and figures, whoever oversees reads them; an officer reads the
targets of his own partner, and builds its reports.
"""

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import outreach.models.indicators
import outreach.validators
from core import roles

MODELS = ("reportedfigure", "target", "quarterlyreport")


def grant(apps, schema_editor):
    for model in MODELS:
        roles.grant(apps, roles.COORDINATOR, *roles.all_actions(f"outreach.{model}"))
        roles.grant(apps, roles.VIEWER, f"outreach.view_{model}")
    officers = ("view_target", "view_quarterlyreport", "add_quarterlyreport")
    roles.grant(apps, roles.OFFICER, *(f"outreach.{codename}" for codename in officers))


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_child_keys_and_critical_words"),
        ("outreach", "0009_imports"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="QuarterlyReport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("quarter", models.DateField(verbose_name="quarter")),
                (
                    "verified_only",
                    models.BooleanField(default=False, verbose_name="verified records only"),
                ),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        choices=[("st", "Sesotho"), ("en", "English")],
                        max_length=8,
                        verbose_name="language",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting to be built"),
                            ("building", "being built"),
                            ("ready", "ready"),
                            ("failed", "not built"),
                        ],
                        default="waiting",
                        editable=False,
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("attempt", models.PositiveIntegerField(default=1, editable=False)),
                ("tries_in_a_row", models.PositiveSmallIntegerField(default=1, editable=False)),
                ("steps_done", models.PositiveSmallIntegerField(default=0, editable=False)),
                (
                    "touched_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
                (
                    "data_as_of",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="date of the data"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="asked for")),
                (
                    "district",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty for the whole country.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.district",
                        verbose_name="district",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty for the whole programme.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="quarterly_reports",
                        to="outreach.partner",
                        verbose_name="partner",
                    ),
                ),
                (
                    "requested_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="asked for by",
                    ),
                ),
            ],
            options={
                "verbose_name": "quarterly report",
                "verbose_name_plural": "quarterly reports",
                "ordering": ["-created_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="QuarterlyText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "language",
                    models.CharField(choices=[("st", "Sesotho"), ("en", "English")], max_length=8),
                ),
                ("content", models.JSONField()),
                ("pdf", models.BinaryField()),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="texts",
                        to="outreach.quarterlyreport",
                    ),
                ),
            ],
            options={
                "verbose_name": "text of a quarterly report",
                "verbose_name_plural": "texts of quarterly reports",
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("report", "language"), name="one_text_per_report_and_language"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportedFigure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "indicator",
                    models.CharField(
                        choices=[
                            (
                                "PS.5.1-29",
                                "PS.5.1-29 · Number of victims referred for protection services",
                            ),
                            (
                                "VICT",
                                "VICT · Number of victims identified or referred by trained stakeholders",
                            ),
                            (
                                "GOV",
                                "GOV · Number of government committees taking action (incl. awareness activities)",
                            ),
                        ],
                        max_length=12,
                        verbose_name="indicator",
                    ),
                ),
                (
                    "quarter",
                    models.DateField(
                        validators=[outreach.models.indicators.refuse_inside_of_a_quarter],
                        verbose_name="quarter",
                    ),
                ),
                (
                    "value",
                    models.PositiveIntegerField(
                        help_text="From 1 to 4 it is shown as “fewer than 5” everywhere.",
                        verbose_name="figure",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        help_text="The office and its report. No names, no case, no place smaller than this.",
                        max_length=300,
                        validators=[outreach.validators.refuse_personal_data],
                        verbose_name="source of the figure",
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
            ],
            options={
                "verbose_name": "figure entered by hand",
                "verbose_name_plural": "figures entered by hand",
                "ordering": ["-quarter", "indicator", "district__code"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("indicator", "district", "quarter"),
                        name="one_figure_per_district_and_quarter",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Target",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "indicator",
                    models.CharField(
                        choices=[
                            (
                                "PS.5.3-15",
                                "PS.5.3-15 · Number of people trained in the prevention of human trafficking",
                            ),
                            (
                                "PS.5.1-28",
                                "PS.5.1-28 · Number of first responders trained on victim identification",
                            ),
                            (
                                "PS.5.1-29",
                                "PS.5.1-29 · Number of victims referred for protection services",
                            ),
                            (
                                "KNOW",
                                "KNOW · Per cent of target population aware of at least X risks of trafficking (pre/post)",
                            ),
                            (
                                "VICT",
                                "VICT · Number of victims identified or referred by trained stakeholders",
                            ),
                            (
                                "GOV",
                                "GOV · Number of government committees taking action (incl. awareness activities)",
                            ),
                            ("REACH", "REACH · Number of persons reached by awareness activities"),
                            (
                                "KAP",
                                "KAP · At least 15 per cent increase in knowledge, attitude, intention",
                            ),
                            (
                                "TRAIN",
                                "TRAIN · Number of officials, CSO, religious leaders trained",
                            ),
                            (
                                "MAT",
                                "MAT · Number of materials produced / distributed by type and language",
                            ),
                            ("ACT", "ACT · Number of activities held by type"),
                        ],
                        max_length=12,
                        verbose_name="indicator",
                    ),
                ),
                ("period", models.CharField(max_length=24, verbose_name="period")),
                (
                    "value",
                    models.PositiveIntegerField(
                        help_text="A number; per cent for KNOW, percentage points for KAP.",
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="target",
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("register", "register"),
                            ("head_count", "head count"),
                            ("estimate", "estimate"),
                        ],
                        help_text="For people: only figures of this basis count towards the target.",
                        max_length=12,
                        verbose_name="basis of the figures",
                    ),
                ),
                (
                    "reach_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("direct", "direct: people who were there"),
                            ("indirect", "indirect: listeners, viewers, households"),
                        ],
                        max_length=12,
                        verbose_name="reach",
                    ),
                ),
                (
                    "set_in",
                    models.CharField(
                        blank=True,
                        help_text="The agreement or the work plan, and its date.",
                        max_length=200,
                        validators=[outreach.validators.refuse_personal_data],
                        verbose_name="where the target stands",
                    ),
                ),
                (
                    "district",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty for the whole country.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="core.district",
                        verbose_name="district",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty for the whole programme.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="targets",
                        to="outreach.partner",
                        verbose_name="partner",
                    ),
                ),
            ],
            options={
                "verbose_name": "target",
                "verbose_name_plural": "targets",
                "ordering": ["-period", "indicator", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("indicator"),
                        models.F("period"),
                        django.db.models.functions.comparison.Coalesce(
                            "partner", 0, output_field=models.BigIntegerField()
                        ),
                        django.db.models.functions.comparison.Coalesce(
                            "district", 0, output_field=models.BigIntegerField()
                        ),
                        models.F("basis"),
                        models.F("reach_kind"),
                        name="one_target_per_indicator_and_period",
                        violation_error_message="There is a target for this already: change that one.",
                    )
                ],
            },
        ),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
