"""When an item is saved or published, its texts are remembered and its row is made true."""

from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from wagtail.models import Revision
from wagtail.signals import page_unpublished, unpublished

from . import recording, summary
from .items import is_item
from .units import published_version


@receiver(post_save, sender=Revision, dispatch_uid="translations-revision")
def remember_draft(sender, instance, created, update_fields=None, raw=False, **kwargs):
    if raw or update_fields or not is_item(model_of(instance)):
        return
    # The new revision holds the very object that was saved, with what its editor said of it.
    draft = instance.content_object if created else instance.as_object()
    stored = type(draft)._default_manager.get(pk=draft.pk)
    published = published_version(stored)
    recording.record(draft, published, instance.user)
    if not created:
        recording.forget_passing_texts(draft, published, instance)
    summary.refresh(stored, draft)


@receiver(pre_save, dispatch_uid="translations-before-a-minor-edit")
def hold_what_readers_saw(sender, instance, raw=False, **kwargs):
    """What has no drafts is live when it is saved: a minor edit needs the texts from before."""
    if not raw and instance.pk and recording.item_is_minor(instance) and is_item(sender):
        stored = sender._default_manager.filter(pk=instance.pk).first()
        instance.seen_by_readers = stored and published_version(stored)


@receiver(post_save, dispatch_uid="translations-item")
def remember_live(sender, instance, raw=False, update_fields=None, **kwargs):
    """What goes to readers without a revision before it, and what a publication made live."""
    if raw or not is_item(sender) or not getattr(instance, "live", True):
        return
    if "latest_revision" in (update_fields or ()):
        return  # a draft: what is in memory is not what readers see
    recording.record(instance, vars(instance).pop("seen_by_readers", None) or instance)
    summary.refresh(instance, None if _has_newer_draft(instance) else instance)


@receiver([page_unpublished, unpublished], dispatch_uid="translations-unpublished")
def remember_withdrawal(sender, instance, **kwargs):
    if is_item(type(instance)):
        summary.refresh(instance)


@receiver(post_delete, dispatch_uid="translations-deleted")
def forget_deleted(sender, instance, **kwargs):
    if is_item(sender):
        summary.forget(ContentType.objects.get_for_model(instance), instance.pk)


def model_of(revision):
    """The class of what a revision is of."""
    return revision.content_type.model_class()


def _has_newer_draft(instance):
    return getattr(instance, "has_unpublished_changes", False) and instance.latest_revision_id
