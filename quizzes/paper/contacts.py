"""Who can help, as it is printed: only contacts whose check holds today, with its date."""

from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_lazy

from core.pdf_text import said
from referral.contacts import prompt_context

NOBODY = gettext_lazy(
    "No telephone number is checked at the moment. You can go to a social worker, a chief, a "
    "church or the police."
)


def help_on_paper(request):
    """{title, contacts, nobody, more}: the contacts that a page prints, and where more are."""
    found = prompt_context(request)
    page = found["help_page"]
    address = page.get_full_url(request) if page else ""
    return {
        "title": gettext("Who can help you"),
        "contacts": [_contact(contact) for contact in found["contacts"]],
        "nobody": "" if found["contacts"] else str(NOBODY),
        "more": f"{gettext('More places that can help')}: {address}" if address else "",
    }


def _contact(contact):
    place = said(contact.district, "name") if contact.district_id else None
    return {
        "name": said(contact, "name"),
        "kind": contact.get_kind_display(),
        "district": place,
        "phone": contact.printed_phone,
        "hours": said(contact, "hours"),
        "remarks": " ".join(_remarks(contact)),
    }


def _remarks(contact):
    if not contact.dial:
        yield gettext("(an example, not a real number)")
    if contact.free_call:
        yield gettext("The call is free.")
    if contact.works_from_south_africa:
        yield gettext("Works from South Africa: yes.")
    else:
        yield gettext("Works from South Africa: no.")
    if contact.language_names:
        names = ", ".join(str(name) for name in contact.language_names)
        yield f"{gettext('Languages:')} {names}."
    if contact.verify_by:
        day = date_format(contact.verify_by, "DATE_FORMAT")
        yield gettext("Checked, good until %(date)s.") % {"date": day}
