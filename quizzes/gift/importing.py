"""Reading files into a quiz: first in memory, for the report; then, when asked, as a draft."""

from dataclasses import dataclass

from django.db import transaction
from wagtail.log_actions import log
from wagtail.signal_handlers import disable_reference_index_auto_update

from core import languages
from core.keys import new_key
from core.localized import is_blank, raw

from ..models import Choice, Question
from . import incoming, outgoing, pairing
from .encoding import decode
from .parser import parse
from .questions import Problem


@dataclass(frozen=True)
class Taken:
    """One question of a file that goes into the quiz: as a new one, or as texts of one there."""

    line: int
    code: str
    is_new: bool
    number: int
    kind: str
    words: str

    @property
    def language(self):
        return languages.names()[self.code]


class Import:
    """A quiz in memory into which files are read; nothing is stored before ``save``."""

    def __init__(self, page):
        self.page = page
        self.taken = []
        self.problems = []
        self.notices = []
        self.questions = list(page.questions.all()) if page.pk else []
        for question in self.questions:
            # In memory from now on: what is changed below must be what is stored later.
            question.choices.set(list(question.choices.all()))
        self.numbers = {question.key: n for n, question in enumerate(self.questions, start=1)}
        page.questions.set(self.questions)

    def read(self, data, code):
        """Take what the bytes of a file hold in the language ``code``."""
        decoded = decode(data)
        result = parse(decoded.text)
        items, lost = pairing.with_stories(result)
        problems = [*decoded.problems, *result.problems]
        notices = [*decoded.notices, *lost]
        if not items and not problems:
            problems.append(Problem(1, "no_question"))
        self._name(items, code, notices)
        for (stories, question), key, partner in self._partners(items, code):
            texts = incoming.texts(question, stories, code)
            why = incoming.refusal(question, texts) or self._misfit(question, partner)
            if why:
                problems.append(why)
                continue
            notices += incoming.notices(question, stories, is_new=not partner)
            self._take(question, texts, key, partner, code)
        self.page.questions.set(self.questions)
        self.problems += [(code, problem) for problem in sorted(problems, key=_line)]
        self.notices += [(code, notice) for notice in sorted(notices, key=_line)]

    def save(self, user=None, parent=None, name=""):
        """Store the quiz as a draft; a new one below ``parent``, as ``name`` if no file names it.

        What readers have stays as it is.
        """
        with transaction.atomic():
            # Wagtail looks for references in the whole page after each of its thousand children;
            # once, when the revision is saved, is enough.
            with disable_reference_index_auto_update():
                self._save_rows(user, parent, name)
            return self.page.save_revision(user=user, log_action=parent is None)

    def _save_rows(self, user, parent, name):
        if parent is not None:
            if not self.page.display_title:
                self._entitle(name, self.page.source_language)
            self.page.live = False
            parent.add_child(instance=self.page)
            log(instance=self.page, action="wagtail.create", user=user)
        elif not self.page.live:
            self.page.save()

    def _name(self, items, code, notices):
        """A quiz without a title in this language takes the name of the file's category."""
        names = list(dict.fromkeys(question.category for _stories, question in items))
        if len([name for name in names if name]) > 1:
            notices.append(Problem(items[0][1].line, "several_categories"))
        name = next((name for name in names if name), "")
        title = name.replace("//", "\0").split("/")[-1].replace("\0", "/").strip()
        if title and is_blank(raw(self.page, "title", code)):
            self._entitle(title, code)

    def _entitle(self, title, code):
        if code == languages.DEFAULT:
            self.page.title, self.page.title_is_lent = title[:255], False
        else:
            setattr(self.page, f"title_{code}", title[:255])

    def _partners(self, items, code):
        """[(item, key, question that it goes with)]: None for a new one, False when unknown."""
        present = {question.key: question for question in self.questions}
        untranslated = [q.key for q in self.questions if is_blank(raw(q, "text", code))]
        keys = list(pairing.keys(question.title for _stories, question in items))
        partners = pairing.pair(keys, present, untranslated)
        for item, key, partner in zip(items, keys, partners, strict=True):
            yield item, key, present[partner] if partner else partner

    def _misfit(self, question, partner):
        if partner is False:
            return Problem(question.line, "no_partner")
        if partner and outgoing.shape(partner, list(partner.choices.all())) != question.shape:
            return Problem(question.line, "other_shape", {"number": self.numbers[partner.key]})
        return None

    def _take(self, question, texts, key, partner, code):
        target = partner or self._new(question, key)
        _fill(target, texts.question, code)
        for choice, words in zip(target.choices.all(), texts.choices, strict=True):
            _fill(choice, words, code)
        self.taken.append(
            Taken(
                question.line,
                code,
                partner is None,
                self.numbers[target.key],
                target.get_kind_display(),
                texts.question["text"],
            )
        )

    def _new(self, question, key):
        target = Question(
            key=key or new_key(), kind=incoming.kind(question), sort_order=len(self.questions)
        )
        target.choices.set(
            [
                Choice(sort_order=position, **marks)
                for position, marks in enumerate(incoming.marks(question))
            ]
        )
        self.questions.append(target)
        self.numbers[target.key] = len(self.questions)
        return target


def _fill(owner, texts, code):
    for name, text in texts.items():
        setattr(owner, f"{name}_{code}", text or None)


def _line(problem):
    return problem.line
