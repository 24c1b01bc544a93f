"""Targets, figures entered by hand, and quarterly reports."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("outreach", "0009_imports")]

    operations = []
