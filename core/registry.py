"""What the other apps tell the floor about themselves, so that core names none of them.

Each app registers from its ``AppConfig.ready``.
"""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class PageKind:
    """One kind of content page: its key ('guide'), its model, and its name for readers."""

    key: str
    model: type
    label: str | Promise


class PageKinds:
    """The kinds of content pages, in order of registration."""

    def __init__(self):
        self._kinds = {}

    def register(self, key, model, label):
        self._kinds[key] = PageKind(key, model, label)

    def all(self):
        return list(self._kinds.values())

    def of(self, *keys):
        """The kinds with these keys; every kind when none is given."""
        return [kind for kind in self.all() if not keys or kind.key in keys]

    def label_for(self, page):
        """The reader's name for a specific page's kind; '' for a page of no kind."""
        return next((k.label for k in self.all() if isinstance(page, k.model)), "")


page_kinds = PageKinds()
