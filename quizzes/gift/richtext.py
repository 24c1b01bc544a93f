"""HTML that comes in or goes out: only what the editor here can write, nothing that runs."""

import html
import re

from bs4.element import PreformattedString
from django.utils import translation
from django.utils.html import strip_tags
from wagtail.rich_text import expand_db_html
from wagtail.whitelist import Whitelister, allow_without_attributes, attribute_rule, check_url

LOCAL_LINK = re.compile(r'(<a [^>]*href=")(/[^"]*)')


def _as_paragraph(tag):
    tag.name, tag.attrs = "p", {}


class EditorWhitelister(Whitelister):
    """Bold, italic, lists and links; headings and other blocks become paragraphs."""

    element_rules = {
        "a": attribute_rule({"href": check_url}),
        **dict.fromkeys(
            ("[document]", "b", "br", "em", "i", "li", "ol", "p", "strong", "ul"),
            allow_without_attributes,
        ),
        **dict.fromkeys(("div", "h1", "h2", "h3", "h4", "h5", "h6"), _as_paragraph),
        **dict.fromkeys(("script", "style"), lambda tag: tag.decompose()),
    }

    def clean_string_node(self, doc, node):
        # Comments, declarations, processing instructions: printed as they stand, they could
        # end in the middle of something else.
        if isinstance(node, PreformattedString):
            node.extract()


def cleaned(written):
    """``written`` with what is allowed; the words alone when it is nested beyond all reason."""
    try:
        return EditorWhitelister().clean(written).strip()
    except RecursionError:
        return html.escape(strip_tags(written))


def as_published(stored, code, site_address):
    """Stored rich text as other programs read it: links lead back to this site."""
    with translation.override(code):
        shown = cleaned(expand_db_html(stored or ""))
    return LOCAL_LINK.sub(rf"\g<1>{site_address}\g<2>", shown)
