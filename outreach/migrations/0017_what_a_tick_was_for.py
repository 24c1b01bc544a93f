"""A tick on the list of withdrawn editions knows for how much it was."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("outreach", "0016_imports_taken_back")]

    operations = [
        migrations.AddField(
            model_name="replacement",
            name="amounts",
            field=models.JSONField(
                default=dict,
                editable=False,
                help_text="What was recorded of it then: recall.Line.amounts.",
            ),
        ),
    ]
