"""Template tags of every page: texts with their language, pictures, hooks. Built in: no load."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from .. import languages, template_hooks
from ..localized import localized

register = template.Library()


@register.filter
def lang_attr(text):
    """` lang="en"` for a text that fell back to another language, else ''."""
    return format_html(' lang="{}"', text.lang) if getattr(text, "is_fallback", False) else ""


@register.filter
def language_name(code):
    return languages.display_name(code)


@register.simple_tag(name="localized")
def localized_tag(owner, name):
    """``owner``'s text ``name`` as the reader gets it: a ``Localized``."""
    return localized(owner, name)


@register.simple_tag
def spoken(owner, name, tag="span"):
    """The text alone where it is in the reader's language, else in a tag that says its language."""
    text = localized(owner, name)
    if not text.is_fallback:
        return str(text)
    return format_html('<{0} lang="{1}">{2}</{0}>', tag, text.lang, text)


@register.inclusion_tag("core/picture.html")
def responsive_picture(image, alt=None, loading="lazy"):
    """A picture in AVIF, WebP and JPEG at two widths; a drawing as the SVG it is."""
    text = alt or localized(image, "alt")
    return {"image": image, "alt": str(text), "loading": loading}


@register.simple_tag(takes_context=True)
def template_hook(context, place):
    """What later apps add at ``place``; see core.template_hooks."""
    return mark_safe(template_hooks.render(place, context))


@register.simple_tag(takes_context=True)
def beside(context, owner, *path):
    """What later apps say beside one text: ``{% beside page "body" block.id %}``."""
    where = {"text_owner": owner, "text_path": "/".join(str(step) for step in path)}
    with context.push(**where):
        return mark_safe(template_hooks.render("beside_text", context))


@register.simple_tag(takes_context=True)
def alternates(context):
    """[(code, name, absolute address)] of this very page in every language.

    Slugs are the same in all languages, so only the address's first part differs.
    """
    request = context["request"]
    first, _slash, rest = request.path_info.lstrip("/").partition("/")
    tail = rest if first in languages.codes() else ""
    return [
        (lang.code, lang.name, request.build_absolute_uri(f"/{lang.code}/{tail}"))
        for lang in languages.LANGUAGES
    ]
