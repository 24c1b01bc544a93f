"""A revision older than a field's registration would load into whatever language is active."""

import re
from pathlib import Path

from django.apps import apps
from django.conf import settings
from modeltranslation.translator import translator


def test_every_translated_column_is_in_its_model_s_first_migration():
    for model in translator.get_registered_models(abstract=False):
        folder = Path(apps.get_app_config(model._meta.app_label).path) / "migrations"
        created = "".join(path.read_text() for path in folder.glob("*_initial.py"))
        block = re.search(
            rf"name=.{model.__name__}.,\n(.*?)(?=migrations\.\w+\(|\Z)", created, re.DOTALL
        )
        assert block, f"{model.__name__} is not made by an initial migration"
        for name in translator.get_options_for_model(model).all_fields:
            for code in settings.MODELTRANSLATION_LANGUAGES:
                assert f"{name}_{code}" in block[1], f"{model.__name__}.{name}_{code}"
