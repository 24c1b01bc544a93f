"""Signing in with a code, and looking after one's own second factor."""

from django.contrib.auth.views import RedirectURLMixin
from django.db import transaction
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView, TemplateView
from django_otp import login as remember_device
from django_otp.plugins.otp_static.models import StaticDevice
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail_2fa.views import LoginView

from . import codes, devices, enrolment, permissions
from .forms import AuthenticatorForm, PasswordForm, TokenForm
from .log_actions import note_own

PLAIN_PAGE = "core/two_factor/plain.html"
ADMIN_PAGE = "wagtailadmin/generic/base.html"


class CodeView(LoginView):
    """The second page of signing in."""

    form_class = TokenForm
    template_name = "core/two_factor/code.html"
    extra_context = {"layout": PLAIN_PAGE, "header_title": _("Enter your code")}

    def dispatch(self, request, *args, **kwargs):
        if request.user.is_verified() or not devices.has_device(request.user):
            return redirect(self.get_success_url())
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form):
        self.request.session.cycle_key()
        if isinstance(self.request.user.otp_device, StaticDevice):
            self._say_what_is_left()
        return super().form_valid(form)

    def _say_what_is_left(self):
        note_own(self.request, "recovery_code_used")
        left = devices.recovery_codes_left(self.request.user)
        text = ngettext(
            "You have %(left)d recovery code left.", "You have %(left)d recovery codes left.", left
        )
        messages.warning(self.request, text % {"left": left})

    def get_success_url(self):
        return self.get_redirect_url() or reverse("wagtailadmin_home")


class OwnPage(WagtailAdminTemplateMixin):
    """What the pages about one's own second factor share."""

    header_icon = "lock"

    def get_breadcrumbs_items(self):
        parents = [{"url": reverse("wagtailadmin_account"), "label": _("Account")}]
        if not isinstance(self, OwnDevicesView):
            parents.append(
                {"url": reverse("second_factor:own"), "label": OwnDevicesView.page_title}
            )
        return [*self.breadcrumbs_items, *parents, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"layout": ADMIN_PAGE}


class OwnDevicesView(OwnPage, TemplateView):
    """Phones and recovery codes of the person who looks."""

    page_title = _("Sign-in with a code")
    template_name = "core/two_factor/own.html"

    def get_context_data(self, **kwargs):
        user = self.request.user
        return super().get_context_data(**kwargs) | {
            "authenticators": devices.authenticators(user),
            "codes_left": devices.recovery_codes_left(user),
            "is_required": permissions.is_required(user),
        }


@method_decorator(sensitive_post_parameters(), name="dispatch")
class OwnFormView(OwnPage, FormView):
    """A change to one's own second factor, confirmed with the password."""

    form_class = PasswordForm

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"request": self.request}

    def get_success_url(self):
        return reverse("second_factor:own")

    def show_new_codes(self, onward=None):
        """The one page that ever prints the codes; it is not kept anywhere."""
        fresh = codes.new_recovery_codes(self.request.user)
        note_own(self.request, "recovery_codes_made")
        context = {
            "header_title": gettext("Your recovery codes"),
            "layout": PLAIN_PAGE,
            "codes": [codes.printed(code) for code in fresh],
            "onward": onward or self.get_success_url(),
        }
        return render(self.request, "core/two_factor/codes.html", context)


class AddView(RedirectURLMixin, OwnFormView):
    """Setting up a phone: QR code, name, password, first code."""

    page_title = _("Set up sign-in with a code")
    template_name = "core/two_factor/add.html"
    form_class = AuthenticatorForm
    redirect_field_name = "next"

    @cached_property
    def device(self):
        return enrolment.pending_device(self.request)

    @cached_property
    def is_forced(self):
        """Is this the only page that the person may see now?"""
        user = self.request.user
        return not user.is_verified() and permissions.is_required(user)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"device": self.device}

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "layout": PLAIN_PAGE if self.is_forced else ADMIN_PAGE,
            "is_forced": self.is_forced,
            "picture": enrolment.picture(self.device),
            "typed_secret": enrolment.typed_secret(self.device),
            "device": self.device,
            "next": self.get_redirect_url(),
        }

    def get_success_url(self):
        return self.get_redirect_url() or reverse("second_factor:own")

    @transaction.atomic
    def form_valid(self, form):
        device = self.device
        device.name = form.cleaned_data["name"]
        device.save()
        device.verify_token(form.cleaned_data["code"])  # used up: it signs nobody in again
        enrolment.forget(self.request)
        self.request.session.cycle_key()
        remember_device(self.request, device)
        note_own(self.request, "added", name=device.name)
        messages.success(self.request, _("From now on you sign in with a code."))
        if devices.recovery_codes_left(self.request.user):
            return HttpResponseRedirect(self.get_success_url())
        return self.show_new_codes(onward=self.get_success_url())


class RemoveView(OwnFormView):
    """Taking one of one's own phones away."""

    page_title = _("Remove a phone")
    template_name = "core/two_factor/remove.html"

    @cached_property
    def device(self):
        return get_object_or_404(devices.authenticators(self.request.user), pk=self.kwargs["pk"])

    def get_page_subtitle(self):
        return self.device.name

    def get_context_data(self, **kwargs):
        is_last = devices.authenticators(self.request.user).count() == 1
        return super().get_context_data(**kwargs) | {
            "device": self.device,
            "is_last": is_last,
            "is_required": permissions.is_required(self.request.user),
        }

    @transaction.atomic
    def form_valid(self, form):
        note_own(self.request, "removed", name=self.device.name)
        devices.remove_authenticator(self.device)
        messages.success(self.request, _("The phone is removed."))
        return super().form_valid(form)


class RecoveryCodesView(OwnFormView):
    """A new sheet of recovery codes in place of the old one."""

    page_title = _("New recovery codes")
    template_name = "core/two_factor/recovery_codes.html"

    def dispatch(self, request, *args, **kwargs):
        if not devices.authenticators(request.user).exists():
            messages.warning(request, _("Set up a phone first."))
            return redirect("second_factor:add")
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        left = devices.recovery_codes_left(self.request.user)
        return super().get_context_data(**kwargs) | {"codes_left": left}

    @transaction.atomic
    def form_valid(self, form):
        return self.show_new_codes()
