"""Lasting names of a page's children."""

from django.utils.crypto import get_random_string


def new_key():
    """Names a child of a page in forms, files and records."""
    return get_random_string(8, "abcdefghijkmnpqrstuvwxyz23456789")


def give_each_its_own(app_label, *model_names):
    """For a migration that adds ``key`` to models with rows: a default would be one for all."""

    def forwards(apps, schema_editor):
        for name in model_names:
            model = apps.get_model(app_label, name)
            for pk in model.objects.values_list("pk", flat=True):
                model.objects.filter(pk=pk).update(key=new_key())

    return forwards
