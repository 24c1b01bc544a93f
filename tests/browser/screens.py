"""The two screens that the browser journeys look at, and waiting for the page that answers."""

PHONE = {"width": 360, "height": 640}
LAPTOP = {"width": 1280, "height": 800}


def follow(page, control):
    """Click a link or button, and return when the page behind it has arrived.

    Without it, what is looked at next may be the page before, or nothing, on a busy machine.
    """
    with page.expect_navigation():
        control.click()
