"""An empty site to start from: the front page and the index of each section."""

from wagtail.models import Page, Site

from campaigns.models import CampaignIndexPage
from core import site_address
from core.models import HomePage, StandardPage
from guides.models import GuideIndexPage
from lessons.models import LessonIndexPage
from outreach.models import MaterialIndexPage
from quizzes.models import QuizIndexPage
from referral.models import HelpPage

# Slug, page type, English and Sesotho title; all but privacy stand in the menu.
SECTIONS = (
    ("guides", GuideIndexPage, "Guides", "Litataiso"),
    ("lessons", LessonIndexPage, "Lessons", "Lithuto"),
    ("quizzes", QuizIndexPage, "Quizzes", "Lipotso le likarabo"),
    ("materials", MaterialIndexPage, "Materials", "Lisebelisoa"),
    ("campaigns", CampaignIndexPage, "Campaigns", "Matšolo"),
    ("help", HelpPage, "Help", "Thuso"),
    ("about", StandardPage, "About this site", "Mabapi le saete ena"),
    ("privacy", StandardPage, "Privacy", "Lekunutu"),
)
OUT_OF_MENU = {"privacy"}


def open_site(name="Travel with Open Eyes", name_st="Tsamaea u Bulile Mahlo"):
    """The front page with its sections, made where they are missing; returns the front page."""
    home = HomePage.objects.first() or _make_home(name, name_st)
    for slug, model, title, title_st in SECTIONS:
        if not home.get_children().filter(slug=slug).exists():
            home.add_child(
                instance=model(
                    slug=slug,
                    title=title,
                    title_st=title_st,
                    show_in_menus=slug not in OUT_OF_MENU,
                )
            )
    site_address.keep_in_step()
    return home


def _make_home(name, name_st):
    """The site's root, in place of Wagtail's welcome page."""
    root = Page.objects.get(depth=1)
    welcome = root.get_children().filter(slug="home").first()
    home = HomePage(slug="front" if welcome else "home", title=name, title_st=name_st)
    root.add_child(instance=home)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "root_page": home, "site_name": name},
    )
    if welcome:
        welcome.delete()
        home = HomePage.objects.get(pk=home.pk)
        home.slug = "home"
        home.save()
    return home
