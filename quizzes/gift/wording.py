"""What the reading of a file tells the person: what is wrong, and what to do about it."""

from django.utils.translation import gettext_lazy as _

AFTERWARDS = _("Add pictures in the quiz after the import.")
NOTHING_TYPED = _("Give answers to choose from: =right ~wrong ~wrong.")

PROBLEMS = {
    "not_text": (
        _("This is not a text file."),
        _("Choose a GIFT file: plain text, saved as UTF-8."),
    ),
    "essay": (_("A free answer: quizzes here take no typed words."), NOTHING_TYPED),
    "numerical": (_("A typed number: quizzes here take no typed words."), NOTHING_TYPED),
    "short_answer": (
        _("A typed answer: quizzes here take no typed words."),
        _("Give at least one wrong answer to choose from, with ~ before it."),
    ),
    "brace_not_closed": (
        _("The { of this question is not closed before the empty line."),
        _("Close it with }, and leave no empty line inside."),
    ),
    "brace_not_opened": (
        _("There is a } without a { before it."),
        _("Put { before the answers; if the } belongs to the words, write \\}."),
    ),
    "second_braces": (
        _("There is more after the answers than one question can have."),
        _("Put an empty line between two questions; for a brace in the words write \\{ or \\}."),
    ),
    "no_text": (_("The question has no words."), _("Write the question before the {.")),
    "empty_answer": (
        _("An answer has no words."),
        _("Write the answer before its #, or remove it."),
    ),
    "too_few_answers": (
        _("There are fewer than two answers."),
        _("Give at least two, each after = or ~."),
    ),
    "pair_without_arrow": (
        _("A pair has no arrow."),
        _("Write each pair as =this -> that; for an = in the words write \\=."),
    ),
    "weight_out_of_range": (
        _("The weight %(weight)s is not between -100 and 100."),
        _("Write a weight such as %%50%%."),
    ),
    "answer_without_words": (
        _("An answer, or what it goes with, has no words."),
        _("Write both sides of each pair; an answer cannot be a picture alone."),
    ),
    "claims_safety": (
        _("It says “%(words)s”: nothing here tells a reader that anything is safe."),
        _("Say what the answer shows, and what to do when that changes."),
    ),
    "no_question": (
        _("There is no question in this file."),
        _("Choose a GIFT file, or one saved from Moodle in GIFT format."),
    ),
    "other_shape": (
        _("It does not fit question %(number)s: other kind, number or order of right answers."),
        _("Put the answers in the same order, or give it a title of its own to add it as new."),
    ),
    "no_partner": (
        _("It is not clear which question of the quiz it belongs to."),
        _("Give it that question’s title, as in a file exported from here: ::title::."),
    ),
    "story_without_question": (
        _("These words stand before no question and are left out."),
        _("If they belong to a question, put them right before it."),
    ),
    "several_categories": (
        _("The file has several categories; all its questions go into this quiz."),
        _("For a quiz per category, send a file per category."),
    ),
    "picture_not_taken": (_("A picture in the words is left out."), AFTERWARDS),
    "pictures_to_choose": (_("The answers are pictures, which a GIFT file has not."), AFTERWARDS),
    "markdown_kept": (
        _("Marks such as ** are kept as they were typed."),
        _("Remove them in the quiz after the import."),
    ),
    "no_full_answer": (
        _("No answer is fully right."),
        _("Mark the right one in the quiz after the import."),
    ),
    "other_encoding": (
        _("This line was saved in another encoding than the rest (Windows-1252)."),
        _("Check its letters, or save the whole file as UTF-8."),
    ),
    "unreadable_character": (
        _("A letter could not be read."),
        _("Save the file as UTF-8 and send it again, or correct the letter after the import."),
    ),
}


LEFT_OUT = {
    "not_in_language": _("left out: not all of it is in this language"),
    "one_answer": _("left out: it has fewer than two answers"),
    "signs_left_out": _("its warning signs and questions to send are not in the file"),
    "picture_left_out": _("its pictures are not in the file"),
    "recording_left_out": _("its recordings are not in the file"),
    "answer_feedback_left_out": _("what is told about each answer is not in the file"),
    "ordering_needs_moodle_4_5": _("the right order is read by Moodle 4.5 and later"),
    "unknown_weight": _("Moodle may refuse the points of its answers"),
}


def told_of_export(notices):
    """What a file could not take along: [(numbers of the questions, what)]."""
    numbers = {}
    for notice in notices:
        numbers.setdefault(notice.code, []).append(notice.line)
    return [(numbers[code], str(words)) for code, words in LEFT_OUT.items() if code in numbers]


def told(problem):
    """(what is wrong, what to do) in the reader's language."""
    return tuple(str(words) % problem.values for words in PROBLEMS[problem.code])
