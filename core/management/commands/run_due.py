"""What has to happen at its time: scheduled publishing, small jobs of the apps, tidying up."""

import logging
import time

from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, task_backends
from django_tasks_db.backend import DatabaseBackend
from wagtail.models import Revision

from core.due import due_jobs

logger = logging.getLogger(__name__)


def jobs_are_kept():
    """Are background jobs kept in the database? (Tests run them at once instead.)"""
    return isinstance(task_backends[DEFAULT_TASK_BACKEND_ALIAS], DatabaseBackend)


def publish_due():
    """Publish each page whose time has come; one that may not be published stops no other.

    It goes back to being a draft, and the log says why.
    """
    for revision in Revision.objects.filter(approved_go_live_at__lt=timezone.now()):
        try:
            revision.publish(log_action="wagtail.publish.scheduled")
        except ValidationError as error:
            Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
            logger.error("%s was not published at its time: %s", revision, error.messages)


class Command(BaseCommand):
    help = "Publish what is scheduled and tidy up, once or every N seconds."

    def add_arguments(self, parser):
        parser.add_argument("--every", type=int, metavar="SECONDS", help="go on until stopped")

    def handle(self, *args, every=None, **options):
        while True:
            publish_due()
            call_command("publish_scheduled", verbosity=0)  # what is left: expiry
            due_jobs.run()
            if jobs_are_kept():
                call_command("prune_db_task_results", min_age_days=14, verbosity=0)
            if every is None:
                return
            time.sleep(every)
