"""A list to choose from, written at once: Django's own renders a template for each option."""

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

CHOSEN = mark_safe(" selected")
"""Safe: our own word."""


def options(choices, chosen):
    """The options of a list, with the one whose value is ``chosen`` marked."""
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((key, CHOSEN if str(key) == chosen else "", words) for key, words in choices),
    )


class QuickSelect(forms.Select):
    """A choice of one, without groups."""

    def render(self, name, value, attrs=None, renderer=None):
        written = flatatt(self.build_attrs(self.attrs, {**(attrs or {}), "name": name}))
        chosen = "" if value is None else str(value)
        return format_html("<select{}>{}</select>", written, options(self.choices, chosen))
