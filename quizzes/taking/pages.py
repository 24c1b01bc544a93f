"""The pages that a reader of a quiz is given."""

from django.template.response import TemplateResponse

from referral.choices import Whereabouts
from referral.contacts import help_page

from .. import previews
from . import results, script, steps
from .items import items
from .posted import posted

RESULT = "quizzes/quiz_result.html"


def first_page(page, request):
    """The context of the form before anything is answered; what is always there of a sent one."""
    shared = {"whereabouts": Whereabouts.choices if page.asks_where else []}
    if request.method == "POST":
        return shared
    found = items(page)
    for_script = script.data(page, request, found) if found else None
    return shared | {"items": found, "script": for_script} | steps.first(page, found)


def answer(page, request):
    """The response to a sent form: the result, or a form with what is still to answer."""
    sent = posted(request)
    if page.one_at_a_time and "at" in sent and page.question_list:
        context, ticked = steps.next_step(page, sent)
        if context is not None:
            context["help_page"] = help_page(request) if page.is_risk_check else None
            return _response(page, request, page.get_template(request), context)
    else:
        ticked = {found.key: sent.getlist(found.field_name) for found in page.question_list}
    return _whole(page, request, ticked, _where(page, sent))


def preview(page, request, reached):
    """The context of the result that ``reached`` leads to, with answers made up for an editor."""
    rules = [question.for_scoring(question.choice_list) for question in page.question_list]
    found = items(page, previews.sample(rules, reached))
    level = reached if page.is_risk_check else int(reached)
    return results.context(page, request, found, reached=level)


def _whole(page, request, ticked, where):
    found = items(page, ticked)
    if not found or _asks_again(page, found):
        context = {"items": found, "missing": True, "where": where}
        return _response(page, request, page.get_template(request), context)
    return _response(page, request, RESULT, results.context(page, request, found, where))


def _response(page, request, template, context):
    response = TemplateResponse(request, template, page.get_context(request) | context)
    # What somebody answered is nobody else's to find: not in a cache, not by going back.
    response["Cache-Control"] = "no-store"
    return response


def _where(page, sent):
    """Where the reader is, when he said so and is asked."""
    where = sent.get("where", "")
    return where if page.asks_where and where in Whereabouts.values else ""


def _asks_again(page, found):
    """Must the reader answer more first?

    Never after a warning sign: who ticks one is led to help, whatever else stays open. Without
    a sign a risk check needs every answer, since it would say that there is none.
    """
    shows_sign = page.is_risk_check and any(item.answer.flagged for item in found)
    return not shows_sign and any(item.is_missing for item in found)
