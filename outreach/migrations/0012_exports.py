"""How records leave: keys of the API, and the mapping to DHIS2. The coordinator keeps both."""

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import outreach.validators
from core import roles


def grant(apps, schema_editor):
    for model in ("apikey", "dhismapping", "dhisorgunit"):
        roles.grant(apps, roles.COORDINATOR, *roles.all_actions(f"outreach.{model}"))
    for model in ("dhismapping", "dhisorgunit"):
        roles.grant(apps, roles.VIEWER, f"outreach.view_{model}")


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_child_keys_and_critical_words"),
        ("outreach", "0011_saved_views"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ApiKey",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="Which system uses it. No names of people.",
                        max_length=80,
                        validators=[outreach.validators.refuse_personal_data],
                        verbose_name="name",
                    ),
                ),
                ("hashed", models.CharField(editable=False, max_length=64, unique=True)),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="made")),
                (
                    "last_used_on",
                    models.DateField(editable=False, null=True, verbose_name="last used on"),
                ),
                ("revoked", models.BooleanField(default=False, verbose_name="revoked")),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="api_keys",
                        to="outreach.partner",
                        verbose_name="partner",
                    ),
                ),
            ],
            options={
                "verbose_name": "key of the API",
                "verbose_name_plural": "keys of the API",
                "ordering": ["partner__acronym", "name", "pk"],
            },
        ),
        migrations.CreateModel(
            name="DhisMapping",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "measure",
                    models.CharField(
                        choices=[
                            ("activities", "activities"),
                            ("copies", "copies given away"),
                            ("women", "women"),
                            ("men", "men"),
                            ("girls", "girls"),
                            ("boys", "boys"),
                            ("unknown", "people of unknown sex or age"),
                        ],
                        max_length=12,
                        verbose_name="figure",
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
                    "basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("register", "register"),
                            ("head_count", "head count"),
                            ("estimate", "estimate"),
                        ],
                        max_length=12,
                        verbose_name="basis of the figures",
                    ),
                ),
                (
                    "data_element",
                    models.CharField(
                        max_length=11,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[A-Za-z][A-Za-z0-9]{10}\\Z",
                                "A UID of DHIS2 has 11 letters and digits, a letter first.",
                            )
                        ],
                        verbose_name="data element",
                    ),
                ),
                (
                    "category_option_combo",
                    models.CharField(
                        blank=True,
                        max_length=11,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[A-Za-z][A-Za-z0-9]{10}\\Z",
                                "A UID of DHIS2 has 11 letters and digits, a letter first.",
                            )
                        ],
                        verbose_name="category option combination",
                    ),
                ),
                (
                    "attribute_option_combo",
                    models.CharField(
                        blank=True,
                        max_length=11,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[A-Za-z][A-Za-z0-9]{10}\\Z",
                                "A UID of DHIS2 has 11 letters and digits, a letter first.",
                            )
                        ],
                        verbose_name="attribute option combination",
                    ),
                ),
            ],
            options={
                "verbose_name": "data element of DHIS2",
                "verbose_name_plural": "data elements of DHIS2",
                "ordering": ["measure", "reach_kind", "basis", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("data_element", "category_option_combo", "attribute_option_combo"),
                        name="one_figure_per_data_element",
                        violation_error_message="Another figure is sent to this data element already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DhisOrgUnit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "uid",
                    models.CharField(
                        max_length=11,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[A-Za-z][A-Za-z0-9]{10}\\Z",
                                "A UID of DHIS2 has 11 letters and digits, a letter first.",
                            )
                        ],
                        verbose_name="organisation unit",
                    ),
                ),
                (
                    "district",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="core.district",
                        verbose_name="district",
                    ),
                ),
            ],
            options={
                "verbose_name": "organisation unit of DHIS2",
                "verbose_name_plural": "organisation units of DHIS2",
                "ordering": ["district__code"],
            },
        ),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
