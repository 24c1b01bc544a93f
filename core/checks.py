"""System checks that turn the silent traps of two languages into errors at start."""

from django.core.checks import Error, register
from django.utils import translation
from modelcluster.models import ClusterableModel, get_all_child_relations
from modeltranslation.translator import translator
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models

from . import languages


@register()
def check_catalogues(app_configs, **kwargs):
    """Each language has a compiled catalogue with a plural rule that can be evaluated."""
    errors = []
    for code in languages.codes():
        if not translation.check_for_language(code):
            errors.append(
                Error(
                    f"No compiled django.mo for '{code}': every /{code}/ address would fail.",
                    hint="Run `make messages`.",
                    id="core.E001",
                )
            )
            continue
        try:
            with translation.override(code):
                translation.ngettext("%(count)s page", "%(count)s pages", 2)
        except ValueError as error:
            errors.append(
                Error(f"Broken Plural-Forms in the '{code}' catalogue: {error}", id="core.E002")
            )
    return errors


@register()
def check_translated_models(app_configs, **kwargs):
    """What modeltranslation would accept and Wagtail would lose."""
    errors = []
    for model in translator.get_registered_models(abstract=False):
        names = set(translator.get_options_for_model(model).all_fields)
        errors += _required_streams(model, names)
        errors += _bare_search_fields(model, names)
        errors += _lost_children(model)
    return errors


@register()
def check_page_types(app_configs, **kwargs):
    """Every page type of ours states where it may stand and what may stand below it."""
    return [
        Error(f"{model.__name__} does not state {rule}.", obj=model, id="core.E006")
        for model in get_page_models()
        if model is not Page
        for rule in ("parent_page_types", "subpage_types")
        if not any(rule in vars(base) for base in model.__mro__ if base not in Page.__mro__)
    ]


def _required_streams(model, names):
    return [
        Error(
            f"{model.__name__}.{name}: a translated StreamField must be blank=True, "
            "or every language becomes required.",
            obj=model,
            id="core.E003",
        )
        for name in names
        if isinstance(field := model._meta.get_field(name), StreamField) and not field.blank
    ]


def _bare_search_fields(model, names):
    bare = names & {
        getattr(field, "field_name", None) for field in getattr(model, "search_fields", [])
    }
    if not bare:
        return []
    return [
        Error(
            f"{model.__name__}.search_fields uses bare names {sorted(bare)}: "
            "index one language's column.",
            obj=model,
            id="core.E004",
        )
    ]


def _lost_children(model):
    if not issubclass(model, ClusterableModel):
        return []
    return [
        Error(
            f"{child.__name__} defines serializable_data but is no ClusterableModel: revisions "
            f"of {model.__name__} would lose all their children, silently.",
            obj=child,
            id="core.E005",
        )
        for child in (relation.related_model for relation in get_all_child_relations(model))
        if hasattr(child, "serializable_data") and not issubclass(child, ClusterableModel)
    ]
