"""Taking a quiz of the demonstration as a reader does."""

KNOWLEDGE = "quizzes/know-the-signs/"
RISK = "quizzes/check-a-job-offer/"
PASSPORT_QUESTION = 4
"""Who will keep the passport? Its first choice is no sign, its last one a stop."""


def choices(page, position):
    """What can be chosen at one question; in either language it stands in the same order."""
    return page.locator("form.quiz fieldset").nth(position).locator("input")


def answer_everything(page):
    """The last choice of every question; in the risk check several of them are a stop."""
    for position in range(page.locator("form.quiz fieldset").count()):
        choices(page, position).last.check()


def send(page):
    page.locator("form.quiz button").click()
