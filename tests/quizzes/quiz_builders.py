"""Questions as plain lists: (kind, text, [(answer, mark)]).

The mark says whether it is correct, or its flag, or what it goes with. Answers to be put in order
stand in their order.
"""

from wagtail.images.tests.utils import get_test_image_file

from core.models import Image
from quizzes.models import Choice, Question, ResultBand

KNOWLEDGE = [
    ("single", "Who keeps the passport?", [("I do", True), ("The boss", False)]),
    ("several", "What to leave?", [("A name", True), ("An address", True), ("Nothing", False)]),
    ("true_false", "A debt can bind you.", [("True", True), ("False", False)]),
]
RISK = [
    ("single", "Who keeps your passport?", [("I do", ""), ("They do", "stop")]),
    ("single", "Is it written?", [("Yes", ""), ("No", "ask_first")]),
    ("several", "What did they say?", [("Tell nobody", "stop"), ("Come now", "ask_first")]),
]
KINDS = [
    *KNOWLEDGE,
    (
        "matching",
        "Stop or ask?",
        [("Keeps papers", "Stop"), ("No paper", "Ask"), ("Hurry", "Stop")],
    ),
    ("ordering", "What comes first?", [("Passport", None), ("Copy", None), ("Stamp", None)]),
    ("picture", "Which one?", [("A talk", True), ("A car", False)]),
    ("opinion", "With whom?", [("Family", None), ("Nobody", None)]),
]
BANDS = {"knowledge": [0, 50, 80], "risk_check": ["stop", "ask_first", "none"]}


def add_questions(page, questions):
    for position, (kind, words, answers) in enumerate(questions):
        question = Question(
            sort_order=position,
            kind=kind,
            text_st=f"{words} (st)",
            text_en=words,
            feedback_st="<p>Lebaka</p>",
            feedback_en=f"<p>Why: {words}</p>",
        )
        page.questions.add(question)
        for place, (answer, mark) in enumerate(answers):
            question.choices.add(
                Choice(
                    sort_order=place,
                    text_st=f"{answer} (st)",
                    text_en=answer,
                    feedback_st=f"Karabo: {answer}",
                    feedback_en=f"About: {answer}",
                    **marked(kind, mark),
                )
            )


def marked(kind, mark):
    """The fields of a choice that a mark stands for."""
    if kind == "matching":
        return {"match_st": f"{mark} (st)", "match_en": mark}
    if kind == "picture":
        return {"correct": mark, "image": drawing()}
    if isinstance(mark, bool):
        return {"correct": mark}
    return {"flag": mark or ""}


def drawing():
    """A stored picture."""
    existing = Image.objects.first()
    return existing or Image.objects.create(title="drawing", file=get_test_image_file())


def add_bands(page, mode, bands=None):
    for position, reached in enumerate(BANDS[mode] if bands is None else bands):
        score = isinstance(reached, int)
        page.bands.add(
            ResultBand(
                sort_order=position,
                from_percent=reached if score else None,
                outcome="" if score else reached,
                title_st=f"Sephetho {reached}",
                title_en=f"Result {reached}",
                text_st="<p>Etsa tjena.</p>",
                text_en=f"<p>Text of {reached}.</p>",
            )
        )


def ticks(page, *answers):
    """The posted fields that choose ``answers`` (English texts), one entry a question.

    Where choices are put in their place: {text of the choice: what it goes with, or its position}.
    """
    data = {}
    for question, chosen in zip(page.questions.all(), answers, strict=True):
        if isinstance(chosen, dict):
            data[question.field_name] = list(places(question, chosen))
            continue
        wanted = [chosen] if isinstance(chosen, str) else chosen
        keys = {choice.text_en: choice.key for choice in question.choices.all()}
        data[question.field_name] = [keys[words] for words in wanted]
    return data


def places(question, chosen):
    first = {choice.match_en: choice.place for choice in question.choice_list if choice.match_en}
    for choice in question.choice_list:
        if choice.text_en in chosen:
            place = chosen[choice.text_en]
            yield f"{choice.key}.{first.get(place, place)}"


ALL_RIGHT = ("I do", ["A name", "An address"], "True")
ALL_WRONG = ("The boss", ["Nothing"], "False")
NO_SIGN = ("I do", "Yes", [])
KINDS_RIGHT = (
    *ALL_RIGHT,
    {"Keeps papers": "Stop", "No paper": "Ask", "Hurry": "Stop"},
    {"Passport": 1, "Copy": 2, "Stamp": 3},
    "A talk",
    "Family",
)
KINDS_WRONG = (
    *ALL_WRONG,
    {"Keeps papers": "Ask", "No paper": "Stop", "Hurry": "Ask"},
    {"Passport": 3, "Copy": 2, "Stamp": 1},
    "A car",
    [],
)
