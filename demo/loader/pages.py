"""The demonstration's guides, lessons, quizzes and campaign.

Pages are made first and filled after, so that texts and relations can point to each other.
Only a page that is new is filled: what people changed is never overwritten.
"""

from campaigns.models import CampaignMaterial, CampaignPage, CampaignPartner
from core.models import AudienceGroup, Topic
from guides.models import GuidePage, RelatedPage
from lessons.models import LessonPage
from outreach.models import Material, Partner
from quizzes.models import QuizPage

from . import lessons, quizzes
from .blocks import stream
from .files import picture
from .site import titles
from .sources import names, page_at, read

KINDS = {
    "guides": GuidePage,
    "lessons": LessonPage,
    "quizzes": QuizPage,
    "campaigns": CampaignPage,
}


def load_pages():
    """Make and fill the pages that are missing; returns how many are new."""
    new = [made for folder in KINDS for name in names(folder) if (made := _make(folder, name))]
    for page, name in new:
        source = read(name)
        _tag(page, source)
        FILL[type(page)](page, source, name)
        page.save_revision().publish()
    return len(new)


def _make(folder, name):
    parent = page_at(folder)
    slug = name.rpartition("/")[2]
    if parent.get_children().filter(slug=slug).exists():
        return None
    source = read(name)
    page = KINDS[folder](slug=slug, live=False, **titles(source), **REQUIRED[folder](source))
    parent.add_child(instance=page)
    return page, name


def _tag(page, source):
    page.audiences.set(AudienceGroup.objects.filter(slug__in=source.get("audiences", [])))
    page.topics.set(Topic.objects.filter(slug__in=source.get("topics", [])))
    page.image = picture(source.get("image"))


def _fill_guide(page, source, name):
    page.body = stream(source, name, GuidePage.body.field)
    page.reviewed_on = source.get("reviewed_on")
    page.review_by = source.get("review_by")
    page.sensitive = source.get("sensitive", False)
    paths = [f"guides/{slug}" for slug in source.get("related_guides", [])]
    paths += [f"quizzes/{slug}" for slug in source.get("related_quizzes", [])]
    for position, path in enumerate(paths):
        page.related_pages.add(RelatedPage(sort_order=position, target=page_at(path)))


def _campaign_dates(source):
    return {"starts_on": source.get("starts_on"), "ends_on": source.get("ends_on")}


def _fill_campaign(page, source, name):
    page.body = stream(source, name, CampaignPage.body.field)
    for field, text in source.texts("message", "call_to_action").items():
        setattr(page, field, text)
    page.action_page = page_at("guides/check-a-job-offer")
    for position, code in enumerate(source.get("materials", [])):
        material = Material.objects.get(code=code)
        page.materials.add(CampaignMaterial(sort_order=position, material=material))
    for position, acronym in enumerate(source.get("partners", [])):
        partner = Partner.objects.get(acronym=f"DP{acronym[-1].upper()}")
        page.partners.add(CampaignPartner(sort_order=position, partner=partner))


FILL = {
    GuidePage: _fill_guide,
    LessonPage: lessons.fill,
    QuizPage: quizzes.fill,
    CampaignPage: _fill_campaign,
}
REQUIRED = {
    "guides": lambda source: {},
    "lessons": lessons.required,
    "quizzes": quizzes.required,
    "campaigns": _campaign_dates,
}
