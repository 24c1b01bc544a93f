"""Which kinds of things are translated: modeltranslation's registry and the page types say so."""

from django.apps import apps
from modelcluster.fields import ParentalKey
from modeltranslation.translator import translator
from wagtail.models import Page, get_page_models

from core.models import BilingualPage


def is_item(model):
    """Is ``model`` something whose translation is followed: a page type, or an object of its own?

    A page's children belong to their page. A model of names that are the same in every language
    (places, organisations) says ``translation_is_followed = False``.
    """
    if model is None or not getattr(model, "translation_is_followed", True):
        return False
    if issubclass(model, Page):
        return issubclass(model, BilingualPage)
    return model in _registered() and not _is_child(model)


def item_models():
    """Every such model, pages first, in the order in which the apps are installed."""
    pages = [model for model in get_page_models() if is_item(model)]
    others = [model for model in _registered() if not issubclass(model, Page) and is_item(model)]
    return [*pages, *others]


def model_named(label):
    """The item model called ``app.model``; raises LookupError for any other."""
    model = apps.get_model(label)
    if not is_item(model):
        raise LookupError(label)
    return model


def _registered():
    return translator.get_registered_models(abstract=False)


def _is_child(model):
    return any(isinstance(field, ParentalKey) for field in model._meta.fields)
