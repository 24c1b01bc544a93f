"""Who writes, translates and publishes the safeguarding card."""

from django.db import migrations

from core import roles

CARD = "safeguardingcard"


def grant(apps, schema_editor):
    roles.grant(
        apps,
        roles.PUBLISHER,
        *roles.all_actions(f"lessons.{CARD}"),
        f"lessons.publish_{CARD}",
    )
    for role in (roles.TRANSLATOR, roles.REVIEWER):
        roles.grant(apps, role, f"lessons.change_{CARD}", f"lessons.view_{CARD}")


class Migration(migrations.Migration):
    dependencies = [("lessons", "0001_initial"), ("core", "0003_roles")]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
