"""Registers the floor's admin screens."""

from django.contrib.auth.models import Permission
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.models import TaskState
from wagtail.permissions import page_permission_policy

from . import languages
from .dashboard import NextStep, NextStepsPanel, next_steps
from .rich_text import KeptPageLinkHandler
from .two_factor import log_actions
from .two_factor.urls import urlpatterns as second_factor_urls
from .two_factor.viewsets import second_factor_reset
from .viewsets import reference_data


@hooks.register("register_admin_viewset")
def register_reference_data():
    return reference_data


hooks.register("register_log_actions", log_actions.register)


@hooks.register("register_admin_viewset")
def register_second_factor_reset():
    return second_factor_reset


@hooks.register("register_admin_urls")
def register_second_factor_urls():
    return second_factor_urls


@hooks.register("register_account_menu_item")
def register_own_second_factor(request):
    return {
        "url": reverse("second_factor:own"),
        "label": _("Sign-in with a code"),
        "help_text": _("Your phone and your recovery codes for the second step of signing in."),
    }


@hooks.register("register_permissions")
def register_second_factor_permission():
    return Permission.objects.filter(content_type__app_label="core", codename="reset_second_factor")


@hooks.register("insert_global_admin_css")
def admin_css():
    return format_html('<link rel="stylesheet" href="{}">', static("core/admin.css"))


@hooks.register("insert_global_admin_css")
def language_columns():
    """A column per language for the texts of a block, whatever the languages are."""
    columns = " ".join("1fr" for _code in languages.codes())
    rules = [f".bilingual-block{{--language-columns:{columns}}}"]
    for number, code in enumerate(languages.codes(), start=1):
        rules.append(f'.bilingual-block>[data-contentpath$="_{code}"]{{grid-column:{number}}}')
    return mark_safe(f"<style>@media(min-width:50em){{{''.join(rules)}}}</style>")


@hooks.register("construct_homepage_panels")
def what_to_do_next(request, panels):
    panels.append(NextStepsPanel())


@hooks.register("register_rich_text_features", order=10)
def keep_page_addresses(features):
    features.register_link_type(KeptPageLinkHandler)


@next_steps
def write_and_review(request):
    """Editors write; reviewers find what was sent to them."""
    if page_permission_policy.user_has_permission(request.user, "add"):
        yield NextStep(_("Write or change a page"), reverse("wagtailadmin_explore_root"))
    waiting = TaskState.objects.reviewable_by(request.user).count()
    if waiting:
        yield NextStep(_("Pages that wait for your review"), reverse("wagtailadmin_home"), waiting)
