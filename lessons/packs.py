"""A lesson to take along: one ZIP file with everything that teaching it needs, without network.

Inside are the lesson for the teacher and for learners as pages (with their style and pictures),
and each quiz that the lesson uses, as sheets to print.
"""

import copy
import io
import zipfile
from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin

from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.storage import default_storage
from django.http import QueryDict
from django.template.loader import render_to_string

from core.localized import current_language
from core.models import SiteSettings
from quizzes.blocks import placed
from quizzes.paper import sheets

VIEWS = {"lesson.html": "", "learners.html": "view=learner"}
"""The pages inside, and what each asks the lesson's own address for."""
LAZY = ("srcset", "sizes", "loading", "decoding")
"""What an image says for the network only."""
SAME_DAY = (1980, 1, 1, 0, 0, 0)
"""The date of every file inside: the same lesson makes the same bytes."""


def build(page, request):
    """The bytes of the ZIP file of a live ``LessonPage``, in the language in force."""
    files = {}
    for name, query in VIEWS.items():
        served = BeautifulSoup(_served(page, request, query), "html.parser")
        files["style.css"], body = _style_of(served), served.main
        files |= _pictures_of(body)
        _lead_back(body, page.get_full_url(request))
        files[name] = _document(page, request, body, name).encode()
    for quiz in quizzes_of(page):
        files |= _sheets_of(quiz, request)
    return _zipped(files)


def quizzes_of(page):
    """The quizzes that a lesson uses and readers can take: its own, and those in its text."""
    own = page.quiz.specific if page.quiz_id and page.quiz.live else None
    inside = [child.value.live_quiz for child in placed(page)]
    found = {quiz.pk: quiz for quiz in [own, *inside] if quiz and quiz.question_list}
    return list(found.values())


def _served(page, request, query):
    asked = copy.copy(request)
    asked.GET = QueryDict(query)
    response = page.serve(asked)
    return response.render().content


def _style_of(served):
    """The bytes of the style sheets that a page asks for: as collected, else where they lie."""
    names = [
        unquote(link["href"]).removeprefix(settings.STATIC_URL)
        for link in served.select('link[rel="stylesheet"]')
    ]
    return b"\n".join(map(_static_file, names))


def _static_file(name):
    if staticfiles_storage.exists(name):
        with staticfiles_storage.open(name) as file:
            return file.read()
    with open(finders.find(name), "rb") as file:
        return file.read()


def _pictures_of(body):
    """{name: bytes} of the stored pictures that ``body`` shows, which then names them so."""
    files = {}
    for source in body.select("picture source"):
        source.decompose()
    for image in body.select("img[src]"):
        image.attrs = {key: value for key, value in image.attrs.items() if key not in LAZY}
        stored = image["src"].removeprefix(settings.MEDIA_URL)
        if stored != image["src"] and default_storage.exists(stored):
            name = f"pictures/{PurePosixPath(stored).name}"
            with default_storage.open(stored) as file:
                files[name] = file.read()
            image["src"] = name
    return files


def _lead_back(body, address):
    """Make what is not inside lead to the site; the two views lead to each other."""
    for views in body.select(".views, .packs"):
        views.decompose()
    for name in ("href", "src", "action", "poster"):
        for element in body.select(f"[{name}]"):
            if not element[name].startswith(("#", "pictures/")):
                element[name] = urljoin(address, element[name])


def _document(page, request, body, name):
    context = {
        "page": page,
        "body": body.decode_contents(),
        "name": name,
        "others": [other for other in VIEWS if other != name],
        "address": page.get_full_url(request),
        "language": current_language(),
        "demonstration": SiteSettings.for_request(request).demonstration,
    }
    return render_to_string("lessons/pack.html", context)


def _sheets_of(quiz, request):
    """{name: bytes} of a quiz on paper; a risk check is a leaflet and has no key."""
    if quiz.is_risk_check:
        return {f"{quiz.slug}-leaflet.pdf": sheets.leaflet(quiz, request).pdf()}
    return {
        f"{quiz.slug}-worksheet.pdf": sheets.worksheet(quiz, request).pdf(),
        f"{quiz.slug}-answer-key.pdf": sheets.answer_key(quiz, request).pdf(),
    }


def _zipped(files):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in sorted(files.items()):
            pack.writestr(zipfile.ZipInfo(name, SAME_DAY), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
