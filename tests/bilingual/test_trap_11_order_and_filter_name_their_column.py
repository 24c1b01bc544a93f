"""filter() and order_by() on a bare name hit one language's column, without fallback."""

import re
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.utils import translation
from modeltranslation.translator import translator

from core.models import District, Topic, translated_field_names

# Wagtail's pages and Django's groups have plain columns of these names.
OTHERS_USE_TOO = {"title", "name"}
CALL = re.compile(r"\.(?:filter|exclude|order_by|values|values_list)\(([^)]*)\)")


def test_the_trap_is_real(db):
    Topic.objects.create(slug="b", name_st="Moeli", name_en="Border")
    with translation.override("st"):
        assert not Topic.objects.filter(name="Border").exists()
        assert Topic.objects.filter(name_en="Border").exists()


def test_no_model_is_ordered_by_a_bare_translated_name():
    for model in apps.get_models():
        names = set(translated_field_names(model))
        assert not names & {str(name).lstrip("-") for name in model._meta.ordering}, model


def test_our_code_never_filters_or_orders_by_one():
    names = {
        name
        for model in translator.get_registered_models(abstract=False)
        for name in translator.get_options_for_model(model).all_fields
    } - OTHERS_USE_TOO
    bare = re.compile(rf"""(?:^|[(,\s"'-])({"|".join(sorted(names))})(?:["'=]|__)""")
    for path in Path(settings.BASE_DIR).glob("[a-z]*/**/*.py"):
        if {".venv", "tests", "migrations", "var"} & set(path.parts):
            continue
        for arguments in CALL.findall(path.read_text()):
            assert not bare.search(arguments), f"{path}: {arguments}"


def test_a_list_shows_a_place_without_a_translated_name(db):
    District.objects.create(
        code="LS-X", name_en="Maseru", area_km2=1, population_2016=1, latitude=0, longitude=0
    )
    with translation.override("st"):
        assert str(District.objects.get()).startswith("Maseru")
