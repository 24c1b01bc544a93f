"""Builds the report of a quarter: counts once, then says it in each language."""

from pathlib import Path

from django.db import transaction
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import Site

from core import languages
from core.models import SiteSettings
from core.pdf import Sheet, date_of

from ..models import QuarterlyReport, QuarterlyText
from ..models.quarterly import State
from ..permissions import PartnerRecordPolicy, oversees, own_partner_ids
from . import document
from .measures import measure
from .scope import Scope
from .sections import sections

TEMPLATE = Path(__file__).parent.parent / "typst" / "quarterly.typ"


class MayNotBuild(Exception):
    """Whoever asked for the report is gone, or may no longer read what it would say."""


def build(pk, attempt):
    """Build the report, unless another attempt at it has been started since."""
    mine = QuarterlyReport.objects.filter(pk=pk, attempt=attempt)
    if not mine.filter(state=State.WAITING).update(
        state=State.BUILDING, touched_at=timezone.now(), steps_done=0
    ):
        return
    report = mine.select_related("partner", "district", "requested_by").get()
    try:
        _build(report, mine)
    except Exception:
        mine.update(state=State.FAILED, touched_at=timezone.now())
        raise


def _build(report, mine):
    scope = scope_of(report)
    as_of = timezone.now()
    measured = measure(scope)
    texts = []
    for done, code in enumerate(report.codes, start=1):
        mine.update(steps_done=done, touched_at=timezone.now())
        with translation.override(code):
            content = content_of(report, measured, as_of)
        pdf = Sheet(TEMPLATE, content).pdf()
        texts.append(QuarterlyText(report=report, language=code, content=content, pdf=pdf))
    with transaction.atomic():
        done = {"steps_done": report.steps, "touched_at": timezone.now(), "data_as_of": as_of}
        if mine.filter(state=State.BUILDING).update(state=State.READY, **done):
            report.texts.all().delete()
            QuarterlyText.objects.bulk_create(texts)


def scope_of(report):
    """The Scope of a report, within the reach that whoever asked for it has now."""
    user = report.requested_by
    if user is None or not may_build(user, report.partner):
        raise MayNotBuild
    return Scope(user, report.period, report.partner, report.district, report.verified_only)


def may_build(user, partner):
    """May ``user`` have a report of this partner, or with None of all of them?"""
    if not user.is_active or not PartnerRecordPolicy(QuarterlyReport).user_has_permission(
        user, "add"
    ):
        return False
    return oversees(user) or bool(partner and partner.pk in own_partner_ids(user))


def content_of(report, measured, as_of):
    """What the report says in the active language, as JSON takes it."""
    period, place = report.period, _country_or(report)
    ribbon = [_("Demonstration content")] if _is_demonstration() else []
    of_day = _("Date of the data: %(date)s") % {
        "date": date_format(timezone.localtime(as_of), "DATETIME_FORMAT")
    }
    code = translation.get_language()
    title = _("Quarterly report: %(place)s") % {"place": place}
    return {
        "lang": code,
        "title": {"lang": code, "text": title},
        "subtitle": f"{period.name} ({period.days})",
        "date": date_of(as_of),
        "notices": ribbon,
        "lines": [of_day, *document.about(measured.scope), *document.rules()],
        "closing": _("For those who keep and read these records. Not for publication."),
        "contents": _("Indicators"),
        "target": _("Target"),
        "all": _("All"),
        "footer": [" · ".join([title, period.name, of_day, *ribbon])],
        "sections": document.plain(sections(measured)),
    }


def _country_or(report):
    return report.place if report.district else _("Lesotho")


def _is_demonstration():
    site = Site.objects.filter(is_default_site=True).first()
    return bool(site) and SiteSettings.for_site(site).demonstration


def language_names(report):
    """[(code, its own name)] of the languages that a report has been built in."""
    return [(text.language, languages.names()[text.language]) for text in report.texts.all()]
