"""Every Sesotho text of the demonstration waits for review: a machine wrote it."""

from django.contrib.contenttypes.models import ContentType
from modeltranslation.translator import translator
from wagtail.models import Page

from core.models import BilingualPage
from translations.models import Method, State, TranslationStatus


def load_statuses():
    """One row per page and per translated object that has Sesotho; returns how many are new."""
    new = 0
    for subject in _subjects():
        _status, created = TranslationStatus.objects.get_or_create(
            content_type=ContentType.objects.get_for_model(subject),
            object_id=str(subject.pk),
            language="st",
            defaults={"state": State.WAITING, "method": Method.MACHINE},
        )
        new += created
    return new


def _subjects():
    for page in Page.objects.specific():
        if isinstance(page, BilingualPage):
            yield page
    for model in translator.get_registered_models(abstract=False):
        # A page's parts are part of the page.
        if not issubclass(model, Page) and not _is_part(model):
            yield from model.objects.all()


def _is_part(model):
    return any(field.__class__.__name__ == "ParentalKey" for field in model._meta.fields)
