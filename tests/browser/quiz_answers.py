"""Taking a quiz of the demonstration as a reader does, with script or without."""

from screens import follow

KNOWLEDGE = "quizzes/know-the-signs/"
RISK = "quizzes/check-a-job-offer/"
STEPPED = "quizzes/safe-crossing/"
PICTURES = "quizzes/children-and-promises/"
PASSPORT_QUESTION = 4
"""Who will keep the passport? Its first choice is no sign, its last one a stop."""


def questions(page):
    return page.locator("form.quiz fieldset:not(#where)")


def choices(page, position):
    """What can be chosen at one question; in either language it stands in the same order."""
    return questions(page).nth(position).locator("input")


def has_script(page):
    """Does the page show one question at a time?"""
    return page.locator("form.quiz .progress progress").count() == 1


def answer(page, position, last=True):
    """Choose the last (or the first) of what one question offers; lines get places in turn."""
    lines = questions(page).nth(position).locator("select").all()
    for number, line in enumerate(lines, start=1):
        line.select_option(index=min(number, line.locator("option").count() - 1))
    if not lines:
        found = choices(page, position)
        (found.last if last else found.first).check()


def answer_everything(page, last=True):
    """An answer to every question; in the risk check several of the last choices are a stop."""
    scripted = has_script(page)
    for position in range(questions(page).count()):
        answer(page, position, last)
        if scripted and position + 1 < questions(page).count():
            go_on(page)


def go_on(page):
    """The next question, past what is said about this answer."""
    shown = page.locator(".question:visible").first.evaluate_handle("part => part")
    for _press in range(2):
        page.locator("form.quiz button[type=submit]").click()
        if not shown.as_element().is_visible():
            return


def send(page):
    """The result; or what is still to answer."""
    if not has_script(page):
        follow(page, page.locator("form.quiz button").last)
        return
    for _press in range(2 * page.locator(".question").count()):
        if page.locator(".outcome .result, .feedback.errors").count():
            return
        page.locator("form.quiz button[type=submit]").click()
