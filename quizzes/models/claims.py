"""What a reader is told with the result is refused when it claims that anything is safe."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core import languages

from .. import wording


class NeverSafe:
    """Checks the texts named in ``told``, in every language."""

    told = ()

    def clean(self):
        super().clean()
        errors = {name: _never_safe(words) for name, words in self.claims_of_safety().items()}
        if errors:
            raise ValidationError(errors)

    def claims_of_safety(self):
        """Each column that claims safety with the words that do: {"text_…": ["safe"]}."""
        names = [f"{name}_{code}" for name in self.told for code in languages.codes()]
        found = {name: wording.claims_of_safety(getattr(self, name)) for name in names}
        return {name: words for name, words in found.items() if words}


def _never_safe(words):
    return _(
        "A result never says “%s”: say that no warning sign is in the answers, "
        "and what to do when that changes."
    ) % ", ".join(words)
