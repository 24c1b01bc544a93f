"""What has to happen at its time: scheduled publishing, forgetting finished background jobs."""

import time

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, task_backends
from django_tasks_db.backend import DatabaseBackend


def jobs_are_kept():
    """Are background jobs kept in the database? (Tests run them at once instead.)"""
    return isinstance(task_backends[DEFAULT_TASK_BACKEND_ALIAS], DatabaseBackend)


class Command(BaseCommand):
    help = "Publish what is scheduled and tidy up, once or every N seconds."

    def add_arguments(self, parser):
        parser.add_argument("--every", type=int, metavar="SECONDS", help="go on until stopped")

    def handle(self, *args, every=None, **options):
        while True:
            call_command("publish_scheduled", verbosity=0)
            if jobs_are_kept():
                call_command("prune_db_task_results", min_age_days=14, verbosity=0)
            if every is None:
                return
            time.sleep(every)
