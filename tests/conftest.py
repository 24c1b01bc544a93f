"""The shared cast and stage of the tests: a small site, and the people who work on it."""

import gc
import os

import pytest
from database_once import django_db_modify_db_settings  # noqa: F401 - a fixture
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.db import connection
from django.utils import translation
from hypothesis import HealthCheck, settings
from pytest_django.plugin import blocking_manager_key
from wagtail.models import Page, Site

from core import publication, roles
from core.models import HomePage, User

# A busy machine is no fault of the code: no example has a time limit.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

ONE_ENGINE = (
    "tests/bilingual/test_a_page_may_be_written_in_sesotho_first.py",
    "tests/bilingual/test_editing_side_by_side.py",
    "tests/bilingual/test_readers_see_their_language.py",
    "tests/campaigns/",
    "tests/core/test_admin_lists_cost_the_same_",
    "tests/core/test_roles_can_do_their_work.py",
    "tests/demo/test_every_page_is_light_valid_and_public.py",
    "tests/demo/test_loading_the_demonstration.py::test_explorer_and_editor_open_every_page",
    "tests/guides/",
    "tests/lessons/",
    "tests/outreach/field/test_the_json_door_answers_in_json.py",
    "tests/outreach/test_a_partner_reaches_only_his_own_records.py",
    "tests/outreach/test_entering_an_activity.py",
    "tests/outreach/test_forms_cost_the_same_",
    "tests/outreach/test_officers_adopt_class_sessions.py",
    "tests/outreach/test_quiz_results_are_a_partners_own.py",
    "tests/outreach/test_the_public_library_of_materials.py",
    "tests/quizzes/gift/",
    "tests/quizzes/paper/",
    "tests/quizzes/sessions/test_a_class_answers_before_and_after.py",
    "tests/quizzes/sessions/test_a_room_without_phones.py",
    "tests/quizzes/sums/",
    "tests/quizzes/test_",
    "tests/referral/",
    "tests/site/test_the_api_gives_public_pages_only.py",
    "tests/translations/exchange/test_a_report_says_what_a_file_would_do.py",
    "tests/translations/exchange/test_bad_files_lose_nothing.py::test_ten_thousand_texts",
    "tests/translations/test_desk_decides_about_texts.py",
    "tests/translations/test_desk_gives_each_their_work.py",
    "tests/translations/test_editing_decisions_beside_a_field.py",
    "tests/translations/test_nothing_unchecked_is_published.py",
    "tests/translations/test_restricted_translators_",
    "tests/translations/test_workflow_reviews_a_translation.py",
    "tests/two_factor/",
)
"""Screens, files and walks that ask the database for nothing that engines answer differently.

What is left for PostgreSQL: constraints, locks, counters, sums, searches, imports and exports of
activities, and one loading of the demonstration with its guides, lessons and quizzes.
"""

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_setup", "live_server"}


def pytest_addoption(parser):
    parser.addoption(
        "--database-only",
        action="store_true",
        help="leave out the tests that touch no database: another engine changes nothing for them",
    )


def pytest_collection_modifyitems(config, items):
    if config.getoption("--database-only"):
        config.hook.pytest_deselected(items=[i for i in items if not _touches_database(i)])
        items[:] = [item for item in items if _touches_database(item)]


def pytest_collection_finish():
    """What was imported stays: not looking through it again saves a twentieth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def _touches_database(item):
    if item.get_closest_marker("one_engine") or item.nodeid.startswith(ONE_ENGINE):
        return False
    return bool(DATABASE_FIXTURES & set(item.fixturenames)) or item.get_closest_marker("django_db")


def pytest_terminal_summary(terminalreporter):
    """In CI nothing may be skipped: what is not run is not known to work."""
    skipped = terminalreporter.stats.get("skipped", [])
    if os.environ.get("CI") and skipped:
        terminalreporter.section("skipped in CI: this is a failure", red=True)
        for report in skipped:
            terminalreporter.write_line(f"{report.nodeid}: {report.longrepr[-1]}")


def pytest_sessionfinish(session, exitstatus):
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(autouse=True)
def _clean_stage():
    """Each test starts in English, with empty caches."""
    translation.activate("en")
    cache.clear()
    Site.clear_site_root_paths_cache()
    yield
    translation.activate("en")


@pytest.fixture(autouse=True)
def _published_for_a_reason():
    """Texts of the stage are in two languages, and no second person has checked them.

    The tests of the rule itself, in tests/translations, do without this.
    """
    with publication.because("The test is about something else."):
        yield


@pytest.fixture
def worker(settings):
    """Somebody who does at once what is put off: search entries, the reference index, reports."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Beneath what migrations leave, the stage: a front page in the place of Wagtail's welcome."""
    with django_db_blocker.unblock():
        Page.objects.filter(depth=2).delete()
        page = HomePage(title="Home", title_st="Lapeng", slug="home")
        Page.objects.get(depth=1).add_child(instance=page)
        Site.objects.all().delete()
        Site.objects.create(hostname="localhost", root_page=page, is_default_site=True)
        # What is put back after a test that commits: it was written down before the stage was set.
        connection._test_serialized_contents = connection.creation.serialize_db_to_string()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    """A test that commits leaves an empty database: the stage is set again, whoever comes next.

    The journeys in a browser see to it themselves: they have connections of their own.
    """
    result = yield
    marker = item.get_closest_marker("django_db")
    commits = marker and marker.kwargs.get("transaction")
    # After the last one there is no database any more.
    if commits and nextitem and not item.get_closest_marker("browser"):
        with item.config.stash[blocking_manager_key].unblock():
            connection.creation.deserialize_db_from_string(connection._test_serialized_contents)
    return result


@pytest.fixture
def home(db):
    """The front page of a site at `localhost`, with nothing below it."""
    return HomePage.objects.get(slug="home")


def person(username, *role_names, **fields):
    """A user in the given roles; the password is the user name."""
    user = User.objects.create_user(username, f"{username}@example.org", username, **fields)
    user.groups.set(Group.objects.filter(name__in=role_names))
    return user


@pytest.fixture
def admin(db):
    return User.objects.create_superuser("admin", "admin@example.org", "admin")


@pytest.fixture
def editor(db):
    return person("editor", roles.PUBLISHER)


@pytest.fixture
def translator(db):
    return person("translator", roles.TRANSLATOR)


@pytest.fixture
def reviewer(db):
    return person("reviewer", roles.REVIEWER)


@pytest.fixture
def coordinator(db):
    return person("coordinator", roles.COORDINATOR)


@pytest.fixture
def viewer(db):
    return person("viewer", roles.VIEWER)


@pytest.fixture
def officer_a(db):
    return person("officer-a", roles.OFFICER)


@pytest.fixture
def officer_b(db):
    return person("officer-b", roles.OFFICER)


@pytest.fixture
def stranger(db):
    """Somebody with an account and no role."""
    return person("stranger")
