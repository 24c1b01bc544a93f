"""Admin report: where withdrawn editions still are; a partner's member sees his own lines."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from django.views.generic import TemplateView
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.views.reports import ReportView
from wagtail.log_actions import log

from core import languages
from core.exports import SafeSpreadsheetMixin
from core.localized import text
from core.models import Community

from . import recall
from .models import Display, MaterialEdition, Partner, Replacement
from .permissions import ANY_ACTION, PartnerRecordPolicy, oversees, own_partner_ids

POLICY = PartnerRecordPolicy(Display)
"""Who may keep the record of what hangs where, ticks off too."""


def partners_of(user):
    """The partners whose lines ``user`` may see; None for all."""
    return None if oversees(user) else own_partner_ids(user)


class RecallReport(SafeSpreadsheetMixin, ReportView):
    """Every withdrawn edition, with how many places still wait for its replacement."""

    page_title = gettext_lazy("Withdrawn editions")
    header_icon = "warning"
    model = MaterialEdition
    permission_policy = POLICY
    any_permission_required = ANY_ACTION
    is_searchable = False
    index_url_name = "outreach_recall"
    index_results_url_name = "outreach_recall_results"
    export_filename = "withdrawn-editions"
    list_export = ["edition", "withdrawn_on", "withdrawn_because", "open", "replaced"]
    export_headings = {
        "edition": gettext_lazy("Edition"),
        "withdrawn_on": gettext_lazy("Withdrawn on"),
        "withdrawn_because": gettext_lazy("Withdrawn because"),
        "open": gettext_lazy("To replace"),
        "replaced": gettext_lazy("Replaced"),
    }
    columns = [
        TitleColumn(
            "edition",
            label=gettext_lazy("Edition"),
            get_url=lambda edition: reverse("outreach_recall_edition", args=[edition.pk]),
        ),
        DateColumn("withdrawn_on", label=gettext_lazy("Withdrawn on")),
        Column("withdrawn_because", label=gettext_lazy("Withdrawn because")),
        Column("open", label=gettext_lazy("To replace")),
        Column("replaced", label=gettext_lazy("Replaced")),
    ]

    def get_queryset(self):
        return recall.withdrawn()

    def decorate_paginated_queryset(self, editions):
        editions = list(editions)
        found = recall.lines(editions, partners_of(self.request.user))
        for edition in editions:
            edition.edition = str(edition)
            edition.open = sum(line.is_open for line in found[edition.pk])
            edition.replaced = len(found[edition.pk]) - edition.open
        return editions


class RecallEditionView(WagtailAdminTemplateMixin, PermissionCheckedMixin, TemplateView):
    """Where one withdrawn edition is, the message for its partners, and what is replaced."""

    permission_policy = POLICY
    any_permission_required = ANY_ACTION
    header_icon = "warning"
    page_title = gettext_lazy("Withdrawn edition")
    template_name = "outreach/admin/recall.html"

    @cached_property
    def edition(self):
        return get_object_or_404(recall.withdrawn(), pk=self.kwargs["pk"])

    @cached_property
    def lines(self):
        return recall.lines([self.edition], partners_of(self.request.user))[self.edition.pk]

    @property
    def may_tick(self):
        return POLICY.user_has_permission(self.request.user, "change")

    def post(self, request, *args, **kwargs):
        if self.may_tick:
            before, after = (
                set(request.POST.getlist(name)) for name in ("was_replaced", "replaced")
            )
            self._tick_off(after - before, before - after)
            messages.success(request, _("What is replaced was noted."))
        return redirect(request.path)

    def _tick_off(self, ticked, opened):
        """Note the lines of which the tick is new, and open again those that lost theirs.

        The names are compared with what the page showed: meanwhile others may have ticked more.
        """
        user = self.request.user
        with transaction.atomic():
            for line in self.lines:
                if line.is_open and line.name in ticked:
                    self._tick(line)
                elif not line.is_open and line.name in opened:
                    log(instance=line.replacement, action="wagtail.delete", user=user)
                    line.replacement.delete()

    def _tick(self, line):
        """Note that all of a line is replaced: for the first time, or once more."""
        user = self.request.user
        done, created = Replacement.objects.update_or_create(
            edition_id=line.edition,
            partner_id=line.partner,
            community_id=line.community,
            defaults={
                "marked_by": user,
                "replaced_on": timezone.localdate(),
                "amounts": line.amounts,
            },
        )
        log(instance=done, action="wagtail.create" if created else "wagtail.edit", user=user)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {
            "edition": self.edition,
            "groups": self._groups(),
            "may_tick": self.may_tick,
            "messages_to_send": self._messages(),
            "own_only": not oversees(self.request.user),
        }

    def _groups(self):
        """[(partner, [(the line, its community or None)])]"""
        partners = Partner.objects.in_bulk({line.partner for line in self.lines})
        communities = Community.objects.select_related("district").in_bulk(
            {line.community for line in self.lines if line.community}
        )
        groups = {pk: [] for pk in sorted(partners, key=lambda pk: partners[pk].acronym)}
        for line in self.lines:
            groups[line.partner].append((line, communities.get(line.community)))
        return [(partners[pk], found) for pk, found in groups.items()]

    def _messages(self):
        """[(language code, its name, the message)]: short enough to be sent by telephone."""
        newer = recall.successor(self.edition)
        found = []
        for code in languages.codes():
            with override(code):
                found.append((code, languages.display_name(code), self._message(newer)))
        return found

    def _message(self, newer):
        edition = self.edition
        words = _(
            "Please stop using “%(title)s” (%(code)s, %(language)s, edition %(label)s). It was "
            "withdrawn on %(date)s: %(reason)s. Take it down where it hangs, keep the copies "
            "apart, and tell us when they are replaced."
        ) % {
            "title": text(edition.material, "title"),
            "code": edition.material.code,
            "language": edition.get_language_display(),
            "label": edition.label,
            "date": date_format(edition.withdrawn_on),
            "reason": edition.withdrawn_because.rstrip("."),
        }
        if newer:
            words += " " + _("Use edition %(label)s instead.") % {"label": newer.label}
        return words

    def get_page_subtitle(self):
        return str(self.edition)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse(RecallReport.index_url_name), "label": RecallReport.page_title},
            {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()},
        ]
