"""Files that bring records in."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("outreach", "0008_look_alikes_and_questions")]

    operations = []
