"""An import is taken back in the background: it has a state for that.

What a changed record said has a name that no translated field has.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("outreach", "0015_activity_sums_filled")]

    operations = [
        migrations.AlterField(
            model_name="importbatch",
            name="state",
            field=models.CharField(
                choices=[
                    ("unreadable", "cannot be read"),
                    ("mapping", "columns to be chosen"),
                    ("checking", "being tried out"),
                    ("checked", "tried out"),
                    ("importing", "being imported"),
                    ("done", "imported"),
                    ("undoing", "being taken back"),
                    ("undone", "taken back"),
                    ("failed", "stopped"),
                ],
                default="mapping",
                max_length=12,
                verbose_name="state",
            ),
        ),
        migrations.RenameField(model_name="importrow", old_name="before", new_name="said_before"),
    ]
