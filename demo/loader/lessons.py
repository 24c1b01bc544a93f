"""The demonstration's lessons and their safeguarding card."""

from lessons.models import Activity, KeyWord, LessonPage, LinkedGuide, Objective, SafeguardingCard

from .blocks import stream
from .sources import page_at, read

SHARED = ["grades", "learning_areas", "group_sizes", "needs", "sensitivity", "lesson_for"]


def load_card():
    """The one safeguarding card that leads every lesson."""
    if SafeguardingCard.objects.exists():
        return
    rich = ("before", "duty", "during", "closing", "after_disclosure")
    card = SafeguardingCard(live=False, **read("safeguarding").texts("title", rich=rich))
    card.save()
    card.save_revision().publish()


def required(source):
    """What a lesson needs to be saved at all."""
    return {"minutes": source.get("minutes")}


def fill(page, source, name):
    """Everything else of one lesson."""
    page.body = stream(source, name, LessonPage.body.field)
    for field in SHARED:
        setattr(page, field, source.get(field))
    rich = ("teacher_notes", "handout", "chalkboard_plan")
    for field, text in source.texts("handout_title", rich=rich).items():
        setattr(page, field, text)
    for position, entry in enumerate(source.children("objectives")):
        page.objectives.add(Objective(sort_order=position, **entry.texts("text")))
    for position, entry in enumerate(source.children("key_words")):
        page.key_words.add(KeyWord(sort_order=position, **entry.texts("word", "meaning")))
    for position, entry in enumerate(source.children("activities")):
        texts = entry.texts("title", rich=("text", "teacher_note"))
        page.activities.add(Activity(sort_order=position, minutes=entry.get("minutes"), **texts))
    for position, slug in enumerate(source.get("guides", [])):
        page.guides.add(LinkedGuide(sort_order=position, guide=page_at(f"guides/{slug}")))
    if source.get("quiz"):
        page.quiz = page_at(f"quizzes/{source.get('quiz')}")
