"""The two screens that the browser journeys look at."""

PHONE = {"width": 360, "height": 640}
LAPTOP = {"width": 1280, "height": 800}
