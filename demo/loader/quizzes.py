"""The demonstration's quizzes."""

from quizzes.models import Choice, Question, ResultBand

from .blocks import fixed_id, question_key
from .files import picture
from .sources import page_at


def required(source):
    """What a quiz needs to be saved at all."""
    return {"mode": source.get("mode")}


def fill(page, source, name):
    """Questions, choices and results of one quiz."""
    page.sensitive = source.get("sensitive", False)
    page.one_at_a_time = source.get("one_at_a_time", False)
    for field, text in source.texts(rich=("intro",)).items():
        setattr(page, field, text)
    for position, entry in enumerate(source.children("questions")):
        page.questions.add(_question(entry, position, name))
    for position, entry in enumerate(source.children("bands")):
        page.bands.add(_band(entry, position))


def _question(entry, position, name):
    path = f"{name}#{entry.get('id')}"
    question = Question(
        sort_order=position,
        key=question_key(name, entry.get("id")),
        kind=entry.get("kind"),
        image=_picture(entry),
        **entry.texts("text", rich=("scenario", "feedback")),
    )
    question.choices = [
        Choice(
            sort_order=number,
            key=fixed_id(path, number)[:8],
            correct=choice.get("correct", False),
            flag=choice.get("flag", ""),
            image=_picture(choice),
            **choice.texts("text", "match", "feedback", "ask"),
        )
        for number, choice in enumerate(entry.children("choices"))
    ]
    return question


def _band(entry, position):
    return ResultBand(
        sort_order=position,
        from_percent=entry.get("from_percent"),
        outcome=entry.get("outcome", ""),
        link=page_at(entry.get("link")) if entry.get("link") else None,
        **entry.texts("title", "link_label", rich=("text", "at_home", "already_there")),
    )


def _picture(entry):
    return picture(entry.get("image")) if entry.get("image") else None
