"""Admin report: what people asked, the most frequent topic first, for editors to answer.

Editors see words, topic, district and month, never the partner; a member sees his own partner's.
"""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Count, F, Window
from django.db.models.functions import Lower
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.views.reports import ReportView
from wagtail.log_actions import log
from wagtail.permission_policies import ModelPermissionPolicy

from core.exports import SafeSpreadsheetMixin, UnderstoodFiltersMixin

from ..models import HeardQuestion
from ..permissions import PartnerRecordPolicy, oversees
from ..posted import is_key
from .filters import AskedFilterSet
from .forms import AnswerForm

ANSWER = "outreach.answer_heardquestion"
DELETE = "outreach.delete_heardquestion"
EXPORTED = ("text", "kind", "topic", "district", "month", "answered_by")


def readable(user):
    """Everything for editors and who oversees; a member's own partner's for others."""
    if user.has_perm(ANSWER) or oversees(user):
        return HeardQuestion.objects.all()
    return PartnerRecordPolicy(HeardQuestion).instances_user_has_any_permission_for(user, ["view"])


class AskedReport(UnderstoodFiltersMixin, SafeSpreadsheetMixin, ReportView):
    """Questions and rumours by topic; those that a page answers leave the list."""

    page_title = gettext_lazy("What people asked")
    header_icon = "help"
    model = HeardQuestion
    permission_policy = ModelPermissionPolicy(HeardQuestion)
    any_permission_required = ["answer", "view"]
    is_searchable = False
    paginate_by = 50
    filterset_class = AskedFilterSet
    index_url_name = "outreach_asked"
    index_results_url_name = "outreach_asked_results"
    template_name = "outreach/admin/asked.html"
    results_template_name = "outreach/admin/asked_results.html"
    export_filename = "what-people-asked"
    list_export = EXPORTED

    def get_queryset(self):
        return readable(self.request.user).select_related("topic", "district", "answered_by")

    def get_filtered_queryset(self):
        """Frequent topics first, and in each the words that came most often."""
        words = Lower("text")
        return (
            self.filter_queryset(self.get_queryset())
            .annotate(
                in_topic=Window(Count("pk"), partition_by=[F("topic")]),
                in_words=Window(Count("pk"), partition_by=[F("topic"), words]),
            )
            .order_by("-in_topic", "topic", "-in_words", words, "-month", "pk")
        )

    def to_row_dict(self, item):
        district = str(item.district) if item.district else _("South African side")
        answer = str(item.answered_by or "")
        values = [item.text, item.get_kind_display(), str(item.topic), district]
        return dict(zip(EXPORTED, [*values, item.heard_in, answer], strict=True))

    @cached_property
    def may_answer(self):
        return self.request.user.has_perm(ANSWER)

    @cached_property
    def may_delete(self):
        return oversees(self.request.user) and self.request.user.has_perm(DELETE)

    def get_context_data(self, *args, **kwargs):
        form = AnswerForm() if self.may_answer else None
        context = super().get_context_data(*args, **kwargs)
        if form:
            context["media"] += form.media
        return context | {
            "form": form,
            "may_answer": self.may_answer,
            "may_delete": self.may_delete,
            "own_only": not (self.may_answer or oversees(self.request.user)),
        }

    # --- deciding ----------------------------------------------------------------------
    def post(self, request, *args, **kwargs):
        keys = [key for key in request.POST.getlist("questions") if is_key(key)]
        ticked = list(readable(request.user).filter(pk__in=keys[: self.paginate_by]))
        if request.POST.get("action") == "delete":
            self._delete(ticked)
        else:
            self._answer(ticked)
        return redirect(request.get_full_path())

    def _delete(self, ticked):
        if not self.may_delete:
            raise PermissionDenied
        with transaction.atomic():
            for question in ticked:
                log(question, "wagtail.delete", user=self.request.user, deleted=True)
                question.delete()
        messages.success(self.request, _("Deleted."))

    def _answer(self, ticked):
        if not self.may_answer:
            raise PermissionDenied
        form = AnswerForm(self.request.POST)
        if not ticked or not form.is_valid():
            words = [text for texts in form.errors.values() for text in texts]
            words = words if ticked else [_("Tick what the page answers."), *words]
            messages.error(self.request, " ".join(words))
            return
        page = form.cleaned_data["page"]
        with transaction.atomic():
            for question in ticked:
                question.answered_by = page
                question.save(update_fields=["answered_by"])
                data = {"page": page.pk}
                log(question, "wagtail.edit", user=self.request.user, data=data)
        said = ngettext(
            "%(number)s question is answered by “%(page)s”.",
            "%(number)s questions are answered by “%(page)s”.",
            len(ticked),
        )
        messages.success(self.request, said % {"number": len(ticked), "page": page})
