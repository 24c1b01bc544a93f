"""Read a GIFT file into a draft quiz."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from core import languages
from quizzes.gift.importing import Import
from quizzes.gift.wording import told
from quizzes.models import QuizIndexPage, QuizPage


class Command(BaseCommand):
    help = (
        "Read a GIFT file into a draft quiz: a new one, or with --slug the one of that name, "
        "whose questions are found again by their ::title:: or by their order."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--language", choices=languages.codes(), default=languages.DEFAULT)
        parser.add_argument(
            "--slug", default="", help="the quiz to read into, or the new one's name"
        )
        parser.add_argument("--dry-run", action="store_true", help="only say what would be done")

    def handle(self, *args, file, language, slug, dry_run, **options):
        try:
            data = file.read_bytes()
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        page = QuizPage.objects.filter(slug=slug).first() if slug else None
        parent = None if page else self._index()
        imported = Import(
            page.get_latest_revision_as_object()
            if page
            else QuizPage(slug=slug, source_language=language)
        )
        imported.read(data, language)
        self._report(imported, file)
        if dry_run:
            self.stdout.write("Dry run: nothing was stored.")
        elif imported.taken:
            imported.save(parent=parent, name=slug or file.stem)
            self.stdout.write(f"Stored as a draft of “{imported.page.slug}”.")
        if not imported.taken:
            raise CommandError("No question can be imported.")

    def _index(self):
        index = QuizIndexPage.objects.first()
        if index is None:
            raise CommandError("There is no index of quizzes to put the quiz below.")
        return index

    def _report(self, imported, file):
        for taken in imported.taken:
            what = "new" if taken.is_new else "words of"
            words = " ".join(taken.words.split())[:60]
            self.stdout.write(f"{file}:{taken.line}: {what} {taken.number} ({taken.kind}) {words}")
        for kind, found in (("look", imported.notices), ("refused", imported.problems)):
            for _code, problem in found:
                self.stderr.write(f"{file}:{problem.line}: {kind}: {' '.join(told(problem))}")
        self.stdout.write(f"Questions: {len(imported.taken)}. Refused: {len(imported.problems)}.")
