"""Nobody works on a staff page before the second factor is given, or set up where it must be."""

from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponseForbidden, JsonResponse
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext as _
from django_otp.middleware import OTPMiddleware

from core.middleware import is_staff_path, is_staff_request

from . import devices, permissions

GIVE_CODE = "wagtail_2fa_auth"
SET_UP = "second_factor:add"
OPEN = {
    "wagtailadmin_login",
    "wagtailadmin_logout",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_sprite",
}


class SecondFactorMiddleware(OTPMiddleware):
    """django-otp's middleware, on staff requests only, with the door that it leaves open."""

    async_capable = False

    def __call__(self, request):
        if not is_staff_request(request):
            return self.get_response(request)
        self._install_lazy_accessors(request)
        step = _missing_step(request)
        if step is None:
            return self.get_response(request)
        if request.content_type == "application/json":
            return JsonResponse({"error": "second_factor"}, status=403)
        if request.headers.get("X-Requested-With") == "XMLHttpRequest":
            return HttpResponseForbidden(_("Sign in with your second factor first."))
        back = request.get_full_path() if request.method == "GET" else reverse("wagtailadmin_home")
        return redirect_to_login(back, login_url=reverse(step))


def _missing_step(request):
    """The name of the page that must come first, or None."""
    # A preview has the address of a public page; it is made by a view that passed this door.
    if not is_staff_path(request.path_info):
        return None
    user = request.user
    if not user.is_authenticated or user.is_verified():
        return None
    name = _address_name(request)
    if name in OPEN:
        return None
    step = None
    if devices.has_device(user):
        step = GIVE_CODE
    elif permissions.is_required(user):
        step = SET_UP
    return None if name == step else step


def _address_name(request):
    try:
        return resolve(request.path_info).view_name
    except Resolver404:
        return None
