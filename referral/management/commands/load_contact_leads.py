"""Load the leads to contact points as drafts that nobody has checked."""

from django.core.management.base import BaseCommand
from django.db import transaction

from referral import leads


class Command(BaseCommand):
    help = "Add the telephone leads that are missing, unverified and never public."

    @transaction.atomic
    def handle(self, *args, **options):
        self.stdout.write(f"{leads.load()} leads added. Call each one before you enter a date.")
