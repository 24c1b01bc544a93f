"""Compare what coverage reads with the records it is made from."""

from django.core.management.base import BaseCommand, CommandError

from outreach import facts, sums


class Command(BaseCommand):
    help = (
        "Say whether the facts and the sums that coverage reads are what the records say, and "
        "fail when they are not: after a restored backup, or a change in the database by hand."
    )

    def add_arguments(self, parser):
        parser.add_argument("--mend", action="store_true", help="write anew what is wrong")

    def handle(self, *args, mend=False, **options):
        wrong = facts.differences()
        if mend:
            facts.refresh(wrong)
        # What was taken away of wrong facts makes sums wrong: they are compared afterwards.
        wrong_sums = sums.differences()
        if mend and wrong_sums:
            sums.rebuild()
        said = f"{len(wrong)} activities with wrong facts, {len(wrong_sums)} wrong sums"
        if mend:
            self.stdout.write(f"{said}: mended.")
        elif wrong or wrong_sums:
            raise CommandError(f"{said}. Mend them with --mend.")
        else:
            self.stdout.write(f"{said}.")
