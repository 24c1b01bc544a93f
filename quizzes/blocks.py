"""The block that leads from a guide or a lesson to a quiz, or asks one of its questions there."""

from itertools import groupby

from django.core.exceptions import ValidationError
from django.forms import Select
from django.urls import reverse
from django.utils.choices import CallableChoiceIterator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks import Parallel, ParallelStructBlock, ParallelValue
from core.blocks.body import RICH_TEXT
from core.localized import text
from referral import contacts

from .taking import results
from .taking.items import item_of

NO_QUESTION = ("", _("None: a card that leads to the quiz"))


def published_questions():
    """What an editor chooses from: [(title of a quiz, [(key, question)])] of the published ones."""
    from .models import Question

    found = Question.objects.filter(page__live=True).select_related("page")
    found = found.order_by("page__path", "sort_order")
    yield NO_QUESTION
    for quiz, questions in groupby(found, key=lambda question: question.page):
        yield text(quiz, "title"), [(found.key, text(found, "text")) for found in questions]


class QuestionBlock(blocks.CharBlock):
    """The key of one question, chosen from a list that is only read for the editing form."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.field.widget = Select(choices=CallableChoiceIterator(published_questions))

    def deconstruct(self):
        _path, args, kwargs = super().deconstruct()
        return "wagtail.blocks.CharBlock", args, kwargs


class QuizValue(ParallelValue):
    """A quiz, and the key of its question where one is asked."""

    @property
    def live_quiz(self):
        """The quiz that readers can take; None for one that is not published, or gone."""
        quiz = self.get("quiz")
        return quiz if quiz and quiz.live else None


class QuizBlock(ParallelStructBlock):
    """A quiz: a card that leads to its page, or one question that is answered in place."""

    quiz = blocks.PageChooserBlock(page_type="quizzes.QuizPage", label=_("Quiz"))
    question = QuestionBlock(
        required=False,
        label=_("One question here"),
        help_text=_("A question of the same quiz. Readers answer it without leaving the page."),
        search_index=False,
    )
    intro = Parallel(blocks.RichTextBlock, label=_("Introduction"), features=RICH_TEXT)

    class Meta:
        icon = "help"
        label = _("Quiz")
        description = _("A card that leads to a quiz, or one of its questions, answered in place")
        group = _("Guidance")
        template = "quizzes/blocks/quiz.html"
        value_class = QuizValue

    def clean(self, value):
        """The value; refused when readers would see nothing of it."""
        value = super().clean(value)
        if value["quiz"] and (errors := _what_readers_would_miss(value)):
            raise StructBlockValidationError(errors)
        return value

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        page, request = context.get("page"), context.get("request")
        child = next((child for child in placed(page) if child.value is value), None)
        key = key_of(child)
        own = {"key": key, "quiz": value.live_quiz, "item": None}
        if value.live_quiz and value["question"]:
            question = asked(page, value)
            own["quiz"] = value.live_quiz if question else None
            if question:
                item = item_of(question, context.get("answered", {}).get(key))
                own |= _shown(item, request) | _addresses(page, child, request)
        return context | own


def _what_readers_would_miss(value):
    """{name of a child: why it cannot be shown}."""
    if not value.live_quiz:
        return {
            "quiz": ValidationError(_("This quiz is not published: readers would see nothing."))
        }
    key = value["question"]
    if key and not value.live_quiz.questions.filter(key=key).exists():
        return {
            "question": ValidationError(_("This question is not one of the quiz chosen above."))
        }
    return {}


def placed(page):
    """The stream children of ``page`` that are quizzes, wherever a bilingual stream holds them."""
    for name in getattr(page, "bilingual_streams", ()):
        for child in getattr(page, name, ()):
            if isinstance(child.block, QuizBlock):
                yield child


def _shown(item, request):
    """A question, and what its answer comes to once it was sent."""
    return {
        "item": item,
        "signs": [choice for _item, choices in results.signs([item]) for choice in choices],
        "to_ask": results.to_ask([item]),
        "help_page": contacts.help_page(request) if item.sent else None,
    }


def key_of(child):
    """The name of a block on its page, and of what is chosen there."""
    return f"quiz-{child.id if child else ''}"


def asked(page, value):
    """The question of a block's ``value`` as it is published; None when it is gone.

    One query for all the questions on a page, kept with the page.
    """
    if page is None:
        return _published([value]).get(_name(value))
    if "_questions_here" not in vars(page):
        page._questions_here = _published([child.value for child in placed(page)])
    return page._questions_here.get(_name(value))


def _name(value):
    return value.live_quiz and value.live_quiz.pk, value["question"]


def _published(values):
    from .models.questions import questions_with_choices

    names = {_name(value) for value in values if value.live_quiz and value["question"]}
    found = questions_with_choices(
        question__page__in={quiz for quiz, _key in names},
        question__key__in={key for _quiz, key in names},
    )
    return {(question.page_id, question.key): question for question in found}


def _addresses(page, child, request):
    """Where an answer goes, and where the question stands; '' for a block only previewed."""
    if child is None or not (page.pk and child.id):
        return {"address": "", "place": ""}
    sent_to = reverse("question_answer", args=[page.pk, child.id])
    return {
        "address": f"{sent_to}{_query(request)}#{key_of(child)}",
        "place": place(page, child, request),
    }


def place(page, child, request):
    """The address of a block on its page, in the view that the reader has."""
    return f"{page.get_url(request)}{_query(request)}#{key_of(child)}"


def _query(request):
    """What the page's own address asks for, such as the view for learners; never an answer."""
    found = request.META.get("QUERY_STRING", "") if request else ""
    return f"?{found}" if found else ""
