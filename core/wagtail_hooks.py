"""Registers the floor's admin screens."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from wagtail import hooks

from . import languages
from .viewsets import reference_data


@hooks.register("register_admin_viewset")
def register_reference_data():
    return reference_data


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
