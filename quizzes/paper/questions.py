"""Questions as they stand on paper: boxes to tick, letters to write, lines to number."""

from string import ascii_uppercase

from django.utils.translation import gettext, gettext_lazy

from core.localized import localized
from core.pdf_text import passage, said

from .. import scoring

NOTES = {
    scoring.SINGLE: gettext_lazy("Tick one box."),
    scoring.TRUE_FALSE: gettext_lazy("Tick one box."),
    scoring.PICTURE: gettext_lazy("Tick one picture."),
    scoring.SEVERAL: gettext_lazy("Tick every box that is true."),
    scoring.MATCHING: gettext_lazy("Write in front of each line the letter of what goes with it."),
    scoring.ORDERING: gettext_lazy("Give each line its number. 1 comes first."),
    scoring.OPINION: gettext_lazy("There is no right or wrong answer here. You may leave it open."),
}


def asked(item, pictures, address):
    """One question of ``taking.items`` as data; its ``layout`` says how it is answered."""
    question = item.question
    return {
        "number": item.number,
        "text": said(question, "text"),
        "note": _note(item),
        "scenario": passage(question, "scenario", address),
        "picture": pictures.add(question.image),
        "recording": _recording(question),
        **_answers(item, pictures),
    }


def _note(item):
    if item.answer.question.allows_none:
        return gettext("Tick every box that is true. Tick none if none is true.")
    return str(NOTES[item.question.kind])


def _recording(question):
    """Where what happens first can only be heard, paper says where; a text replaces it else."""
    if localized(question, "audio") and not localized(question, "scenario"):
        return gettext("There is a recording of this question. The code on page 1 leads to it.")
    return ""


def _answers(item, pictures):
    if item.question.kind == scoring.MATCHING:
        return _matching(item)
    if item.question.kind == scoring.ORDERING:
        lines = [{"text": said(choice, "text")} for choice, _places in item.rows]
        return {"layout": "ordering", "choices": lines}
    shown = [_choice(choice, pictures) for choice in item.question.choice_list]
    with_pictures = any(choice["picture"] for choice in shown)
    return {"layout": "pictures" if with_pictures else "ticks", "choices": shown}


def _choice(choice, pictures):
    picture = pictures.add(choice.image, choice) if choice.shows_picture else None
    return {"text": said(choice, "text"), "picture": picture}


def _matching(item):
    """Lines on the left; on the right what goes with them, lettered, in the page's own order."""
    return {
        "layout": "matching",
        "choices": [{"text": said(choice, "text")} for choice, _places in item.rows],
        "places": [
            {"letter": letter_of(item, place.key), "text": said(place, "match")}
            for place in places(item)
        ],
    }


def places(item):
    """What the lines of a matching go with, each once, in the order of the sheet."""
    _choice, options = item.rows[0]
    return [place for _value, place, _chosen in options]


def letter_of(item, key):
    """The letter that stands before a place: A, B … Z, A2, B2 …"""
    position = [place.key for place in places(item)].index(key)
    turn, letter = divmod(position, len(ascii_uppercase))
    return ascii_uppercase[letter] + (str(turn + 1) if turn else "")
