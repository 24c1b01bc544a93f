"""What to do next, on the first screen after signing in.

An app registers a function ``(request) -> iterable of NextStep`` that answers for the signed-in
person: what this role can do now, and how many things wait for it.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component

_sources = []


@dataclass(frozen=True)
class NextStep:
    """One thing to do: words, address, and how many things wait (None where it is not counted)."""

    label: str | Promise
    url: str
    waiting: int | None = None


def next_steps(function):
    """Decorator: ask ``function`` for next steps whenever somebody opens the dashboard."""
    if function not in _sources:
        _sources.append(function)
    return function


def steps_for(request):
    """Every app's next steps for the signed-in person; what waits comes first."""
    steps = [step for source in _sources for step in source(request)]
    return sorted(steps, key=lambda step: not step.waiting)


class NextStepsPanel(Component):
    """The dashboard panel."""

    name = "next_steps"
    order = 50
    template_name = "core/admin/next_steps.html"

    def get_context_data(self, parent_context):
        request = parent_context["request"]
        roles = ", ".join(request.user.groups.order_by("name").values_list("name", flat=True))
        return {"steps": steps_for(request), "roles": roles or _("administrator")}
