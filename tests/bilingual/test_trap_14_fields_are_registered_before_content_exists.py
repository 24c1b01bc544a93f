"""A revision older than a field's registration would load into whatever language is active."""

from django.conf import settings
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import AddField, CreateModel
from modeltranslation.translator import translator


def added_together(operations, model, name):
    """Were ``name`` and its column in every language made by this migration?"""
    made = set()
    for operation in operations:
        if isinstance(operation, CreateModel) and operation.name_lower == model:
            made |= {field for field, _definition in operation.fields}
        if isinstance(operation, AddField) and operation.model_name_lower == model:
            made.add(operation.name)
    columns = {f"{name}_{code}" for code in settings.MODELTRANSLATION_LANGUAGES}
    return name in made and columns <= made


def test_every_translated_field_was_made_with_a_column_for_each_language():
    written = MigrationLoader(None, ignore_no_migrations=True).disk_migrations
    for model in translator.get_registered_models(abstract=False):
        label = model._meta.app_label
        ours = [m.operations for (app, _name), m in written.items() if app == label]
        for name in translator.get_options_for_model(model).all_fields:
            found = [o for o in ours if added_together(o, model._meta.model_name, name)]
            assert found, f"{model.__name__}.{name} was translated after it was made"
