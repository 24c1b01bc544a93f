"""What later apps say about the editing of a text: who may change what, and what its form shows.

A rule is a function ``(form) -> list of messages``. It is asked about a form that is otherwise
valid and says why the person who is signed in may not save it. Furniture is a function
``(item) -> forms.Media`` for the form of a stored item.
"""

from django.core.exceptions import ValidationError
from django.forms import Media

_rules = []
_furniture = []


class Refused(ValidationError):
    """Somebody may not do this to an item, at a door that has no form.

    ``remember`` logs the attempt; it is called when whatever the attempt began was undone.
    """

    def __init__(self, message, remember):
        super().__init__(message)
        self.remember = remember


def rule(function):
    """Decorator: ask ``function`` before a form saves."""
    if function not in _rules:
        _rules.append(function)
    return function


def furniture(function):
    """Decorator: add the media that ``function`` returns to every editing form."""
    if function not in _furniture:
        _furniture.append(function)
    return function


def refusals(form):
    """Why ``form`` may not be saved: messages, none when it may."""
    return [message for ask in _rules for message in ask(form)]


def media_for(item):
    """The scripts and sheets of the form of ``item``."""
    return sum((give(item) for give in _furniture), Media())


class Watched:
    """Mixin of the form of something with texts: asks the rules, shows the furniture."""

    def is_valid(self):
        if not super().is_valid():
            return False
        refused = refusals(self)
        for message in refused:
            self.add_error(None, message)
        return not refused

    @property
    def media(self):
        return super().media + media_for(self.instance)
