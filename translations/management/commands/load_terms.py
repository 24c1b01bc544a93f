"""Load the termbase's own list; again whenever you like."""

from django.core.management.base import BaseCommand
from django.db import transaction

from translations import terms


class Command(BaseCommand):
    help = "Add the terms of our list that the termbase lacks; what people edited stays."

    @transaction.atomic
    def handle(self, *args, **options):
        self.stdout.write(f"{terms.load()} terms added.")
