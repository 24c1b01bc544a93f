"""The termbase, and who keeps it."""

from django.db import migrations, models

from core import roles


def grant(apps, schema_editor):
    for role in (roles.PUBLISHER, roles.REVIEWER):
        roles.grant(apps, role, *roles.all_actions("translations.term"))
    roles.grant(apps, roles.TRANSLATOR, "translations.view_term")


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0003_roles"),
        ("translations", "0003_texts_and_decisions"),
    ]

    operations = [
        migrations.CreateModel(
            name="Term",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "english",
                    models.CharField(
                        help_text="What stands in brackets explains; commas and strokes part words for one.",
                        max_length=120,
                        verbose_name="English term",
                    ),
                ),
                (
                    "source_forms",
                    models.TextField(
                        blank=True,
                        help_text="One per line: irregular forms (children) and other words for the same.",
                        verbose_name="other English words",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("st", "Sesotho")],
                        default="st",
                        max_length=8,
                        verbose_name="language",
                    ),
                ),
                ("preferred", models.CharField(max_length=200, verbose_name="preferred")),
                (
                    "accepted_forms",
                    models.TextField(
                        blank=True,
                        help_text="One per line: other forms and words. -sebets- is any word with this stem.",
                        verbose_name="also right",
                    ),
                ),
                (
                    "forbidden_variants",
                    models.TextField(
                        blank=True, help_text="One per line.", verbose_name="never to be used"
                    ),
                ),
                (
                    "is_expected",
                    models.BooleanField(
                        default=True,
                        help_text="Say so when a text lacks it. Off for everyday words with many translations.",
                        verbose_name="expected",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "grade",
                    models.CharField(
                        choices=[
                            ("high", "high"),
                            ("medium", "medium"),
                            ("low", "low"),
                            ("unverified", "unverified"),
                        ],
                        default="unverified",
                        max_length=12,
                        verbose_name="grade of the source",
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=400, verbose_name="source")),
                (
                    "shipped_as",
                    models.CharField(
                        blank=True, editable=False, max_length=130, null=True, unique=True
                    ),
                ),
            ],
            options={
                "verbose_name": "term",
                "verbose_name_plural": "terms",
                "ordering": ["english", "language"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("english", "language"), name="one_entry_per_term_and_language"
                    )
                ],
            },
        ),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
