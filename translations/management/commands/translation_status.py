"""How much of the site is translated, for people and for continuous integration."""

import argparse

from django.core.management.base import BaseCommand, CommandError

from core import languages
from translations import coverage
from translations.states import State


def percent(text):
    """A whole number from 0 to 100."""
    if not text.isdigit() or int(text) > 100:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 100")
    return int(text)


class Command(BaseCommand):
    help = (
        "Print how much of the content and of the interface is translated, per app and state. "
        "A text counts as translated when it is neither missing, unfinished nor outdated."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--minimum",
            type=percent,
            metavar="PERCENT",
            help="exit with 1 when all content, or the whole interface, has less in a language",
        )

    def handle(self, *args, minimum=None, **options):
        below = []
        for name, found in (
            ("Content", coverage.content()),
            ("Interface", coverage.interface()),
        ):
            self._print(name, found)
            below += [
                f"{name} in {languages.names()[whole.language]}: {whole.percent} %"
                for whole in self._totals(found)
                if minimum is not None and whole.percent < minimum
            ]
        if below:
            raise CommandError(f"Less than {minimum} %: {'; '.join(below)}", returncode=1)

    def _totals(self, found):
        codes = {each.language for each in found}
        return [coverage.total(found, code) for code in languages.codes() if code in codes]

    def _print(self, name, found):
        heads = [str(state.label) for state in State]
        self.stdout.write(f"\n{name:<16}{'language':<12}{'texts':>7}  {'  '.join(heads)}  done")
        for each in [*found, *self._totals(found)]:
            counts = "  ".join(
                f"{each.states[state]:>{len(head)}}"
                for state, head in zip(State, heads, strict=True)
            )
            language = languages.names().get(each.language, each.language)
            part = each.part or "together"
            self.stdout.write(
                f"{part:<16}{language:<12}{each.texts:>7}  {counts}  {each.percent:>3} %"
            )
        if not found:
            self.stdout.write("nothing yet")
