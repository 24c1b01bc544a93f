"""Load places, topics and audience groups; again whenever you like."""

from django.core.management.base import BaseCommand
from django.db import transaction

from core import reference_data


class Command(BaseCommand):
    help = "Add the districts, border posts, communities, topics and audiences that are missing."

    @transaction.atomic
    def handle(self, *args, **options):
        self.stdout.write(f"{reference_data.load()} places and terms added.")
