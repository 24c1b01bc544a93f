"""Whose queue it is does not change unseen: what waits under an earlier key is still found."""

from types import SimpleNamespace

from outreach.field.owners import former, owner


def test_the_token_of_before_is_known_as_the_same_persons(settings):
    officer, other = SimpleNamespace(pk=3), SimpleNamespace(pk=33)
    before = owner(officer)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-" + "y" * 50
    assert owner(officer) != before
    assert former(officer) == [before]
    assert before not in former(other)
