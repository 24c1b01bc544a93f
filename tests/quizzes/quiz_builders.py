"""Questions as plain lists: (kind, text, [(answer, mark)]), mark = correct or the flag."""

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
BANDS = {"knowledge": [0, 50, 80], "risk_check": ["stop", "ask_first", "none"]}


def add_questions(page, questions):
    for kind, words, answers in questions:
        question = Question(
            kind=kind,
            text_st=f"{words} (st)",
            text_en=words,
            feedback_st="<p>Lebaka</p>",
            feedback_en=f"<p>Why: {words}</p>",
        )
        page.questions.add(question)
        for answer, mark in answers:
            question.choices.add(
                Choice(
                    text_st=f"{answer} (st)",
                    text_en=answer,
                    feedback_st=f"Karabo: {answer}",
                    feedback_en=f"About: {answer}",
                    correct=mark is True,
                    flag=mark or "" if not isinstance(mark, bool) else "",
                )
            )


def add_bands(page, mode, bands=None):
    for reached in BANDS[mode] if bands is None else bands:
        score = isinstance(reached, int)
        page.bands.add(
            ResultBand(
                from_percent=reached if score else None,
                outcome="" if score else reached,
                title_st=f"Sephetho {reached}",
                title_en=f"Result {reached}",
                text_st="<p>Etsa tjena.</p>",
                text_en=f"<p>Text of {reached}.</p>",
            )
        )


def ticks(page, *answers):
    """The posted fields that choose ``answers`` (English texts), one entry a question."""
    data = {}
    for question, chosen in zip(page.questions.all(), answers, strict=True):
        wanted = [chosen] if isinstance(chosen, str) else chosen
        keys = {choice.text_en: choice.key for choice in question.choices.all()}
        data[question.field_name] = [keys[words] for words in wanted]
    return data


ALL_RIGHT = ("I do", ["A name", "An address"], "True")
ALL_WRONG = ("The boss", ["Nothing"], "False")
NO_SIGN = ("I do", "Yes", [])
