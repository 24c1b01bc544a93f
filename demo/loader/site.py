"""The front page, its sections, the site's address and settings."""

from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Page, Site

from campaigns.models import CampaignIndexPage
from core.models import (
    AudienceGroup,
    FeaturedPage,
    HomeDoor,
    HomePage,
    SiteSettings,
    StandardPage,
    Topic,
)
from guides.models import GuideIndexPage
from lessons.models import LessonIndexPage
from outreach.models import MaterialIndexPage
from quizzes.models import QuizIndexPage
from referral.models import HelpPage

from .blocks import stream
from .files import picture
from .sources import page_at, read

SECTIONS = {
    "guides": GuideIndexPage,
    "lessons": LessonIndexPage,
    "quizzes": QuizIndexPage,
    "materials": MaterialIndexPage,
    "campaigns": CampaignIndexPage,
    "help": HelpPage,
    "about": StandardPage,
    "privacy": StandardPage,
}
OUT_OF_MENU = {"privacy"}
DOORS = {"migrate": "guides", "teach": "lessons", "test": "quizzes", "help": "help"}
FEATURED = [
    "guides/check-a-job-offer",
    "guides/papers-for-work-in-south-africa",
    "quizzes/check-a-job-offer",
    "quizzes/know-the-signs",
]


def load_vocabulary():
    """Topics and audience groups; returns how many are new."""
    source = read("vocabulary")
    new = 0
    for model, key, names in (
        (Topic, "topics", ("name", "description")),
        (AudienceGroup, "audiences", ("name",)),
    ):
        for position, entry in enumerate(source.children(key)):
            _term, created = model.objects.get_or_create(
                slug=entry.get("id"), defaults=entry.texts(*names) | {"sort_order": position}
            )
            new += created
    return new


def load_home():
    """The front page as the site's root, in place of Wagtail's welcome page."""
    home = HomePage.objects.first()
    if home:
        return home
    source = read("pages/home")
    root = Page.objects.get(depth=1)
    welcome = root.get_children().filter(slug="home").first()
    home = HomePage(slug="front" if welcome else "home", **titles(source))
    root.add_child(instance=home)
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": address.hostname,
            "port": address.port or {"https": 443}.get(address.scheme, 80),
            "root_page": home,
            "site_name": "Travel with Open Eyes",
        },
    )
    if welcome:
        welcome.delete()
        home = HomePage.objects.get()
        home.slug = "home"
        home.save()
    return home


def load_sections(home):
    """The indexes and plain pages below the front page, without their bodies."""
    for slug, model in SECTIONS.items():
        if not home.get_children().filter(slug=slug).exists():
            page = model(
                slug=slug, show_in_menus=slug not in OUT_OF_MENU, **titles(read(f"pages/{slug}"))
            )
            home.add_child(instance=page)


def titles(source):
    """The texts that every page has."""
    english = source.by_language["en"]
    return {
        "title": english["title"],
        "title_st": source.text("title", "st"),
        "search_description": source.text("search_description", "en"),
        "search_description_st": source.text("search_description", "st"),
        **source.texts("summary"),
    }


def fill_plain_pages():
    """The bodies of about and privacy, once every page they link to exists."""
    for slug in ("about", "privacy"):
        page = page_at(slug).specific
        if not page.body:
            page.body = stream(read(f"pages/{slug}"), slug, StandardPage.body.field)
            page.save_revision().publish()


def fill_home(home):
    """Doors, featured pages, current campaign."""
    if home.doors.exists():
        return
    home.image = picture("mountains-sun")
    for position, door in enumerate(read("pages/home").children("doors")):
        home.doors.add(
            HomeDoor(
                sort_order=position,
                target=page_at(DOORS[door.get("id")]),
                **door.texts("title", "text"),
            )
        )
    for position, path in enumerate(FEATURED):
        home.featured.add(FeaturedPage(sort_order=position, page=page_at(path)))
    home.current_campaign = page_at("campaigns").get_children().live().first()
    home.save_revision().publish()


def load_settings(site):
    """Funder, press office and the demonstration ribbon."""
    source = read("settings")
    SiteSettings.objects.get_or_create(
        site=site,
        defaults={
            "demonstration": True,
            "funder_from": source.get("funder_from"),
            "funder_until": source.get("funder_until"),
            **source.texts("funder_acknowledgement", "disclaimer", "press_contact"),
        },
    )
