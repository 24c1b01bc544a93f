"""The sheets for a class and for a reader: worksheet of a quiz, leaflet of a risk check."""

from pathlib import Path

from django.utils.translation import gettext, gettext_lazy

from core.localized import current_language
from core.models import SiteSettings
from core.pdf import Sheet, date_of
from core.pdf_text import passage, said

from .. import scoring
from ..choices import Flag
from ..sessions import qr
from ..taking.items import items
from . import key
from .contacts import help_on_paper
from .pictures import Pictures
from .questions import asked
from .slips import slips_of

HERE = Path(__file__).parent
QR_CODE = "qr.svg"
UNTRANSLATED = gettext_lazy(
    "Part of this page is not translated yet and is shown in another language."
)
LICENCE = gettext_lazy(
    "Texts and drawings of this site: CC BY 4.0. Use them freely and name the source."
)


def worksheet(page, request):
    """The Sheet of a quiz to hand out: no key, and no line for a name.

    A name on a paper about fear and money at home can hurt whoever wrote it; the class and the
    day are enough to add up what was learned.
    """
    pictures, address = Pictures(), page.get_full_url(request)
    own = {
        "instructions": [gettext("Do not write your name.")],
        "blanks": [gettext("Class"), gettext("Date")],
        "questions": [asked(item, pictures, address) for item in items(page)],
        "results": None,
    }
    return _to_hand_out(page, request, pictures, own)


def leaflet(page, request):
    """The Sheet of a risk check: each sign is explained on the paper, and nothing is added up."""
    pictures, address = Pictures(), page.get_full_url(request)
    own = {
        "instructions": [
            gettext("Read each question and look for what fits. One “Stop” outranks all the rest."),
            gettext("You need not tick anything: somebody could find this paper."),
        ],
        "blanks": [],
        "questions": [_with_signs(item, pictures, address) for item in items(page)],
        "results": _results(page, address),
    }
    return _to_hand_out(page, request, pictures, own)


def answer_key(page, request):
    """The Sheet for the teacher: right answers, why, and points. Not for a risk check."""
    address, found = page.get_full_url(request), items(page)
    data = _shared(page, request, gettext("Answer key")) | {
        "instructions": [gettext("For the teacher. Hand it to nobody before the answers are in.")],
        "questions": [key.answered(item, address) for item in found],
        "points": key.points(page, found, address),
    }
    return Sheet(HERE / "answer_key.typ", data)


def _to_hand_out(page, request, pictures, own):
    """A Sheet with ``own``, the way back to the page, who can help, and slips to send back."""
    address = page.get_full_url(request)
    data = _shared(page, request) | own
    data["intro"] = passage(page, "intro", address)
    data["help"] = help_on_paper(request)
    data["slips"] = slips_of(page)
    data["code"] = {
        "file": QR_CODE,
        "alt": gettext("Code that leads to %(address)s") % {"address": address},
        "words": gettext("Open it on a phone"),
    }
    return Sheet(HERE / "worksheet.typ", data, pictures.files | {QR_CODE: qr.svg(address)})


def _shared(page, request, kind=""):
    """What stands on every sheet: title, notices, footer; ``kind`` says which sheet it is."""
    ribbon = []
    if SiteSettings.for_request(request).demonstration:
        ribbon = [gettext("Demonstration content")]
    title = said(page, "title")
    return {
        "lang": current_language(),
        "kind": kind,
        "title": title,
        "date": date_of(page.last_published_at),
        "notices": [*ribbon, *([str(UNTRANSLATED)] if page.shows_fallback else [])],
        "footer": [" · ".join([page.get_full_url(request), *ribbon]), str(LICENCE)],
    }


def _with_signs(item, pictures, address):
    """A question with what each of its answers is a sign of."""
    question = asked(item, pictures, address)
    if not item.question.many:
        question["note"] = ""
    question["why"] = passage(item.question, "feedback", address)
    if question["layout"] in ("ticks", "pictures"):
        for entry, choice in zip(question["choices"], item.question.choice_list, strict=True):
            entry["sign"] = _sign(choice)
    return question


def _sign(choice):
    """{level, told, ask}; None for an answer that is no sign."""
    if not choice.flag:
        return None
    return {
        "level": gettext("Stop") if choice.flag == Flag.STOP else gettext("Ask first"),
        "told": said(choice, "feedback"),
        "ask_words": gettext("Ask:"),
        "ask": said(choice, "ask") if choice.question_to_send else None,
    }


def _results(page, address):
    """What each outcome leads to, the gravest first."""
    reached_by = {
        scoring.STOP: gettext("If at least one “Stop” fits"),
        scoring.ASK_FIRST: gettext("If “Ask first” fits, and no “Stop”"),
        scoring.NONE: gettext("If no sign fits"),
    }
    bands = [scoring.band_for_outcome(page.band_list, outcome) for outcome in scoring.OUTCOMES]
    return {
        "title": gettext("What it means"),
        "bands": [_band(band, reached_by[band.outcome], address) for band in bands if band],
    }


def _band(band, reached_by, address):
    return {
        "reached_by": reached_by,
        "title": said(band, "title"),
        "text": passage(band, "text", address),
        "now": gettext("What to do now"),
        "endings": [
            {"title": str(title), "text": passage(band, name, address)}
            for name, title in band.endings
        ],
    }
