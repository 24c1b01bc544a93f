"""Index every page anew."""

from django.core.management.base import BaseCommand

from core import search


class Command(BaseCommand):
    help = "Rebuild the search index from the live pages, one entry per page and language."

    def handle(self, *args, **options):
        self.stdout.write(f"{search.rebuild()} entries.")
