"""A public server starts with places, terms, a front page and sections, and no demonstration."""

from django.core.management import call_command
from wagtail.models import Site

from core.models import AudienceGroup, Community, HomePage, Topic, User


def test_one_command_makes_it_ready(db, client, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://campaign.example.org"
    call_command("create_site", verbosity=0)
    assert Topic.objects.count() == 14
    assert AudienceGroup.objects.count() == 11
    assert Community.objects.exists()
    assert not User.objects.exists()
    for code in ("st", "en"):
        assert client.get(f"/{code}/").status_code == 200
        for slug in ("guides", "lessons", "quizzes", "materials", "campaigns", "help", "about"):
            assert client.get(f"/{code}/{slug}/").status_code == 200, slug
    assert "https://campaign.example.org/st/" in client.get("/sitemap.xml").text


def test_again_it_changes_nothing(db):
    call_command("create_site", verbosity=0)
    home = HomePage.objects.get()
    home.title = "Ours"
    home.save()
    call_command("create_site", verbosity=0)
    assert HomePage.objects.get().title == "Ours"
    assert HomePage.objects.get().numchild == 8


def test_the_address_follows_base_url(db, settings):
    call_command("create_site", verbosity=0)
    settings.WAGTAILADMIN_BASE_URL = "http://localhost:9000"
    call_command("create_site", verbosity=0)
    site = Site.objects.get()
    assert (site.hostname, site.port) == ("localhost", 9000)
