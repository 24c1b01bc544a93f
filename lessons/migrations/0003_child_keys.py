"""A name that lasts for each child with texts."""

from django.db import migrations, models

import core.keys


class Migration(migrations.Migration):
    dependencies = [
        ("lessons", "0002_roles"),
    ]

    operations = [
        migrations.AddField(
            model_name="activity",
            name="key",
            field=models.CharField(blank=True, default=core.keys.new_key, max_length=16),
        ),
        migrations.AddField(
            model_name="keyword",
            name="key",
            field=models.CharField(blank=True, default=core.keys.new_key, max_length=16),
        ),
        migrations.AddField(
            model_name="objective",
            name="key",
            field=models.CharField(blank=True, default=core.keys.new_key, max_length=16),
        ),
        migrations.RunPython(
            core.keys.give_each_its_own("lessons", "activity", "keyword", "objective"),
            migrations.RunPython.noop,
        ),
    ]
