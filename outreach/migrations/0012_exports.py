"""How records leave: keys of the API, and the mapping to DHIS2."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("outreach", "0011_saved_views")]

    operations = []
