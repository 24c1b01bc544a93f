"""What coverage adds up is written for the records that are there."""

from django.db import migrations

from outreach import facts


def fill(apps, schema_editor):
    activities = apps.get_model("outreach", "Activity").objects.order_by()
    for batch in facts.batches(activities.values_list("pk", flat=True)):
        facts.write(batch, apps)


class Migration(migrations.Migration):
    dependencies = [("outreach", "0006_facts_and_verification")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
