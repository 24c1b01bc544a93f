"""Who keeps the record of use, and who reads it."""

from django.db import migrations

from core import roles

MODELS = ["partner", "grant", "material", "materialedition", "distribution", "display", "activity"]
PARTS = ["materialuse", "reach"]
OFFICERS_OWN = ["activity", "distribution", "display"]
OFFICERS_READ = ["partner", "material", "materialedition"]


def grant(apps, schema_editor):
    for model in (*MODELS, *PARTS):
        roles.grant(apps, roles.COORDINATOR, *roles.all_actions(f"outreach.{model}"))
        roles.grant(apps, roles.VIEWER, f"outreach.view_{model}")
    for role in (roles.COORDINATOR, roles.VIEWER):
        roles.grant(apps, role, "outreach.oversee_partner")
    for model in OFFICERS_OWN:
        roles.grant(apps, roles.OFFICER, *roles.all_actions(f"outreach.{model}"))
    for model in OFFICERS_READ:
        roles.grant(apps, roles.OFFICER, f"outreach.view_{model}")


class Migration(migrations.Migration):
    dependencies = [("outreach", "0001_initial"), ("core", "0003_roles")]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
