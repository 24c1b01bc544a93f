"""Admin pages that bring GIFT files in and out."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import FormView, TemplateView, View
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Page

from core import languages

from ..models import QuizIndexPage, QuizPage
from .forms import ConfirmForm, GiftFilesForm
from .importing import Import
from .outgoing import export
from .wording import told, told_of_export

SHOWN = 100
"""Rows of a report; a file may have a thousand questions."""


def may_import(page, user):
    """May ``user`` bring questions into this quiz, or a new quiz into this index?"""
    permissions = page.permissions_for_user(user)
    if isinstance(page, QuizIndexPage):
        return permissions.can_add_subpage()
    return permissions.can_edit() and not permissions.page_locked()


def may_export(page, user):
    return page.permissions_for_user(user).can_edit()


class OfPage(WagtailAdminTemplateMixin):
    """What the pages about one quiz, or the index of quizzes, share."""

    header_icon = "list-ul"
    kinds = (QuizPage,)

    @cached_property
    def page(self):
        """The quiz as it was last edited."""
        page = get_object_or_404(Page, pk=self.kwargs["pk"]).specific
        if not isinstance(page, self.kinds):
            raise Http404
        return page.get_latest_revision_as_object()

    def dispatch(self, request, *args, **kwargs):
        if not self.may(self.page, request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        address = reverse("wagtailadmin_explore", args=[self.page.pk])
        parent = {"url": address, "label": self.page.get_admin_display_title()}
        here = {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()}
        return [*self.breadcrumbs_items, parent, here]


class ImportView(OfPage, FormView):
    """Files, then what would become of them, then a draft."""

    page_title = _("Import questions (GIFT)")
    template_name = "quizzes/admin/gift/import.html"
    report_template = "quizzes/admin/gift/report.html"
    form_class = GiftFilesForm
    kinds = (QuizPage, QuizIndexPage)
    may = staticmethod(may_import)

    def post(self, request, *args, **kwargs):
        if "sent" not in request.POST:
            return super().post(request, *args, **kwargs)
        form = ConfirmForm(request.POST)
        if form.is_valid():
            return self._store(form.cleaned_data["sent"])
        for error in form.errors["sent"]:
            messages.error(request, error)
        return redirect(request.path)

    def form_valid(self, form):
        files = form.files_read()
        imported = self._read(files)
        context = self.get_context_data(form=form) | {
            "taken": imported.taken[:SHOWN],
            "more": len(imported.taken[SHOWN:]),
            "count": len(imported.taken),
            "problems": _rows(imported.problems),
            "notices": _rows(imported.notices),
            "sent": ConfirmForm.packed(files),
        }
        return self.response_class(self.request, [self.report_template], context)

    def _read(self, files):
        page = self.page
        if self._makes_a_quiz:
            page = QuizPage(source_language=next(iter(files)))
        imported = Import(page)
        for code, data in files.items():
            imported.read(data, code)
        return imported

    @property
    def _makes_a_quiz(self):
        return isinstance(self.page, QuizIndexPage)

    def _store(self, files):
        imported = self._read(files)
        if not imported.taken:
            return redirect(self.request.path)
        parent = self.page if self._makes_a_quiz else None
        imported.save(self.request.user, parent, name=str(_("Imported questions")))
        count = len(imported.taken)
        text = ngettext("%(count)s question imported.", "%(count)s questions imported.", count)
        messages.success(self.request, text % {"count": count})
        return redirect("wagtailadmin_pages:edit", imported.page.pk)


def _rows(problems):
    """[(language, line, what is wrong, what to do)]"""
    names = languages.names()
    return [(names[code], problem.line, *told(problem)) for code, problem in problems]


class ExportView(OfPage, TemplateView):
    """A file per language, and what it cannot take along."""

    page_title = _("Export questions (GIFT)")
    template_name = "quizzes/admin/gift/export.html"
    may = staticmethod(may_export)

    def get_context_data(self, **kwargs):
        exports = [(code, name, export(self.page, code)) for code, name in languages.choices()]
        return super().get_context_data(**kwargs) | {
            "exports": [
                (code, name, made.count, told_of_export(made.notices))
                for code, name, made in exports
            ]
        }


class DownloadView(OfPage, View):
    """The file in one language."""

    may = staticmethod(may_export)

    def get(self, request, pk, code):
        if code not in languages.codes():
            raise Http404
        response = HttpResponse(
            export(self.page, code).text, content_type="text/plain; charset=utf-8"
        )
        name = f"{self.page.slug}-{code}.gift"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response
