"""Decisions on look-alikes, proposed places, and what people asked."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("outreach", "0007_facts_filled")]

    operations = []
