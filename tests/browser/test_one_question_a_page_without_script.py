"""A learner on an old phone: no script, one question a page, nothing left behind."""

import pytest
from playwright.sync_api import Error, expect
from quiz_answers import STEPPED, answer
from screens import follow

pytestmark = pytest.mark.browser

ADDRESS = f"/st/{STEPPED}"


def press(page, position=-1):
    follow(page, page.locator("form.quiz button").nth(position))


@pytest.fixture
def learner(visit):
    return visit(ADDRESS, script=False)


def test_through_all_questions_to_the_result_and_back(learner):
    for number in range(1, 11):
        expect(learner.locator("form.quiz fieldset")).to_have_count(1)
        expect(learner.locator("header .exit a")).to_be_visible()
        expect(learner.locator(".progress")).to_contain_text(str(number))
        answer(learner, 0)
        press(learner)
        assert learner.url.endswith(ADDRESS)
    expect(learner.locator(".result")).to_be_visible()
    assert learner.context.cookies() == []
    with pytest.raises(Error, match="ERR_CACHE_MISS"):  # nothing kept that could be shown again
        learner.go_back()
    expect(learner.locator(".result")).to_have_count(0)
    expect(learner.locator("input:checked")).to_have_count(0)


def test_the_answer_before_is_explained_and_can_be_changed(learner):
    answer(learner, 0)
    press(learner)
    expect(learner.locator(".answers .answer")).to_have_count(1)
    press(learner, 0)
    expect(learner.locator("input:checked")).to_have_count(1)
