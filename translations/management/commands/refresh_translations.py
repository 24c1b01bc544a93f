"""Look at every item again: after an upgrade, or when an older backup was brought back."""

from django.contrib.contenttypes.models import ContentType
from django.core.management.base import BaseCommand
from django.db import transaction

from translations import recording, summary
from translations.items import item_models
from translations.models import Method, TranslationStatus
from translations.units import latest, published_version


class Command(BaseCommand):
    help = (
        "Record the translations that are not known yet and sum up every item again. "
        "It may be stopped and started at any time, and changes nothing twice."
    )

    def handle(self, *args, **options):
        for model in item_models():
            number = 0
            for pk in model._default_manager.order_by("pk").values_list("pk", flat=True):
                with transaction.atomic():
                    look_again(model._default_manager.get(pk=pk))
                number += 1
            if number:
                self.stdout.write(f"{model._meta.label_lower}: {number}")


def look_again(stored):
    """Record what readers see and what is drafted, each as the work of whoever saved it."""
    draft, published = latest(stored), published_version(stored)
    method = _method_of(stored)
    versions = [
        (published, getattr(stored, "live_revision", None)),
        (draft, getattr(stored, "latest_revision", None)),
    ]
    for version, revision in versions:
        if version is not None:
            user = getattr(revision, "user", None)
            with recording.coming_from(method, user):
                recording.record(version, published, user)
    summary.refresh(stored, draft)


def _method_of(stored):
    """What the row of the item says; a person, where nothing says that it was a machine."""
    machine = TranslationStatus.objects.filter(
        content_type=ContentType.objects.get_for_model(stored),
        object_id=str(stored.pk),
        method=Method.MACHINE,
    )
    return Method.MACHINE if machine.exists() else Method.TYPED
