"""Role groups, what each may do with pages and files, and the workflow that checks a page."""

from django.db import migrations

from core import roles

PAGE_ACTIONS = {
    roles.PUBLISHER: ["add", "change", "publish", "lock", "unlock", "bulk_delete"],
    roles.TRANSLATOR: ["change"],
    roles.REVIEWER: ["change", "publish", "lock", "unlock"],
}
FILE_ACTIONS = {
    roles.PUBLISHER: [
        "wagtailimages.add_image",
        "wagtailimages.change_image",
        "wagtailimages.choose_image",
        "wagtaildocs.add_document",
        "wagtaildocs.change_document",
        "wagtaildocs.choose_document",
        "wagtailmedia.add_media",
        "wagtailmedia.change_media",
        "wagtailmedia.delete_media",
    ],
    roles.TRANSLATOR: ["wagtailimages.choose_image", "wagtaildocs.choose_document"],
    roles.REVIEWER: ["wagtailimages.choose_image", "wagtaildocs.choose_document"],
    roles.COORDINATOR: [
        "wagtaildocs.add_document",
        "wagtaildocs.change_document",
        "wagtaildocs.choose_document",
    ],
    roles.OFFICER: ["wagtaildocs.choose_document"],
}
REFERENCE_DATA = ["topic", "audiencegroup", "district", "borderpost", "community"]


def create_roles(apps, schema_editor):
    for role in roles.ALL:
        roles.grant(apps, role, "wagtailadmin.access_admin")
    for model in REFERENCE_DATA:
        roles.grant(apps, roles.COORDINATOR, *roles.all_actions(f"core.{model}"))
        roles.grant(apps, roles.VIEWER, f"core.view_{model}")
    for model in ("topic", "audiencegroup"):
        roles.grant(apps, roles.PUBLISHER, *roles.all_actions(f"core.{model}"))
        roles.grant(apps, roles.TRANSLATOR, f"core.change_{model}")
    roles.grant(apps, roles.PUBLISHER, "core.change_sitesettings")
    _grant_on_pages(apps)
    _grant_on_files(apps)
    _use_our_groups_only(apps)


def _grant_on_pages(apps):
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    for role, actions in PAGE_ACTIONS.items():
        group = apps.get_model("auth", "Group").objects.get(name=role)
        for action in actions:
            apps.get_model("wagtailcore", "GroupPagePermission").objects.get_or_create(
                group=group,
                page=root,
                permission=roles.permission_row(apps, f"wagtailcore.{action}_page"),
            )


def _grant_on_files(apps):
    collection = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    for role, permissions in FILE_ACTIONS.items():
        group = apps.get_model("auth", "Group").objects.get(name=role)
        for permission in permissions:
            apps.get_model("wagtailcore", "GroupCollectionPermission").objects.get_or_create(
                group=group,
                collection=collection,
                permission=roles.permission_row(apps, permission),
            )


def _use_our_groups_only(apps):
    """Wagtail comes with two groups and a workflow of its own: ours take their place."""
    Group = apps.get_model("auth", "Group")
    reviewers = Group.objects.get(name=roles.REVIEWER)
    for task in apps.get_model("wagtailcore", "GroupApprovalTask").objects.all():
        task.name = "Checked by a reviewer"
        task.save()
        task.groups.set([reviewers])
    workflows = apps.get_model("wagtailcore", "Workflow").objects
    workflows.filter(name="Moderators approval").update(name="Check, then publish")
    Group.objects.filter(name__in=["Editors", "Moderators"]).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0002_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailmedia", "0005_alter_media_options"),
    ]

    operations = [migrations.RunPython(create_roles, migrations.RunPython.noop)]
