"""When the writer of a record last changed it, and for whom an officer typed it."""

import django.utils.timezone
from django.db import migrations, models

import outreach.validators


class Migration(migrations.Migration):
    dependencies = [("outreach", "0003_adopted_sessions")]

    operations = [
        migrations.AddField(
            "activity",
            "edited_at",
            models.DateTimeField(
                default=django.utils.timezone.now, editable=False, verbose_name="edited"
            ),
        ),
        migrations.AddField(
            "activity",
            "on_behalf_of",
            models.CharField(
                blank=True,
                help_text="The school, club or office that reported, and its slip. No names.",
                max_length=120,
                validators=[outreach.validators.refuse_personal_data],
                verbose_name="on behalf of",
            ),
        ),
    ]
