"""What lies under every model with texts: safe languages, lasting names, guarded publication."""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.utils import translation
from modelcluster.models import get_all_child_relations
from modeltranslation.translator import NotRegistered, translator

from .. import languages, publication
from ..forms import TextForm
from ..keys import new_key
from ..localized import is_blank


def translated_field_names(model):
    """The names that modeltranslation registers for ``model``; () for an unregistered one."""
    try:
        return tuple(translator.get_options_for_model(model).all_fields)
    except NotRegistered:
        return ()


class StableBareFields:
    """A translated field's bare column (``summary``) follows whatever language is active.

    This pins it to the default language wherever it is written out. Leaf children (Orderables)
    use this class and never ``StableRevisions``: modelcluster takes a child that defines
    ``serializable_data`` for a cluster of its own and then drops every child, silently.
    """

    base_form_class = TextForm

    def save(self, *args, **kwargs):
        with translation.override(languages.DEFAULT):
            self._empty_blank_translations()
            return super().save(*args, **kwargs)

    save.alters_data = True

    def full_clean(self, *args, **kwargs):
        with translation.override(languages.DEFAULT):
            return super().full_clean(*args, **kwargs)

    def _empty_blank_translations(self):
        """Store None for '<p></p>' or spaces, which would block the fallback."""
        for name in translated_field_names(type(self)):
            for code in languages.codes():
                attribute = f"{name}_{code}"
                value = self.__dict__.get(attribute)
                if isinstance(value, str) and is_blank(value):
                    self.__dict__[attribute] = None


class StableRevisions(StableBareFields):
    """The same for pages, revisable snippets and children that are clusters themselves."""

    def save(self, *args, **kwargs):
        self.tell_children_apart()
        return super().save(*args, **kwargs)

    save.alters_data = True

    def serializable_data(self):
        self.tell_children_apart()
        with translation.override(languages.DEFAULT):
            self._empty_blank_translations()
            return super().serializable_data()

    def tell_children_apart(self):
        """Give a key of its own to each child that shares one with a sibling before it.

        A form makes all its new rows from one empty one, and so with one key.
        """
        for relation in get_all_child_relations(self):
            if not issubclass(relation.related_model, KeyedChild):
                continue
            loaded = self.__dict__.get("_cluster_related_objects", {})
            seen = set()
            for child in loaded.get(relation.get_accessor_name(), ()):
                if not child.key or child.key in seen:
                    child.key = new_key()
                seen.add(child.key)


class KeyedChild(models.Model):
    """Mixin of a page's child with texts: a name that lasts.

    A child's primary key changes when a draft is published for the first time; this key survives
    that, and reordering, reverting and copying. Its form carries it: ``core.panels.keyed``.
    """

    key = models.CharField(max_length=16, default=new_key, blank=True)

    class Meta:
        abstract = True


class Guarded:
    """Mixin for what goes to readers: the rules of ``core.publication`` are asked when it does."""

    cleaning_as_draft = False
    """Set by the editing form while it cleans a draft."""
    cleaning_for_review = False
    """Set by the editing form while it cleans what a step of a workflow will look at."""
    publication_reason = None
    """A ``publication.Reason`` to publish against the rules, set by the editing form."""
    is_minor_edit = False
    """Set by the editing form: the change is one of spelling, translations stay as good."""

    def clean(self):
        super().clean()
        if not self.cleaning_as_draft and (errors := self.publication_errors()):
            raise ValidationError(errors)

    def save_revision(self, *args, **kwargs):
        """A revision is a draft until it is published; publishing asks the rules."""
        self.cleaning_as_draft = True
        try:
            return super().save_revision(*args, **kwargs)
        finally:
            self.cleaning_as_draft = False

    def publication_errors(self):
        """What stands against publishing: {field name: [messages]}, empty when nothing.

        It holds at every door (form, workflow, schedule, code); a draft may be unfinished. What
        goes to a workflow must be whole, and is checked there.
        """
        refused = [] if self.cleaning_for_review else publication.refusals(self)
        return {NON_FIELD_ERRORS: refused} if refused else {}


class GuardedObject(Guarded):
    """The same for what is no page: publishing it, or saving it in code, does not clean it."""

    def save(self, *args, **kwargs):
        goes_to_readers = getattr(self, "live", True) and not self.cleaning_as_draft
        if goes_to_readers and (errors := self.publication_errors()):
            raise ValidationError(errors)
        return super().save(*args, **kwargs)

    save.alters_data = True
