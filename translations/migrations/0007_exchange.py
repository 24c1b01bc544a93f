"""Files that come back from translators, and the name by which our own are known."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import core.keys


class Migration(migrations.Migration):
    dependencies = [
        ("translations", "0006_review_task"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SiteIdentity",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(default=core.keys.new_key, editable=False, max_length=16)),
            ],
            options={"default_permissions": ()},
        ),
        migrations.CreateModel(
            name="TranslationImport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=255, verbose_name="file")),
                ("contents", models.BinaryField()),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        choices=[("st", "Sesotho"), ("en", "English")],
                        max_length=8,
                        verbose_name="language",
                    ),
                ),
                ("user_name", models.CharField(max_length=255, verbose_name="given by")),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="given")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("unreadable", "cannot be read"),
                            ("ready", "not applied yet"),
                            ("applied", "applied"),
                        ],
                        default="ready",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("problem", models.TextField(blank=True, verbose_name="problem")),
                ("plan", models.JSONField(default=dict)),
                ("counts", models.JSONField(default=dict)),
                ("included", models.JSONField(default=list)),
                ("applied_at", models.DateTimeField(null=True, verbose_name="applied")),
                (
                    "user",
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
                "verbose_name": "import of translations",
                "verbose_name_plural": "imports of translations",
                "ordering": ["-pk"],
                "default_permissions": (),
            },
        ),
    ]
