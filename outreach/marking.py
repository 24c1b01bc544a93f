"""A text as it was typed, with what looks like a person's data marked in it."""

from django.utils.html import format_html, format_html_join

from . import personal_data


def marked(text):
    """HTML of ``text`` with each refused passage in a mark; '' when nothing is refused."""
    parts, rest = [], text
    for finding in personal_data.find(text):
        before, _found, rest = rest.partition(finding.passage)
        parts.append((before, finding.passage))
    if not parts:
        return ""
    return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", parts), rest)
