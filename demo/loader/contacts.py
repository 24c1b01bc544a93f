"""The help page's advice, and contact points that reach nobody."""

from core.models import District
from referral.models import ContactPoint, HelpAdvice

from .sources import page_at, read

SHARED = ["kind", "country", "reachable_from", "is_police", "languages", "free_call"]


def load_contacts():
    """Contact points marked as demonstration: the site prints 0000 0000 for them."""
    for entry in read("contacts").children("contacts"):
        texts = entry.texts("name", "hours", "note")
        ContactPoint.objects.get_or_create(
            name_en=texts["name_en"],
            demonstration=True,
            defaults=texts
            | {field: entry.get(field) for field in SHARED}
            | {"district": District.objects.filter(code=entry.get("district")).first()},
        )


def fill_help_page():
    """General advice that stands whether or not a number is current."""
    page = page_at("help").specific
    if page.advice.exists():
        return
    for position, entry in enumerate(read("pages/help").children("advice")):
        texts = entry.texts("title", rich=("text",))
        page.advice.add(HelpAdvice(sort_order=position, country=entry.get("country"), **texts))
    page.save_revision().publish()
