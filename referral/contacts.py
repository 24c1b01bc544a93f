"""Which contact points a reader is shown: the one rule for help page, prompts and results.

What is current is a matter of dates, asked of the database once per request. Which of the
current ones fit a reader is decided here, in plain Python over anything with the attributes
``country``, ``reachable_from``, ``district_code`` and ``is_police``.
"""

from itertools import zip_longest

from core.models import SiteSettings

PROMPT_LIMIT = 4


def current(request):
    """Every current contact point, as a list; asked once per request."""
    if request is None:
        return _current(with_demonstration=False)
    if not hasattr(request, "_current_contacts"):
        ribbon = SiteSettings.for_request(request).demonstration
        request._current_contacts = _current(with_demonstration=ribbon)
    return request._current_contacts


def _current(with_demonstration):
    from .models import ContactPoint

    return list(ContactPoint.objects.current(with_demonstration).select_related("district"))


def reachable(contacts, country):
    """Those that can be called from ``country``; all of them for no country.

    Own country first, and the police last in each.
    """
    found = [contact for contact in contacts if not country or country in contact.reachable_from]
    return sorted(found, key=lambda contact: (contact.country != country, contact.is_police))


def near(contacts, country, district=""):
    """What a reader in ``country`` gets: the district's own first, then the whole country's.

    The police are never the only help: without anybody else nearby, everybody else in reach
    is added.
    """
    found = reachable(contacts, country)
    fitting = [contact for contact in found if contact.district_code in ("", district)]
    if all(contact.is_police for contact in fitting):
        fitting += [contact for contact in found if not contact.is_police]
    fitting.sort(key=lambda contact: contact.district_code != district or not district)
    return fitting or found


def few(contacts, country=""):
    """The few that fit a reader of whom nobody knows the district, and perhaps not the country.

    Those for a whole country; a district's own only when there is nothing else. The police may
    be left out by the limit, but never stand alone when anybody else exists.
    """
    found = reachable(contacts, country)
    fitting = [contact for contact in found if not contact.district_code] or found
    helpers = _not_police(fitting) or _not_police(found)
    police = [contact for contact in fitting if contact.is_police]
    groups = (helpers, police) if country else (_by_turns(helpers), _by_turns(police))
    return [contact for group in groups for contact in group][:PROMPT_LIMIT]


def _not_police(contacts):
    return [contact for contact in contacts if not contact.is_police]


def _by_turns(contacts):
    """One of each country, then the next of each: a short list has both sides of the border."""
    countries = dict.fromkeys(contact.country for contact in contacts)
    groups = [[found for found in contacts if found.country == country] for country in countries]
    return [contact for turn in zip_longest(*groups) for contact in turn if contact]


def for_prompt(request, country=""):
    """The few contacts that a prompt or a quiz result prints."""
    return few(current(request), country)


def help_page(request):
    """The live help page, or None; asked once per request."""
    from .models import HelpPage

    if request is None:
        return HelpPage.objects.live().first()
    if not hasattr(request, "_help_page"):
        request._help_page = HelpPage.objects.live().first()
    return request._help_page


def prompt_context(request, country=""):
    """What the template ``referral/prompt.html`` needs."""
    return {"contacts": for_prompt(request, country), "help_page": help_page(request)}
