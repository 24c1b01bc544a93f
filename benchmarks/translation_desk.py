"""The desk with 2,000 pages of 40 texts: how long, and how many queries.

    .venv/bin/python benchmarks/translation_desk.py

It builds a database of its own in a temporary folder, prints raw figures as JSON, and exits with
1 when one of them is above its threshold in ``thresholds.json``.
"""

import json
import os
import platform
import statistics
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGES = 2_000
WARNINGS = 19
"""With a title and a summary, and two texts a warning, a page has 40 texts."""
TEXTS = 40
WARM_READINGS = 5
APPROVED_PAGES = PAGES // 4
TAGGED_PAGES = PAGES // 10


def main():
    with tempfile.TemporaryDirectory() as folder:
        start_django(folder)
        figures = {"built_in_seconds": round(timed(build)[0], 1), **measure()}
    figures["python"] = platform.python_version()
    figures["processor_cores"] = os.cpu_count()
    figures["load_average"] = round(os.getloadavg()[0], 1)
    print(json.dumps(figures, indent=2))
    missed = above_thresholds(figures)
    if missed:
        sys.exit("Above the threshold: " + ", ".join(missed))


def start_django(folder):
    os.environ["DATABASE_URL"] = f"sqlite:///{folder}/benchmark.sqlite3"
    os.environ["DJANGO_SETTINGS_MODULE"] = "campaign_site.settings.test"
    sys.path.insert(0, str(HERE.parent))
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def timed(function, *arguments):
    """(seconds, result)"""
    start = time.perf_counter()
    result = function(*arguments)
    return time.perf_counter() - start, result


# --- the database ----------------------------------------------------------------------
def build():
    """Rows as saving would leave them, written in bulk: saving 80,000 texts is not measured."""
    from django.db import transaction

    with transaction.atomic():
        translator, reviewer = make_people()
        pages = make_pages()
        make_texts(pages, translator, reviewer)
        make_rows(pages, translator, reviewer)


def make_people():
    from django.contrib.auth.models import Group

    from core import roles
    from core.models import User

    people = [User.objects.create_user(name.lower()) for name in (roles.TRANSLATOR, roles.REVIEWER)]
    people[0].groups.add(Group.objects.get(name=roles.TRANSLATOR))
    people[1].groups.add(Group.objects.get(name=roles.REVIEWER))
    return people


def make_pages():
    """Guides below the root: the tree's own columns are written by hand to insert them at once."""
    from django.contrib.contenttypes.models import ContentType
    from wagtail.models import Locale, Page

    from core.models import Topic
    from guides.models import GuidePage

    root = Page.objects.get(depth=1)
    first = root.numchild + 1
    own = {
        "depth": 2,
        "content_type": ContentType.objects.get_for_model(GuidePage),
        "locale": Locale.objects.get(language_code="en"),
    }
    Page.objects.bulk_create(
        Page(
            title=f"Page {number}",
            draft_title=f"Page {number}",
            slug=f"page-{number}",
            url_path=f"/page-{number}/",
            path=Page._get_path(root.path, 2, first + number),
            **own,
        )
        for number in range(PAGES)
    )
    Page.objects.filter(pk=root.pk).update(numchild=root.numchild + PAGES)
    stream = GuidePage._meta.get_field("body").stream_block
    body = stream.to_python([warning(number) for number in range(WARNINGS)])
    pages = list(Page.objects.filter(slug__startswith="page-").order_by("path"))
    for page in pages:
        guide = GuidePage(page_ptr=page, title_st="Leqephe", summary_en="Short", body=body)
        guide.summary_st = "Khutšoanyane"
        guide.save_base(raw=True)
    topic = Topic.objects.create(slug="benchmark", name_en="Topic")
    GuidePage.topics.through.objects.bulk_create(
        GuidePage.topics.through(guidepage_id=page.pk, topic=topic) for page in pages[:TAGGED_PAGES]
    )
    return [page.pk for page in pages]


def warning(number):
    texts = {
        "sign_en": f"Number {number}: they keep your passport and say it is for safety.",
        "sign_st": f"Nomoro {number}: ba nka phasepoto ea hao 'me ba re e bolokehile.",
        "action_en": f"<p>Ask for it back. Call for help when they refuse, step {number}.</p>",
        "action_st": f"<p>E kope. Letsetsa thuso ha ba hana, mohato oa {number}.</p>",
    }
    block_id = f"00000000-0000-4000-8000-{number:012}"
    return {"type": "warning", "id": block_id, "value": {"level": "stop", **texts}}


