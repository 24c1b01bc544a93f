"""Every translated text with its source, the decisions about it, and the sums of both."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("translations", "0002_roles"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("approved", "approved"),
                            ("sent_back", "sent back"),
                            ("minor_edit", "source changed in spelling only"),
                            ("published_anyway", "published all the same"),
                        ],
                        max_length=20,
                        verbose_name="decision",
                    ),
                ),
                ("source_text", models.TextField(verbose_name="source")),
                ("source_hash", models.CharField(max_length=32)),
                ("comment", models.TextField(blank=True, verbose_name="comment")),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="on")),
            ],
            options={
                "verbose_name": "decision",
                "verbose_name_plural": "decisions",
                "ordering": ["pk"],
                "default_permissions": ("view",),
            },
        ),
        migrations.CreateModel(
            name="TranslatedText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("object_id", models.CharField(max_length=64)),
                ("key", models.CharField(max_length=255, verbose_name="segment")),
                (
                    "language",
                    models.CharField(
                        choices=[("st", "Sesotho"), ("en", "English")],
                        max_length=8,
                        verbose_name="language",
                    ),
                ),
                ("text", models.TextField(verbose_name="translation")),
                ("text_hash", models.CharField(editable=False, max_length=32)),
                (
                    "source_language",
                    models.CharField(
                        choices=[("st", "Sesotho"), ("en", "English")],
                        max_length=8,
                        verbose_name="translated from",
                    ),
                ),
                ("source_text", models.TextField(verbose_name="source")),
                ("source_hash", models.CharField(editable=False, max_length=32)),
                ("needs_work", models.BooleanField(default=False, verbose_name="came unfinished")),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("typed", "typed by a person"),
                            ("imported", "imported from a file"),
                            ("machine", "made by a machine"),
                        ],
                        default="typed",
                        max_length=12,
                        verbose_name="made by",
                    ),
                ),
                (
                    "translated_at",
                    models.DateTimeField(auto_now_add=True, verbose_name="translated"),
                ),
            ],
            options={
                "verbose_name": "translated text",
                "verbose_name_plural": "translated texts",
                "ordering": ["pk"],
                "permissions": [
                    ("change_source", "Can change source texts and the structure of pages"),
                    ("translate_st", "Can translate into Sesotho"),
                    ("translate_en", "Can translate into English"),
                    ("review_st", "Can review Sesotho"),
                    ("review_en", "Can review English"),
                ],
                "default_permissions": ("view",),
            },
        ),
        migrations.AddField(
            model_name="translationstatus",
            name="approved",
            field=models.PositiveIntegerField(default=0, verbose_name="approved"),
        ),
        migrations.AddField(
            model_name="translationstatus",
            name="in_translation",
            field=models.PositiveIntegerField(default=0, verbose_name="in translation"),
        ),
        migrations.AddField(
            model_name="translationstatus",
            name="live_outdated_critical",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="translationstatus",
            name="live_source_changed_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="translationstatus",
            name="live_source_hash",
            field=models.CharField(blank=True, max_length=32),
        ),
        migrations.AddField(
            model_name="translationstatus",
            name="live_source_language",
            field=models.CharField(
                blank=True, choices=[("st", "Sesotho"), ("en", "English")], max_length=8
            ),
        ),
        migrations.AddField(
            model_name="translationstatus",
            name="live_state",
            field=models.CharField(
                blank=True,
                choices=[
                    ("missing", "missing"),
                    ("in_translation", "in translation"),
                    ("outdated", "outdated"),
                    ("waiting", "waiting for review"),
                    ("approved", "approved"),
                ],
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="translationstatus",
            name="missing",
            field=models.PositiveIntegerField(default=0, verbose_name="missing"),
        ),
        migrations.AddField(
            model_name="translationstatus",
            name="missing_words",
            field=models.PositiveIntegerField(default=0, verbose_name="missing words"),
        ),
        migrations.AddField(
            model_name="translationstatus",
            name="outdated",
            field=models.PositiveIntegerField(default=0, verbose_name="outdated"),
        ),
        migrations.AddField(
            model_name="translationstatus",
            name="outdated_words",
            field=models.PositiveIntegerField(default=0, verbose_name="outdated words"),
        ),
        migrations.AddField(
            model_name="translationstatus",
            name="reviewer",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="last reviewer",
            ),
        ),
        migrations.AddField(
            model_name="translationstatus",
            name="safety_open",
            field=models.PositiveIntegerField(
                db_index=True, default=0, verbose_name="safety-critical, not approved"
            ),
        ),
        migrations.AddField(
            model_name="translationstatus",
            name="segments",
            field=models.PositiveIntegerField(default=0, verbose_name="texts"),
        ),
        migrations.AddField(
            model_name="translationstatus",
            name="title",
            field=models.CharField(default="", max_length=255, verbose_name="title"),
        ),
        migrations.AddField(
            model_name="translationstatus",
            name="translator",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="last translator",
            ),
        ),
        migrations.AddField(
            model_name="translationstatus",
            name="waiting",
            field=models.PositiveIntegerField(default=0, verbose_name="waiting for review"),
        ),
        migrations.AddField(
            model_name="translationstatus",
            name="words",
            field=models.PositiveIntegerField(default=0, verbose_name="words"),
        ),
        migrations.AddIndex(
            model_name="translationstatus",
            index=models.Index(
                fields=["-safety_open", "title", "id"], name="translation_safety_first"
            ),
        ),
        migrations.AddIndex(
            model_name="translationstatus",
            index=models.Index(fields=["state"], name="translation_by_state"),
        ),
        migrations.AddField(
            model_name="decision",
            name="user",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="by",
            ),
        ),
        migrations.AddField(
            model_name="translatedtext",
            name="content_type",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="contenttypes.contenttype",
            ),
        ),
        migrations.AddField(
            model_name="translatedtext",
            name="translator",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="translator",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="text",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="decisions",
                to="translations.translatedtext",
            ),
        ),
        migrations.AddConstraint(
            model_name="translatedtext",
            constraint=models.UniqueConstraint(
                fields=("content_type", "object_id", "language", "key", "text_hash"),
                name="one_record_per_translated_text",
            ),
        ),
    ]
