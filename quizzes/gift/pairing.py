"""What belongs together: a story and its question, a question and its translation. Plain Python."""

import hashlib
import re
from collections import Counter

from .questions import DESCRIPTION, Problem

KEY = re.compile(r"[A-Za-z0-9_-]{1,16}")


def with_stories(result):
    """([(descriptions right before it, question)], notices on descriptions that lead nowhere).

    A description whose own question was refused goes with none.
    """
    found, stories, notices = [], [], []
    refused = [problem.line for problem in result.problems]
    for item in result.questions:
        if item.kind == DESCRIPTION:
            stories.append(item)
            continue
        own = [s for s in stories if not any(s.line < line < item.line for line in refused)]
        notices += [Problem(s.line, "story_without_question") for s in stories if s not in own]
        found.append(([story.text for story in own], item))
        stories = []
    return found, notices + [Problem(story.line, "story_without_question") for story in stories]


def keys(titles):
    """What the questions with these titles are called here; None for one without a title.

    The same titles give the same keys in every file, so that a question is found again. A title
    that comes twice counts its times.
    """
    times = Counter()
    for title in titles:
        times[title] += 1
        yield _key(title, times[title]) if title else None


def _key(title, time):
    if time == 1 and KEY.fullmatch(title):
        return title
    return hashlib.blake2s(f"{title}\n{time}".encode("utf-8", "replace"), digest_size=8).hexdigest()


def pair(wanted, present, untranslated):
    """Which question each of a file goes with: its key, None for a new one, False for unknown.

    ``wanted`` are the keys of the file's questions (None without title), ``present`` those of the
    quiz, ``untranslated`` those that have no text in the file's language yet. Titles come first;
    what is left goes by order when it is as many on both sides.
    """
    found = [key if key in present else None for key in wanted]
    left = [key for key in untranslated if key not in found]
    if not left:
        return found
    new = found.count(None)
    if new != len(left):
        return [False if key is None else key for key in found]
    order = iter(left)
    return [next(order) if key is None else key for key in found]
