"""A leaf child that defines serializable_data would make Wagtail drop every child, silently."""

from modelcluster.models import get_all_child_relations

from core.checks import check_translated_models
from core.models import HomeDoor
from guides.models import RelatedPage


def test_every_child_relation_is_in_the_revision(make_guide, home):
    guide = make_guide()
    other = make_guide(slug="other", title="Other")
    guide.related_pages.add(RelatedPage(target=other))
    home.doors.add(HomeDoor(title_st="Monyako", title_en="Door", target=guide))
    for page in (guide, home):
        content = page.save_revision().content
        for relation in get_all_child_relations(page):
            assert relation.get_accessor_name() in content
    assert home.get_latest_revision().content["doors"][0]["title_st"] == "Monyako"


def test_a_system_check_refuses_a_leaf_child_that_defines_it(monkeypatch):
    assert not check_translated_models(None)
    monkeypatch.setattr(HomeDoor, "serializable_data", lambda self: {}, raising=False)
    assert "core.E005" in [error.id for error in check_translated_models(None)]
