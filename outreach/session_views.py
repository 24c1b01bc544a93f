"""Admin pages that adopt class sessions, and open one from an activity."""

from django.db import IntegrityError, transaction
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import translation
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin.views import generic
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.widgets import Button
from wagtail.log_actions import log

from core import languages
from quizzes.sessions.opening import open_session

from . import views
from .choices import Status
from .models import Activity, AdoptedSession, MaterialEdition
from .models.sessions import SessionExpired
from .permissions import PartnerRecordPolicy
from .review.activity import (
    AsksAboutLookAlikes,
    KeptTogether,
    OffersCheck,
    SaysWhatItCountsWith,
)
from .session_forms import EXPIRED, TAKEN, OpenForm


class AdoptView(generic.CreateView):
    """Adopts a session; two people who type its code at the same moment adopt it once."""

    page_title = _("Adopt a class session")

    def form_valid(self, form):
        try:
            with transaction.atomic():
                return super().form_valid(form)
        except SessionExpired:
            form.add_error("code", EXPIRED)
        except IntegrityError:
            form.add_error("code", TAKEN)
        self.produced_error_message = self.get_error_message()
        return self.form_invalid(form)


class LetGoView(views.RecordDeleteView):
    """Says what becomes of the counts."""

    page_title = _("No longer count")
    confirmation_message = _(
        "This class session will no longer count for the programme, and its counts are deleted "
        "when it is over: at once if it is over already."
    )


def may_open_session(user, activity):
    """May ``user`` open a class session that counts for this activity?"""
    return (
        activity.status != Status.CANCELLED
        and PartnerRecordPolicy(AdoptedSession).user_has_permission(user, "add")
        and PartnerRecordPolicy(Activity).user_has_permission_for_instance(user, "change", activity)
    )


class OpensSession:
    """An activity's own page, with the button that opens a class session."""

    @cached_property
    def header_more_buttons(self):
        buttons = super().header_more_buttons
        if may_open_session(self.request.user, self.object):
            address = reverse("outreach_open_session", args=[self.object.pk])
            label = _("Open a class session")
            buttons.append(Button(label, url=address, icon_name="group", priority=40))
        return buttons


class ActivityCreateView(AsksAboutLookAlikes, generic.CreateView):
    """Enters an activity."""


class ActivityEditView(
    AsksAboutLookAlikes, KeptTogether, OffersCheck, OpensSession, views.RecordEditView
):
    """Edits an activity."""


class ActivityDeleteView(KeptTogether, views.RecordDeleteView):
    """Deletes an activity."""

    is_deleting = True


class ActivityInspectView(OffersCheck, OpensSession, SaysWhatItCountsWith, views.RecordInspectView):
    """Shows an activity."""


class OpenSessionView(WagtailAdminTemplateMixin, FormView):
    """Opens a class session adopted at once; the host link is on this answer and nowhere else."""

    page_title = _("Open a class session")
    header_icon = "group"
    form_class = OpenForm
    template_name = "outreach/admin/session_open.html"
    opened_template = "outreach/admin/session_opened.html"

    @cached_property
    def activity(self):
        found = Activity.objects.select_related("community", "partner")
        activity = get_object_or_404(found, pk=self.kwargs["pk"])
        if not may_open_session(self.request.user, activity):
            raise Http404
        return activity

    def get_form_kwargs(self):
        editions = MaterialEdition.objects.filter(uses__activity=self.activity)
        spoken = self.activity.facilitator_language
        first = {"language": spoken if spoken in languages.codes() else languages.DEFAULT}
        return super().get_form_kwargs() | {"editions": editions, "initial": first}

    def form_valid(self, form):
        adopted, secret = self._open(**form.cleaned_data)
        with translation.override(adopted.session.language):
            host = reverse("session_host", args=[secret])
            short = reverse("session_short", args=[adopted.session.code])
        context = self.get_context_data(form=form) | {
            "adopted": adopted,
            "host_link": self.request.build_absolute_uri(host),
            "short_link": self.request.build_absolute_uri(short),
        }
        return self.response_class(self.request, [self.opened_template], context)

    def _open(self, quiz, language, edition=None):
        """(the adopted session, the secret of its host link)"""
        with transaction.atomic():
            session, secret = open_session(quiz, language)
            adopted = AdoptedSession.objects.create(
                session=session,
                partner=self.activity.partner,
                community=self.activity.community,
                activity=self.activity,
                edition=edition,
                adopted_by=self.request.user,
            )
            log(instance=adopted, action="wagtail.create", content_changed=True)
        return adopted, secret

    def get_page_subtitle(self):
        return str(self.activity)

    def get_breadcrumbs_items(self):
        edit = reverse("outreach_activity:edit", args=[self.activity.pk])
        return [
            *self.breadcrumbs_items,
            {"url": reverse("outreach_activity:index"), "label": _("Activities")},
            {"url": edit, "label": self.get_page_subtitle()},
            {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()},
        ]
