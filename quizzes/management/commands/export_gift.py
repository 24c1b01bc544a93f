"""Write a quiz as a GIFT file."""

from django.core.management.base import BaseCommand, CommandError

from core import languages
from quizzes.gift.outgoing import export
from quizzes.gift.wording import told_of_export
from quizzes.models import QuizPage


class Command(BaseCommand):
    help = "Write the questions of a quiz, as they were last edited, in GIFT, one language a file."

    def add_arguments(self, parser):
        parser.add_argument("slug")
        parser.add_argument("--language", choices=languages.codes(), required=True)

    def handle(self, *args, slug, language, **options):
        page = QuizPage.objects.filter(slug=slug).first()
        if page is None:
            raise CommandError(f"There is no quiz “{slug}”.")
        made = export(page.get_latest_revision_as_object(), language)
        for numbers, what in told_of_export(made.notices):
            self.stderr.write(f"{', '.join(map(str, numbers))}: {what}")
        self.stdout.write(made.text, ending="")
