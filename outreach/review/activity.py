"""What an activity's own screens say of verification, look-alikes and merging."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.widgets import Button

from ..permissions import oversees
from . import alike, verification


def counted_with(activity, user):
    """The words of a record that counts with another one; which one, only for who oversees."""
    if oversees(user):
        return format_html(
            '<a href="{}">{}</a>',
            reverse("outreach_activity:inspect", args=[activity.merged_into_id]),
            activity.merged_into,
        )
    return _("Counted with a joint activity.")


def link_to(activity, other, user):
    """Where it is asked whether two records are one: side by side, or at least the other one."""
    if alike.decides(user):
        return reverse("outreach_look_alike_pair", args=[activity.pk, other.pk])
    return reverse("outreach_activity:inspect", args=[other.pk])


class AsksAboutLookAlikes:
    """A form that, once it has saved, asks about each record that looks like this one."""

    def form_valid(self, form):
        response = super().form_valid(form)
        user = self.request.user
        for other in alike.of(self.object, user):
            words = _("It looks like this record: %(record)s (%(partner)s). Is it the same?")
            buttons = [messages.button(link_to(self.object, other, user), _("Look at it"))]
            said = words % {"record": other, "partner": other.partner.acronym}
            messages.warning(self.request, said, buttons=buttons)
        return response


class KeptTogether:
    """Neither side of a joint activity is changed or deleted past the coordinator."""

    is_deleting = False

    def dispatch(self, request, *args, **kwargs):
        may = self.user_has_permission(self.permission_required)
        if may and (refusal := self._refusal()):
            messages.error(request, refusal)
            return redirect("outreach_activity:inspect", pk=self.kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def _refusal(self):
        activity = self.get_object()
        if activity.merged_into_id:
            return _("Counted with a joint activity: this record is read-only.")
        if self.is_deleting and activity.merged.exists():
            return _("This is a joint activity: ask the coordinator before you delete it.")
        return ""


class OffersCheck:
    """An activity's own page, with the button that leads to its verification."""

    @cached_property
    def header_more_buttons(self):
        buttons = super().header_more_buttons
        if verification.reachable(self.request.user).filter(pk=self.object.pk).exists():
            address = reverse("outreach_check", args=[self.object.pk])
            buttons.append(
                Button(_("Verify or send back"), url=address, icon_name="check", priority=35)
            )
        return buttons


class SaysWhatItCountsWith:
    """The page that shows an activity: who the other partners are is not a partner's matter."""

    def get_fields(self):
        hidden = set() if oversees(self.request.user) else {"co_partners"}
        return [name for name in super().get_fields() if name not in hidden]

    def get_merged_into_display_value(self):
        return counted_with(self.object, self.request.user) if self.object.merged_into_id else "–"

    def get_edit_url(self):
        return None if self.object.merged_into_id else super().get_edit_url()

    def get_delete_url(self):
        return None if self.object.merged_into_id else super().get_delete_url()
