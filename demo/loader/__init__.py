"""Builds the demonstration site from ``demo/texts``: one tree of TOML files per language."""

from core import publication

UNCHECKED = (
    "Demonstration: no speaker of Sesotho has checked these texts yet. A ribbon and a line on "
    "every page say so."
)


def load(report):
    """Add whatever is missing; returns (names of new accounts, their password).

    The order matters: what is pointed to is made before what points to it. ``report`` prints a
    line. Every Sesotho text is recorded as a machine's and waits for review.
    """
    with publication.because(UNCHECKED):
        return _load(report)


def _load(report):
    from . import activities, contacts, files, lessons, outreach, pages, people, sessions, site

    report(f"{files.load_pictures()} drawings")
    accounts, password = people.load_people()
    home = site.load_sections()
    site.load_settings(home.get_site())
    outreach.load_partners()
    outreach.load_materials()
    contacts.load_contacts()
    lessons.load_card()
    report(f"{pages.load_pages()} guides, lessons, quizzes and campaigns")
    outreach.link_materials_to_pages()
    contacts.fill_help_page()
    site.fill_plain_pages()
    site.fill_home(home)
    report(f"{activities.load_activities()} activities")
    report(f"{sessions.load_sessions()} class sessions")
    return accounts, password
