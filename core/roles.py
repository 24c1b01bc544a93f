"""The roles of the people who sign in, and how a migration gives them their permissions.

An app adds its own permissions with ``grant`` in a migration of its own.
"""

PUBLISHER = "Publisher"
TRANSLATOR = "Translator"
REVIEWER = "Reviewer"
OFFICER = "Partner officer"
COORDINATOR = "Coordinator"
VIEWER = "Committee viewer"

ALL = (PUBLISHER, TRANSLATOR, REVIEWER, OFFICER, COORDINATOR, VIEWER)


def grant(apps, role, *permissions):
    """Give ``role`` permissions named "app_label.codename".

    ``apps`` is the migration's registry. Django makes permission rows only after the last
    migration, so a missing row is made here under the name Django would give it.
    """
    group, _created = apps.get_model("auth", "Group").objects.get_or_create(name=role)
    for permission in permissions:
        group.permissions.add(permission_row(apps, permission))


def permission_row(apps, permission):
    """The Permission named "app_label.codename", made if the database has none yet."""
    app_label, codename = permission.split(".")
    action, _underscore, model = codename.partition("_")
    existing = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label=app_label, codename=codename
    )
    if existing:
        return existing[0]
    content_type, _created = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    return existing.create(
        content_type=content_type, codename=codename, name=f"Can {action} {model}"
    )


def all_actions(label):
    """The four permissions of "app.model": add, change, delete and view."""
    app_label, model = label.split(".")
    return [f"{app_label}.{action}_{model}" for action in ("add", "change", "delete", "view")]
