"""The front page, its sections, the site's address and settings."""

from campaign_site.opening import SECTIONS, open_site
from core.models import FeaturedPage, HomeDoor, HomePage, SiteSettings, StandardPage

from .blocks import stream
from .files import picture
from .sources import page_at, read

DOORS = {"migrate": "guides", "teach": "lessons", "test": "quizzes", "help": "help"}
FEATURED = [
    "guides/check-a-job-offer",
    "guides/papers-for-work-in-south-africa",
    "quizzes/check-a-job-offer",
    "quizzes/know-the-signs",
]


def load_sections():
    """The front page and its sections, with the demonstration's titles and summaries."""
    if HomePage.objects.exists():
        return open_site()
    home = open_site()
    for path in ("home", *(section[0] for section in SECTIONS)):
        page = home if path == "home" else page_at(path).specific
        for field, text in titles(read(f"pages/{path}")).items():
            setattr(page, field, text)
        page.save()
    return home


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
