"""What coverage counts follows every change of a record, through whatever door."""

from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver

from . import facts
from .models import Activity, MaterialEdition, MaterialUse, Reach
from .models.activities import ActivityQuerySet


@receiver(post_save, sender=Activity)
def activity_saved(instance, raw=False, **kwargs):
    if not raw:
        facts.touch(instance.pk)


@receiver(pre_delete, sender=Activity)
def activity_goes(instance, origin=None, **kwargs):
    """One by one; of many at once their queryset has said so already."""
    if not isinstance(origin, ActivityQuerySet):
        facts.forget([instance.pk])


@receiver(post_save, sender=MaterialUse)
@receiver(post_save, sender=Reach)
def part_saved(instance, raw=False, **kwargs):
    if not raw:
        facts.touch(instance.activity_id)


@receiver(post_delete, sender=MaterialUse)
@receiver(post_delete, sender=Reach)
def part_deleted(instance, origin=None, **kwargs):
    """Unless the whole activity goes: its facts go with it."""
    if getattr(origin, "model", type(origin)) is not Activity:
        facts.touch(instance.activity_id)


@receiver(post_save, sender=MaterialEdition)
def edition_saved(instance, created=False, raw=False, **kwargs):
    """Another material or language of an edition counts for all its uses."""
    if not created and not raw:
        facts.refresh(instance.uses.order_by().values_list("activity", flat=True))
