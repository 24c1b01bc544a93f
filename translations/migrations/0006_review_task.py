"""A step of the workflow in which reviewers of Sesotho check a page with its translation."""

import django.db.models.deletion
from django.db import migrations, models

from core import languages, roles

WORKFLOW = "Check, then publish"
FORMER_STEP = "Checked by a reviewer"
STEP = "Sesotho review"


def put_into_the_workflow(apps, schema_editor):
    """The new step takes the place of the former one: one check, not two.

    A page that waits at the former step stays there until it is approved or rejected.
    """
    content_type, _created = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="translations", model="translationreviewtask"
    )
    task = apps.get_model("translations", "TranslationReviewTask").objects.create(
        name=STEP, content_type=content_type, language=languages.PUBLIC_DEFAULT
    )
    reviewers, _created = apps.get_model("auth", "Group").objects.get_or_create(name=roles.REVIEWER)
    task.groups.add(reviewers)
    apps.get_model("wagtailcore", "WorkflowTask").objects.filter(
        workflow__name=WORKFLOW, task__name=FORMER_STEP
    ).update(task_id=task.pk)


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("core", "0003_roles"),
        ("translations", "0005_language_roles"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        migrations.CreateModel(
            name="TranslationReviewTask",
            fields=[
                (
                    "task_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.task",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("st", "Sesotho"), ("en", "English")],
                        default="st",
                        max_length=8,
                        verbose_name="language",
                    ),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        help_text="Pages/snippets at this step in a workflow will be moderated or approved by these groups of users",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
            ],
            options={
                "verbose_name": "review of a translation",
                "verbose_name_plural": "reviews of translations",
            },
            bases=("wagtailcore.task",),
        ),
        migrations.RunPython(put_into_the_workflow, migrations.RunPython.noop),
    ]
