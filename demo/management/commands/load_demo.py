"""Load the demonstration content; again whenever you like, nothing is changed twice."""

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from wagtail.signal_handlers import disable_reference_index_auto_update

from core import reference_data
from core.models import HomePage
from demo.loader import load
from translations import terms


class Command(BaseCommand):
    help = "Load guides, lessons, quizzes, materials, partners, activities and accounts to try out."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="do nothing when it was loaded")
        parser.add_argument(
            "--force", action="store_true", help="load even where demonstrations are not allowed"
        )

    def handle(self, *args, once, force, **options):
        if once and HomePage.objects.exists():
            return
        if not settings.DEMO_ALLOWED and not force:
            raise CommandError(
                "These settings are for a public server: demonstration content and accounts do "
                "not belong here. Use --force if you are sure."
            )
        with transaction.atomic():
            # What refers to what is found out once at the end, not by the worker for each row.
            with disable_reference_index_auto_update():
                reference_data.load()
                terms.load()
                accounts, password = load(report=self.stdout.write)
            call_command("rebuild_references_index", verbosity=0)
        if accounts:
            self.stdout.write(f"Accounts: {', '.join(accounts)}. Their password: {password}")
