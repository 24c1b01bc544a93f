"""Class sessions that a partner answers for, and who may."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from core import roles

MODEL = "outreach.adoptedsession"


def grant(apps, schema_editor):
    for role in (roles.COORDINATOR, roles.OFFICER):
        roles.grant(apps, role, *roles.all_actions(MODEL))
    roles.grant(apps, roles.VIEWER, "outreach.view_adoptedsession")


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_child_keys_and_critical_words"),
        ("outreach", "0002_roles"),
        ("quizzes", "0003_class_sessions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AdoptedSession",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("adopted_at", models.DateTimeField(auto_now_add=True, verbose_name="adopted")),
                (
                    "activity",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="adopted_sessions",
                        to="outreach.activity",
                        verbose_name="activity",
                    ),
                ),
                (
                    "adopted_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="adopted by",
                    ),
                ),
                (
                    "community",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="adopted_sessions",
                        to="core.community",
                        verbose_name="community",
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="adopted_sessions",
                        to="outreach.materialedition",
                        verbose_name="material used",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="adopted_sessions",
                        to="outreach.partner",
                        verbose_name="partner",
                    ),
                ),
                (
                    "session",
                    models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="adoption",
                        to="quizzes.classsession",
                        verbose_name="class session",
                    ),
                ),
            ],
            options={
                "verbose_name": "class session that counts",
                "verbose_name_plural": "class sessions that count",
                "ordering": ["-session__opened_at", "-pk"],
            },
        ),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