def make_texts(pages, translator, reviewer):
    """A record for every text of every page, and an approval for those of a quarter of them."""
    from django.contrib.contenttypes.models import ContentType

    from guides.models import GuidePage
    from translations.models import Decision, TranslatedText
    from translations.texts import digest
    from translations.units import units_of

    content_type = ContentType.objects.get_for_model(GuidePage)
    units = units_of(GuidePage.objects.get(pk=pages[0]))
    if len(units) != TEXTS:
        sys.exit(f"A page of the benchmark has {len(units)} texts instead of {TEXTS}.")
    common = [
        {
            "key": unit.key,
            "language": unit.language,
            "text": unit.target,
            "text_hash": digest(unit.target),
            "source_language": unit.source_language,
            "source_text": unit.source,
            "source_hash": unit.source_hash,
        }
        for unit in units
    ]
    texts = TranslatedText.objects.bulk_create(
        (
            TranslatedText(
                content_type=content_type, object_id=str(pk), translator=translator, **fields
            )
            for pk in pages
            for fields in common
        ),
        batch_size=5_000,
    )
    Decision.objects.bulk_create(
        (
            Decision(
                text=text,
                verdict="approved",
                source_text=text.source_text,
                source_hash=text.source_hash,
                user=reviewer,
            )
            for text in texts[: APPROVED_PAGES * TEXTS]
        ),
        batch_size=5_000,
    )


def make_rows(pages, translator, reviewer):
    """One row a page: summed up for the first, the same numbers or less open ones for the rest."""
    from guides.models import GuidePage
    from translations import summary
    from translations.models import TranslationStatus

    for pk in (pages[0], pages[-1]):
        summary.refresh(GuidePage.objects.get(pk=pk))
    guides = TranslationStatus.objects.filter(content_type__model="guidepage")
    approved, waiting = guides.order_by("pk")
    TranslationStatus.objects.bulk_create(
        copy_of(approved if number < APPROVED_PAGES else waiting, pk, f"Page {number}")
        for number, pk in enumerate(pages)
        if pk not in (pages[0], pages[-1])
    )


def copy_of(row, pk, title):
    from copy import copy

    twin = copy(row)
    twin.pk, twin._state.adding = None, True
    twin.object_id, twin.title = str(pk), title
    return twin


# --- the readings ----------------------------------------------------------------------
def measure():
    """{page: its readings}; cold is the first time in a process with empty caches.

    The processor's time is what is left of a reading on a machine with nothing else to do.
    """
    from django.test import Client
    from django.urls import reverse

    from core.models import Topic, User
    from guides.models import GuidePage

    desk = reverse("translations:desk")
    page = GuidePage.objects.order_by("-pk")[0]
    addresses = {
        "desk_first_page": desk,
        "desk_last_page": f"{desk}?p={PAGES // 50}",
        "desk_by_topic": f"{desk}?topic={Topic.objects.get(slug='benchmark').pk}",
        "desk_search": f"{desk}?q=page+19",
        "desk_csv": f"{desk}?export=csv",
        "my_work": reverse("translations:mine"),
        "dashboard": reverse("wagtailadmin_home"),
        "item_of_40_texts": reverse("translations:item", args=["guides.guidepage", page.pk]),
    }
    client = Client()
    client.force_login(User.objects.get(username="reviewer"))
    return {name: readings(client, address) for name, address in addresses.items()}


def readings(client, address):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    start = time.process_time()
    cold, _body = timed(read, client, address)
    after_cold = time.process_time()
    warm = [timed(read, client, address)[0] for _number in range(WARM_READINGS)]
    after_warm = time.process_time()
    with CaptureQueriesContext(connection) as captured:
        read(client, address)
    return {
        "cold_seconds": round(cold, 3),
        "cold_processor_seconds": round(after_cold - start, 3),
        "warm_seconds": round(statistics.median(warm), 3),
        "warm_processor_seconds": round((after_warm - after_cold) / WARM_READINGS, 3),
        "queries": len(captured),
    }


def read(client, address):
    response = client.get(address)
    if response.status_code != 200:
        sys.exit(f"{address} answered {response.status_code}.")
    return b"".join(response)


def above_thresholds(figures):
    """Which figures are above their threshold, in words."""
    thresholds = json.loads((HERE / "thresholds.json").read_text())["translation_desk"]
    return [
        f"{page} {name} {figures[page][name]} > {limit}"
        for page, limits in thresholds.items()
        for name, limit in limits.items()
        if figures[page][name] > limit
    ]


if __name__ == "__main__":
    main()
