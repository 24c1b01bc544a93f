"""Make an empty site ready to be filled: places, terms, front page, sections, address."""

from django.core.management.base import BaseCommand
from django.db import transaction

from campaign_site.opening import open_site
from core import reference_data
from translations import terms


class Command(BaseCommand):
    help = "Load reference data and make the front page and section pages that are missing."

    @transaction.atomic
    def handle(self, *args, **options):
        added = reference_data.load() + terms.load()
        home = open_site()
        self.stdout.write(
            f"{added} places, topics and terms added; the front page is “{home.title}”."
        )
