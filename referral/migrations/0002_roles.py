"""Who keeps the directory and who sees it."""

from django.db import migrations

from core import roles


def grant(apps, schema_editor):
    for role in (roles.PUBLISHER, roles.COORDINATOR):
        roles.grant(apps, role, *roles.all_actions("referral.contactpoint"))
    roles.grant(apps, roles.VIEWER, "referral.view_contactpoint")


class Migration(migrations.Migration):
    dependencies = [("referral", "0001_initial"), ("core", "0003_roles")]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
