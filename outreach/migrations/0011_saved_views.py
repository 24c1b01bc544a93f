"""Views of the coverage report that somebody keeps; the coordinator keeps some for all."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import outreach.validators
from core import roles


def grant(apps, schema_editor):
    roles.grant(apps, roles.COORDINATOR, "outreach.share_savedview")


class Migration(migrations.Migration):
    dependencies = [
        ("outreach", "0010_indicators"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SavedView",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("report", models.CharField(max_length=60, verbose_name="report")),
                (
                    "name",
                    models.CharField(
                        max_length=80,
                        validators=[outreach.validators.refuse_personal_data],
                        verbose_name="name",
                    ),
                ),
                ("query", models.CharField(blank=True, max_length=1000, verbose_name="filters")),
                ("shared", models.BooleanField(default=False, verbose_name="for all")),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="of",
                    ),
                ),
            ],
            options={
                "verbose_name": "kept view",
                "verbose_name_plural": "kept views",
                "ordering": ["name", "pk"],
                "permissions": [("share_savedview", "Can share savedview")],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("owner", "report", "name"), name="one_kept_view_per_name"
                    )
                ],
            },
        ),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
