"""Who translates, who reviews, who may change what is translated from."""

from django.db import migrations

from core import languages, roles


def grant(apps, schema_editor):
    """Both shipped roles serve every language; a group of one's own may serve a single one."""
    for code in languages.codes():
        for role in (roles.TRANSLATOR, roles.PUBLISHER, roles.REVIEWER):
            _grant(apps, role, f"translate_{code}", f"Can translate into {languages.names()[code]}")
        _grant(apps, roles.REVIEWER, f"review_{code}", f"Can review {languages.names()[code]}")
    for role in (roles.PUBLISHER, roles.REVIEWER):
        _grant(apps, role, "change_source", "Can change source texts and the structure of pages")


def _grant(apps, role, codename, name):
    """Like ``roles.grant``, for permissions that are not named after an action and a model."""
    content_type, _created = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="translations", model="translatedtext"
    )
    permission, _created = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": name}
    )
    group, _created = apps.get_model("auth", "Group").objects.get_or_create(name=role)
    group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("translations", "0004_termbase"), ("core", "0003_roles")]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
