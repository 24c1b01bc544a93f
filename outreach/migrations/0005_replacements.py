"""Where a withdrawn edition has been replaced; whoever keeps or reads the records may see it."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from core import roles


def grant(apps, schema_editor):
    for role in (roles.COORDINATOR, roles.OFFICER, roles.VIEWER):
        roles.grant(apps, role, "outreach.view_replacement")


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_child_keys_and_critical_words"),
        ("outreach", "0004_field_records"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Replacement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "replaced_on",
                    models.DateField(
                        default=django.utils.timezone.localdate, verbose_name="replaced on"
                    ),
                ),
                (
                    "community",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="core.community",
                        verbose_name="community",
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="replacements",
                        to="outreach.materialedition",
                        verbose_name="edition",
                    ),
                ),
                (
                    "marked_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="ticked off by",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="replacements",
                        to="outreach.partner",
                        verbose_name="partner",
                    ),
                ),
            ],
            options={
                "verbose_name": "replacement of an edition",
                "verbose_name_plural": "replacements of editions",
                "ordering": ["-replaced_on", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("community__isnull", False)),
                        fields=("edition", "partner", "community"),
                        name="one_replacement_per_community",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("community__isnull", True)),
                        fields=("edition", "partner"),
                        name="one_replacement_of_a_stock",
                    ),
                ],
            },
        ),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
