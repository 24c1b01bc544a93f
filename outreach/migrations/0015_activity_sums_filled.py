"""The sums of the facts that are there."""

from django.db import migrations

from outreach import sums


def fill(apps, schema_editor):
    sums.rebuild(apps)


class Migration(migrations.Migration):
    dependencies = [("outreach", "0014_activity_sums")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
