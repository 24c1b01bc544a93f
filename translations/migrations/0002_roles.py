"""Who sees and who sets the state of a translation."""

from django.db import migrations

from core import roles


def grant(apps, schema_editor):
    roles.grant(
        apps,
        roles.REVIEWER,
        "translations.change_translationstatus",
        "translations.view_translationstatus",
    )
    for role in (roles.TRANSLATOR, roles.PUBLISHER, roles.COORDINATOR, roles.VIEWER):
        roles.grant(apps, role, "translations.view_translationstatus")


class Migration(migrations.Migration):
    dependencies = [("translations", "0001_initial"), ("core", "0003_roles")]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
