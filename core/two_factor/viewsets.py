"""After a lost phone: the screen where an authorised colleague takes the old one away."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views import generic
from wagtail.admin.viewsets.base import ViewSet
from wagtail.log_actions import log

from core.models import User

from . import devices, permissions
from .forms import ResetForm


class ResetPermissionMixin:
    """Only for people who may take another's phone away."""

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(permissions.RESET):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


def _reset_url(person):
    return reverse("second_factor_reset:reset", args=(person.pk,))


class ResetIndexView(ResetPermissionMixin, generic.IndexView):
    """Everybody whose second factor the reader may reset."""

    model = User
    page_title = _("Lost phones")
    header_icon = "lock"
    index_url_name = "second_factor_reset:index"
    index_results_url_name = "second_factor_reset:index_results"
    default_ordering = "username"
    search_fields = ["username", "first_name", "last_name", "email"]
    columns = [
        TitleColumn("username", label=_("User name"), get_url=_reset_url, sort_key="username"),
        Column("name", label=_("Name"), accessor=get_user_display_name),
        DateColumn("last_login", label=_("Last signed in"), sort_key="last_login"),
    ]

    def get_base_queryset(self):
        return permissions.resettable_by(self.request.user).select_related("wagtail_userprofile")


class ResetView(ResetPermissionMixin, generic.WagtailAdminTemplateMixin, FormView):
    """Asks for the reason, then takes away all phones and recovery codes of one person."""

    page_title = _("Reset the second factor")
    header_icon = "lock"
    form_class = ResetForm
    template_name = "core/two_factor/reset.html"

    @cached_property
    def person(self):
        people = permissions.resettable_by(self.request.user)
        return get_object_or_404(people, pk=self.kwargs["pk"])

    def get_page_subtitle(self):
        return get_user_display_name(self.person)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": self.get_success_url(), "label": ResetIndexView.page_title},
            {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()},
        ]

    def get_success_url(self):
        return reverse("second_factor_reset:index")

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"person": self.person}

    @transaction.atomic
    def form_valid(self, form):
        name = get_user_display_name(self.person)
        log(self.person, "core.second_factor.reset", data={"reason": form.cleaned_data["reason"]})
        devices.remove_everything(self.person)
        text = _("The second factor of %(name)s is reset.") % {"name": name}
        messages.success(self.request, text)
        return super().form_valid(form)


class ResetMenuItem(MenuItem):
    """Shown to those who may use it."""

    def is_shown(self, request):
        return request.user.has_perm(permissions.RESET)


class SecondFactorResetViewSet(ViewSet):
    """List and reset."""

    name = "second_factor_reset"
    url_prefix = "second-factor-reset"
    icon = "lock"
    menu_label = _("Lost phones")
    menu_item_class = ResetMenuItem
    add_to_settings_menu = True

    def get_urlpatterns(self):
        return [
            path("", self.construct_view(ResetIndexView), name="index"),
            path(
                "results/",
                self.construct_view(ResetIndexView, results_only=True),
                name="index_results",
            ),
            path("<int:pk>/", self.construct_view(ResetView), name="reset"),
        ]


second_factor_reset = SecondFactorResetViewSet()
