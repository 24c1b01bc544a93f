"""More kinds of question, what happens before one, endings by where the reader is, sums."""

import django.core.validators
import django.db.models.deletion
import wagtail.fields
from django.db import migrations, models

import core.keys


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_child_keys_and_critical_words"),
        ("quizzes", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="choice",
            name="ask",
            field=models.TextField(blank=True, verbose_name="question to send"),
        ),
        migrations.AddField(
            model_name="choice",
            name="ask_en",
            field=models.TextField(blank=True, null=True, verbose_name="question to send"),
        ),
        migrations.AddField(
            model_name="choice",
            name="ask_st",
            field=models.TextField(blank=True, null=True, verbose_name="question to send"),
        ),
        migrations.AddField(
            model_name="choice",
            name="image",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="core.image",
                verbose_name="picture",
            ),
        ),
        migrations.AddField(
            model_name="choice",
            name="match",
            field=models.TextField(blank=True, verbose_name="what it goes with"),
        ),
        migrations.AddField(
            model_name="choice",
            name="match_en",
            field=models.TextField(blank=True, null=True, verbose_name="what it goes with"),
        ),
        migrations.AddField(
            model_name="choice",
            name="match_st",
            field=models.TextField(blank=True, null=True, verbose_name="what it goes with"),
        ),
        migrations.AddField(
            model_name="choice",
            name="weight",
            field=models.SmallIntegerField(
                blank=True,
                help_text="Empty: right answers share the points, and a wrong one takes a share away.",
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(-100),
                    django.core.validators.MaxValueValidator(100),
                ],
                verbose_name="share of the points (per cent)",
            ),
        ),
        migrations.AddField(
            model_name="question",
            name="audio_en",
            field=models.ForeignKey(
                blank=True,
                limit_choices_to={"type": "audio"},
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="core.media",
                verbose_name="recording · English",
            ),
        ),
        migrations.AddField(
            model_name="question",
            name="audio_st",
            field=models.ForeignKey(
                blank=True,
                limit_choices_to={"type": "audio"},
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="core.media",
                verbose_name="recording · Sesotho",
            ),
        ),
        migrations.AddField(
            model_name="question",
            name="image",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="core.image",
                verbose_name="picture",
            ),
        ),
        migrations.AddField(
            model_name="question",
            name="scenario",
            field=wagtail.fields.RichTextField(blank=True, verbose_name="what happens first"),
        ),
        migrations.AddField(
            model_name="question",
            name="scenario_en",
            field=wagtail.fields.RichTextField(
                blank=True, null=True, verbose_name="what happens first"
            ),
        ),
        migrations.AddField(
            model_name="question",
            name="scenario_st",
            field=wagtail.fields.RichTextField(
                blank=True, null=True, verbose_name="what happens first"
            ),
        ),
        migrations.AddField(
            model_name="quizpage",
            name="body",
            field=wagtail.fields.StreamField(
                [("sums", 28)],
                blank=True,
                block_lookup={
                    0: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Title · Sesotho", "required": False},
                    ),
                    1: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Title · English", "required": False},
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
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "What every result says at its end · Sesotho",
                            "required": False,
                        },
                    ),
                    5: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "What every result says at its end · English",
                            "required": False,
                        },
                    ),
                    6: (
                        "wagtail.blocks.IntegerBlock",
                        (),
                        {
                            "default": 6,
                            "help_text": "Empty: no warning.",
                            "label": "Months of work to pay it back: a warning above",
                            "min_value": 0,
                            "required": False,
                        },
                    ),
                    7: (
                        "wagtail.blocks.IntegerBlock",
                        (),
                        {
                            "default": 50,
                            "help_text": "Empty: no warning.",
                            "label": "Per cent of the pay that is taken off: a warning above",
                            "max_value": 100,
                            "min_value": 0,
                            "required": False,
                        },
                    ),
                    8: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "Fee for the person or office that finds the job · Sesotho",
                            "required": False,
                        },
                    ),
                    9: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "Fee for the person or office that finds the job · English",
                            "required": False,
                        },
                    ),
                    10: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Transport to the job · Sesotho", "required": False},
                    ),
                    11: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Transport to the job · English", "required": False},
                    ),
                    12: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Passport and other papers · Sesotho", "required": False},
                    ),
                    13: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Passport and other papers · English", "required": False},
                    ),
                    14: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "How much of this do you borrow? Leave it empty if you borrow all. · Sesotho",
                            "required": False,
                        },
                    ),
                    15: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "How much of this do you borrow? Leave it empty if you borrow all. · English",
                            "required": False,
                        },
                    ),
                    16: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "For every 100 that you borrow, how much is added each month? · Sesotho",
                            "required": False,
                        },
                    ),
                    17: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "For every 100 that you borrow, how much is added each month? · English",
                            "required": False,
                        },
                    ),
                    18: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "I must work for them until a fee or transport is paid back · Sesotho",
                            "required": False,
                        },
                    ),
                    19: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "I must work for them until a fee or transport is paid back · English",
                            "required": False,
                        },
                    ),
                    20: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "Pay that is promised for one month · Sesotho",
                            "required": False,
                        },
                    ),
                    21: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "Pay that is promised for one month · English",
                            "required": False,
                        },
                    ),
                    22: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Taken off each month for food · Sesotho", "required": False},
                    ),
                    23: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Taken off each month for food · English", "required": False},
                    ),
                    24: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "Taken off each month for a place to sleep · Sesotho",
                            "required": False,
                        },
                    ),
                    25: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "Taken off each month for a place to sleep · English",
                            "required": False,
                        },
                    ),
                    26: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "Taken off each month for other things · Sesotho",
                            "required": False,
                        },
                    ),
                    27: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "Taken off each month for other things · English",
                            "required": False,
                        },
                    ),
                    28: (
                        "wagtail.blocks.StructBlock",
                        [
                            [
                                ("title_st", 0),
                                ("title_en", 1),
                                ("intro_st", 2),
                                ("intro_en", 3),
                                ("note_st", 4),
                                ("note_en", 5),
                                ("months_limit", 6),
                                ("deductions_limit", 7),
                                ("fee_st", 8),
                                ("fee_en", 9),
                                ("transport_st", 10),
                                ("transport_en", 11),
                                ("papers_st", 12),
                                ("papers_en", 13),
                                ("borrowed_st", 14),
                                ("borrowed_en", 15),
                                ("interest_st", 16),
                                ("interest_en", 17),
                                ("worked_off_st", 18),
                                ("worked_off_en", 19),
                                ("pay_st", 20),
                                ("pay_en", 21),
                                ("food_st", 22),
                                ("food_en", 23),
                                ("lodging_st", 24),
                                ("lodging_en", 25),
                                ("other_st", 26),
                                ("other_en", 27),
                            ]
                        ],
                        {},
                    ),
                },
                help_text="Below the questions and below the result.",
                verbose_name="sums",
            ),
        ),
        migrations.AddField(
            model_name="quizpage",
            name="one_at_a_time",
            field=models.BooleanField(
                default=False,
                help_text="For long quizzes and phones without script; where script runs there is always one question at a time.",
                verbose_name="one question a page",
            ),
        ),
        migrations.AddField(
            model_name="resultband",
            name="already_there",
            field=wagtail.fields.RichTextField(
                blank=True, verbose_name="what to do now: already there"
            ),
        ),
        migrations.AddField(
            model_name="resultband",
            name="already_there_en",
            field=wagtail.fields.RichTextField(
                blank=True, null=True, verbose_name="what to do now: already there"
            ),
        ),
        migrations.AddField(
            model_name="resultband",
            name="already_there_st",
            field=wagtail.fields.RichTextField(
                blank=True, null=True, verbose_name="what to do now: already there"
            ),
        ),
        migrations.AddField(
            model_name="resultband",
            name="at_home",
            field=wagtail.fields.RichTextField(
                blank=True, verbose_name="what to do now: still at home"
            ),
        ),
        migrations.AddField(
            model_name="resultband",
            name="at_home_en",
            field=wagtail.fields.RichTextField(
                blank=True, null=True, verbose_name="what to do now: still at home"
            ),
        ),
        migrations.AddField(
            model_name="resultband",
            name="at_home_st",
            field=wagtail.fields.RichTextField(
                blank=True, null=True, verbose_name="what to do now: still at home"
            ),
        ),
        migrations.AddField(
            model_name="resultband",
            name="key",
            field=models.CharField(blank=True, default=core.keys.new_key, max_length=16),
        ),
        migrations.AlterField(
            model_name="choice",
            name="key",
            field=models.CharField(blank=True, default=core.keys.new_key, max_length=16),
        ),
        migrations.AlterField(
            model_name="choice",
            name="text",
            field=models.TextField(
                help_text="For a picture: what it shows.", verbose_name="answer"
            ),
        ),
        migrations.AlterField(
            model_name="choice",
            name="text_en",
            field=models.TextField(
                help_text="For a picture: what it shows.", null=True, verbose_name="answer"
            ),
        ),
        migrations.AlterField(
            model_name="choice",
            name="text_st",
            field=models.TextField(
                help_text="For a picture: what it shows.", null=True, verbose_name="answer"
            ),
        ),
        migrations.AlterField(
            model_name="question",
            name="key",
            field=models.CharField(blank=True, default=core.keys.new_key, max_length=16),
        ),
        migrations.AlterField(
            model_name="question",
            name="kind",
            field=models.CharField(
                choices=[
                    ("single", "one answer"),
                    ("several", "several answers"),
                    ("true_false", "true or false"),
                    ("picture", "one of several pictures"),
                    ("matching", "what goes together"),
                    ("ordering", "the right order"),
                    ("opinion", "an opinion, without points"),
                ],
                default="single",
                help_text="The right order is the one in which the answers stand here; readers see them mixed. An opinion gives no points and may be left out.",
                max_length=12,
                verbose_name="kind",
            ),
        ),
        migrations.RunPython(
            core.keys.give_each_its_own("quizzes", "resultband"), migrations.RunPython.noop
        ),
    ]
