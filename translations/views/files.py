"""Texts out to translators as files, and back: first what a file would do, then doing it."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, View
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from core import languages
from core.incoming import UnreadableFile

from .. import permissions
from ..exchange.applying import apply, is_taken, keep_unreadable, receive
from ..exchange.forms import ConfirmForm, ExportForm, UploadForm, pairs_into
from ..exchange.outcomes import TAKEN, Outcome
from ..exchange.plan import Plan
from ..exchange.selection import rows_of
from ..files import FORMATS
from ..files.reading import MAX_ROWS, UnwritableFile
from ..models import ImportState, TranslationImport
from ..texts import plain

ON_A_PAGE = 50


class ForTranslators(WagtailAdminTemplateMixin):
    """What these pages share: who may open them, and the way they came."""

    header_icon = "globe"
    also_reviewers = False
    """May somebody come here who reviews and does not translate?"""

    def dispatch(self, request, *args, **kwargs):
        if not self.codes:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def codes(self):
        """The languages with which this person may do what the page does."""
        user = self.request.user
        return [
            code
            for code in languages.codes()
            if permissions.may_translate(user, code)
            or (self.also_reviewers and permissions.may_review(user, code))
        ]

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, *self.trail(), {"url": "", "label": self.page_title}]

    def trail(self):
        return []


class ExportView(ForTranslators, FormView):
    """A form, and the file that it asks for. A link may fill in the form."""

    page_title = gettext_lazy("Export texts for translation")
    template_name = "translations/admin/files/export.html"
    form_class = ExportForm
    also_reviewers = True

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"codes": self.codes}

    def get_initial(self):
        """``?item=``, ``page=``, ``kind=``, ``language=`` and ``state=``, as the desk has them."""
        asked = self.request.GET
        initial = {name: asked[name] for name in ("item", "page", "kind") if asked.get(name)}
        into = [code for code in (asked.get("language"),) if code in self.codes]
        if into:
            initial["pair"] = pairs_into(into)[0][0]
        if asked.getlist("state"):
            initial["states"] = asked.getlist("state")
        return super().get_initial() | initial

    def form_valid(self, form):
        selection = form.selection()
        rows = []
        for row in rows_of(selection, self.request.user):
            rows.append(row)
            if len(rows) > MAX_ROWS:
                return self._refuse(form, _("These are too many texts for one file."))
        if not rows:
            return self._refuse(form, _("There is nothing to translate in this selection."))
        kind = FORMATS[form.cleaned_data["format"]]
        try:
            data = kind.write(selection.header(), rows)
        except UnwritableFile as error:
            return self._refuse(form, str(error))
        pair = f"{selection.source_language}-{selection.language}"
        name = f"translations-{pair}-{timezone.localdate():%Y%m%d}.{kind.extension}"
        return _download(data, name, kind.content_type)

    def _refuse(self, form, message):
        form.add_error(None, message)
        return self.form_invalid(form)


def _download(data, name, content_type):
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(data, content_type=content_type, headers=headers)


class ImportView(ForTranslators, FormView):
    """Give a file; below it, every file that was given before."""

    page_title = gettext_lazy("Import translations")
    template_name = "translations/admin/files/import.html"
    form_class = UploadForm

    def get_context_data(self, **kwargs):
        # The file itself and its plan can be megabytes.
        given = TranslationImport.objects.defer("contents", "plan").select_related("user")
        shown, elided = _page(self.request, given)
        return super().get_context_data(**kwargs) | {"imports": shown, "elided": elided}

    def form_valid(self, form):
        file = form.cleaned_data["file"]
        contents = file.read()
        try:
            kept = receive(file.name, contents, self.request.user)
        except UnreadableFile as error:
            kept = keep_unreadable(file.name, self.request.user, str(error))
        return redirect("translations:import_detail", kept.pk)


class ImportDetailView(ForTranslators, FormView):
    """What a file would do, and the button that does it; afterwards the receipt."""

    template_name = "translations/admin/files/detail.html"
    form_class = ConfirmForm

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        kept = TranslationImport.objects.defer("contents").select_related("user")
        self.kept = get_object_or_404(kept, pk=kwargs["pk"])
        self.plan = Plan.from_data(self.kept.plan) if self.kept.plan else None

    @property
    def page_title(self):
        return self.kept.name

    def trail(self):
        return [{"url": reverse("translations:import"), "label": ImportView.page_title}]

    @property
    def may_apply(self):
        """Only the person who gave the file: they are named as the translator."""
        return self.kept.state == ImportState.READY and self.kept.user == self.request.user

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"counts": self.kept.counts}

    def get_initial(self):
        return {"fingerprint": self.plan.fingerprint} if self.plan else {}

    def get_context_data(self, **kwargs):
        chosen, elided = _page(self.request, self._chosen(self.request.GET.get("outcome")))
        return super().get_context_data(**kwargs) | {
            "kept": self.kept,
            "totals": self._totals(),
            "page": chosen,
            "lines": [self._shown(item, line) for item, line in chosen],
            "elided": elided,
            "is_applied": self.kept.state == ImportState.APPLIED,
            "may_apply": self.may_apply,
            "has_something": any(self.kept.counts.get(each) for each in TAKEN),
        }

    def _totals(self):
        counts = self.kept.counts
        return [(each, each.label, counts[each]) for each in Outcome if counts.get(each)]

    def _chosen(self, outcome):
        """(item, line) of every text, or of those with one outcome."""
        return [
            (item, line)
            for item in (self.plan.items if self.plan else ())
            for line in item.lines
            if not outcome or line.outcome == outcome
        ]

    def _shown(self, item, line):
        texts = (line.source, line.before, line.after)
        if line.outcome != Outcome.DAMAGED:  # there, the tags may be what is wrong
            texts = map(plain, texts)
        return {
            "title": item.title,
            "address": self._address(item),
            "line": line,
            "outcome": Outcome(line.outcome).label,
            "is_taken": is_taken(line, self.kept.included),
            "texts": tuple(texts),
        }

    def _address(self, item):
        if not item.item:
            return ""
        label, _colon, pk = item.item.partition(":")
        address = reverse("translations:item", args=[label, pk])
        return f"{address}?language={self.kept.language}"

    def post(self, request, *args, **kwargs):
        if not self.may_apply:
            raise PermissionDenied
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        try:
            done = apply(self.kept.pk, **form.cleaned_data)
        except UnreadableFile as error:
            messages.error(self.request, str(error))
        else:
            self._tell(done)
        return redirect(self.request.path)

    def form_invalid(self, form):
        messages.error(self.request, _("Look at the report again: it has changed."))
        return redirect(self.request.path)

    def _tell(self, done):
        if done:
            messages.success(
                self.request, _("The translations were taken in. This is the receipt.")
            )
        else:
            messages.warning(
                self.request,
                _("Something has changed on the site since you saw this. Nothing was taken in."),
            )


class ImportFileView(ForTranslators, View):
    """The file as it was given, for whoever gave it."""

    def get(self, request, pk):
        given = TranslationImport.objects.defer("plan").exclude(contents=b"")
        kept = get_object_or_404(given, pk=pk, user=request.user)
        name = "".join(each if each.isalnum() or each in "-_." else "_" for each in kept.name)
        return _download(bytes(kept.contents), name, "application/octet-stream")


def _page(request, things):
    """(the part of a list that is asked for, the numbers of the pages around it)"""
    paginator = Paginator(things, ON_A_PAGE)
    page = paginator.get_page(request.GET.get("p"))
    return page, paginator.get_elided_page_range(page.number)
