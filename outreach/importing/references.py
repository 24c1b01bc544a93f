"""Wagtail's index of what is used where, for records that are written past its signals.

It says what may not be deleted. For one record after the other it takes longer than all the rest:
it follows in the background, a batch at a time, after what people wait for.
"""

from contextlib import contextmanager
from functools import partial

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q
from django_tasks import task
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from ..models import Activity

LATER = -10
"""Priority of a job: what says none has 0."""


@contextmanager
def following(records):
    """Around the writing of stored ``records``; the index follows once it is safe."""
    keys = [one.pk for one in records]
    with disable_reference_index_auto_update():
        yield
    transaction.on_commit(partial(index.enqueue, keys), robust=True)


@task(priority=LATER)
def index(keys):
    """Write anew what these activities use; of those that are gone, nothing stays."""
    if not ReferenceIndex.is_indexed(Activity):
        return
    there = Activity.objects.filter(pk__in=keys).prefetch_related("uses", "reach")
    for one in there:
        with transaction.atomic():
            ReferenceIndex.create_or_update_for_object(one)
    gone = [str(key) for key in set(keys) - {one.pk for one in there}]
    kind = ContentType.objects.get_for_model(Activity)
    of_them = Q(base_content_type=kind, object_id__in=gone)
    to_them = Q(to_content_type=kind, to_object_id__in=gone)
    ReferenceIndex.objects.filter(of_them | to_them).delete()
