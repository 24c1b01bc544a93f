"""Views of the coverage report that somebody keeps."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("outreach", "0010_indicators")]

    operations = []
