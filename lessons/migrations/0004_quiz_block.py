"""Quizzes within a lesson."""

import wagtail.fields
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("lessons", "0003_child_keys"),
    ]

    operations = [
        migrations.AddField(
            model_name="lessonpage",
            name="body",
            field=wagtail.fields.StreamField(
                [("quiz", 4)],
                blank=True,
                block_lookup={
                    0: (
                        "wagtail.blocks.PageChooserBlock",
                        (),
                        {"label": "Quiz", "page_type": ["quizzes.QuizPage"]},
                    ),
                    1: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "help_text": "A question of the same quiz. Readers answer it without leaving the page.",
                            "label": "One question here",
                            "required": False,
                            "search_index": False,
                        },
                    ),
                    2: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "Introduction · Sesotho",
                            "required": False,
                        },
                    ),
                    3: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "Introduction · English",
                            "required": False,
                        },
                    ),
                    4: (
                        "wagtail.blocks.StructBlock",
                        [[("quiz", 0), ("question", 1), ("intro_st", 2), ("intro_en", 3)]],
                        {},
                    ),
                },
                help_text="After the steps; learners see and print them too.",
                verbose_name="quizzes within the lesson",
            ),
        ),
    ]
