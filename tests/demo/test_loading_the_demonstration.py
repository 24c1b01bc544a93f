"""One command loads it, every page of it can be edited, a second run changes nothing."""

from django.apps import apps
from django.core.management import call_command
from django.db.models import Count
from django.urls import reverse
from wagtail.models import Page, Revision

from campaigns.models import CampaignPage
from core.models import BorderPost, Community, District, Image, SiteSettings, User
from guides.models import GuidePage
from lessons.models import LessonPage
from outreach.models import Activity, Material, MaterialEdition, Partner
from quizzes.models import QuizPage
from translations.models import Method, State, TranslationStatus


def everything():
    """How many rows each table has, and the newest revision."""
    counts = {
        model._meta.label: model.objects.count()
        for model in apps.get_models()
        if model._meta.managed
    }
    return counts, Revision.objects.order_by("-pk").values_list("pk", flat=True).first()


def test_it_holds_what_was_promised(demo, db):
    assert GuidePage.objects.live().count() >= 6
    assert LessonPage.objects.live().count() >= 8
    assert QuizPage.objects.live().count() >= 5
    assert QuizPage.objects.live().filter(mode="risk_check").count() == 2
    assert CampaignPage.objects.live().count() == 1
    assert Material.objects.count() == 12
    assert MaterialEdition.objects.filter(withdrawn_on__isnull=False).exists()
    assert District.objects.count() == 10
    assert BorderPost.objects.count() == 14
    assert Community.objects.count() == 31
    assert Partner.objects.count() == 4
    assert Activity.objects.count() == 200
    assert Image.objects.count() >= 12
    assert SiteSettings.objects.get().demonstration
    assert User.objects.count() == 8


def test_every_partner_says_that_it_is_a_demonstration(demo, db):
    assert all("emonstration" in partner.name_en for partner in Partner.objects.all())


def test_some_communities_were_never_reached(demo, db):
    reached = Community.objects.annotate(n=Count("activities")).filter(country="LS")
    assert reached.filter(n=0).count() >= 3
    assert reached.filter(n__gt=3).count() >= 10


def test_a_second_run_changes_nothing(demo, db):
    before = everything()
    call_command("load_demo", verbosity=0)
    assert everything() == before


def test_every_sesotho_text_waits_for_review_and_says_a_machine_made_it(demo, db):
    statuses = TranslationStatus.objects.filter(language="st")
    assert set(statuses.values_list("state", "method")) == {(State.WAITING, Method.MACHINE)}
    for model in (GuidePage, LessonPage, QuizPage, CampaignPage):
        for page in model.objects.all():
            assert TranslationStatus.of(page, "st"), page


def test_nothing_is_missing_in_either_language(pages):
    for page in pages:
        for code in ("st", "en"):
            assert not page.missing_in(code), f"{page} in {code}"


def test_explorer_and_editor_open_every_page(client, pages):
    client.force_login(User.objects.get(username="admin"))
    for page in pages:
        for name in ("wagtailadmin_explore", "wagtailadmin_pages:edit"):
            address = reverse(name, args=[page.pk])
            response = client.get(address, follow=True)
            assert response.status_code == 200, f"{name} {page}"
    assert len(pages) > 30


def test_block_ids_are_fixed(demo, db):
    guide = GuidePage.objects.get(slug="check-a-job-offer")
    from demo.loader.blocks import fixed_id

    first = guide.body[0]
    ids = {fixed_id("guides/check-a-job-offer", n) for n in ("jo-01", "jo-1")}
    assert first.id in ids


def test_once_means_once(demo, db):
    Page.objects.get(slug="check-a-job-offer", url_path__contains="guides").delete()
    call_command("load_demo", "--once")
    assert not GuidePage.objects.filter(slug="check-a-job-offer").exists()


def test_what_people_changed_is_not_overwritten(demo, db):
    guide = GuidePage.objects.get(slug="crossing-the-border")
    guide.summary_en = "Ours"
    guide.save_revision().publish()
    call_command("load_demo", verbosity=0)
    assert GuidePage.objects.get(pk=guide.pk).summary_en == "Ours"
