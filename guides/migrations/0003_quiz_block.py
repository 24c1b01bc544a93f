"""Quizzes in guides; the body as its blocks are then."""

import wagtail.fields
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("guides", "0002_sums"),
    ]

    operations = [
        migrations.AlterField(
            model_name="guidepage",
            name="body",
            field=wagtail.fields.StreamField(
                [
                    ("heading", 2),
                    ("text", 6),
                    ("picture", 12),
                    ("quotation", 17),
                    ("table", 25),
                    ("audio", 32),
                    ("video", 36),
                    ("steps", 43),
                    ("checklist", 45),
                    ("warning", 51),
                    ("fact", 60),
                    ("document", 69),
                    ("contact", 73),
                    ("sums", 100),
                    ("quiz", 103),
                ],
                blank=True,
                block_lookup={
                    0: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Heading · Sesotho", "required": False},
                    ),
                    1: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Heading · English", "required": False},
                    ),
                    2: ("wagtail.blocks.StructBlock", [[("text_st", 0), ("text_en", 1)]], {}),
                    3: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "Text · Sesotho",
                            "required": False,
                        },
                    ),
                    4: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "Text · English",
                            "required": False,
                        },
                    ),
                    5: (
                        "wagtail.blocks.BooleanBlock",
                        (),
                        {
                            "help_text": "A second person must then approve every translation of them.",
                            "label": "Somebody's safety depends on these words",
                            "required": False,
                        },
                    ),
                    6: (
                        "wagtail.blocks.StructBlock",
                        [[("text_st", 3), ("text_en", 4), ("critical", 5)]],
                        {},
                    ),
                    7: ("wagtail.images.blocks.ImageChooserBlock", (), {"label": "Picture"}),
                    8: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Caption · Sesotho", "required": False},
                    ),
                    9: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Caption · English", "required": False},
                    ),
                    10: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "Description for readers who do not see it · Sesotho",
                            "required": False,
                        },
                    ),
                    11: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "Description for readers who do not see it · English",
                            "required": False,
                        },
                    ),
                    12: (
                        "wagtail.blocks.StructBlock",
                        [
                            [
                                ("image", 7),
                                ("caption_st", 8),
                                ("caption_en", 9),
                                ("alt_st", 10),
                                ("alt_en", 11),
                            ]
                        ],
                        {},
                    ),
                    13: (
                        "wagtail.blocks.TextBlock",
                        (),
                        {"label": "Words · Sesotho", "required": False},
                    ),
                    14: (
                        "wagtail.blocks.TextBlock",
                        (),
                        {"label": "Words · English", "required": False},
                    ),
                    15: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Who says it · Sesotho", "required": False},
                    ),
                    16: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Who says it · English", "required": False},
                    ),
                    17: (
                        "wagtail.blocks.StructBlock",
                        [
                            [
                                ("text_st", 13),
                                ("text_en", 14),
                                ("attribution_st", 15),
                                ("attribution_en", 16),
                            ]
                        ],
                        {},
                    ),
                    18: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Text · Sesotho", "required": False},
                    ),
                    19: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Text · English", "required": False},
                    ),
                    20: ("wagtail.blocks.StructBlock", [[("text_st", 18), ("text_en", 19)]], {}),
                    21: ("wagtail.blocks.ListBlock", (20,), {"label": "Columns"}),
                    22: ("wagtail.blocks.ListBlock", (20,), {"label": "Cells"}),
                    23: ("wagtail.blocks.StructBlock", [[("cells", 22)]], {}),
                    24: ("wagtail.blocks.ListBlock", (23,), {"label": "Rows"}),
                    25: (
                        "wagtail.blocks.StructBlock",
                        [
                            [
                                ("caption_st", 8),
                                ("caption_en", 9),
                                ("columns", 21),
                                ("rows", 24),
                                ("critical", 5),
                            ]
                        ],
                        {},
                    ),
                    26: (
                        "wagtailmedia.blocks.AudioChooserBlock",
                        (),
                        {"label": "Recording · Sesotho", "required": False},
                    ),
                    27: (
                        "wagtailmedia.blocks.AudioChooserBlock",
                        (),
                        {"label": "Recording · English", "required": False},
                    ),
                    28: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Title · Sesotho", "required": False},
                    ),
                    29: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Title · English", "required": False},
                    ),
                    30: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "Words · Sesotho",
                            "required": False,
                        },
                    ),
                    31: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "Words · English",
                            "required": False,
                        },
                    ),
                    32: (
                        "wagtail.blocks.StructBlock",
                        [
                            [
                                ("audio_st", 26),
                                ("audio_en", 27),
                                ("title_st", 28),
                                ("title_en", 29),
                                ("transcript_st", 30),
                                ("transcript_en", 31),
                            ]
                        ],
                        {},
                    ),
                    33: ("wagtail.blocks.URLBlock", (), {"label": "Address"}),
                    34: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Length, language, size · Sesotho", "required": False},
                    ),
                    35: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Length, language, size · English", "required": False},
                    ),
                    36: (
                        "wagtail.blocks.StructBlock",
                        [
                            [
                                ("url", 33),
                                ("title_st", 28),
                                ("title_en", 29),
                                ("note_st", 34),
                                ("note_en", 35),
                            ]
                        ],
                        {},
                    ),
                    37: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Step · Sesotho", "required": False},
                    ),
                    38: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Step · English", "required": False},
                    ),
                    39: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "How · Sesotho",
                            "required": False,
                        },
                    ),
                    40: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "How · English",
                            "required": False,
                        },
                    ),
                    41: (
                        "wagtail.blocks.StructBlock",
                        [[("title_st", 37), ("title_en", 38), ("text_st", 39), ("text_en", 40)]],
                        {},
                    ),
                    42: ("wagtail.blocks.ListBlock", (41,), {"label": "Steps"}),
                    43: (
                        "wagtail.blocks.StructBlock",
                        [[("title_st", 28), ("title_en", 29), ("items", 42), ("critical", 5)]],
                        {},
                    ),
                    44: ("wagtail.blocks.ListBlock", (20,), {"label": "Items"}),
                    45: (
                        "wagtail.blocks.StructBlock",
                        [[("title_st", 28), ("title_en", 29), ("items", 44), ("critical", 5)]],
                        {},
                    ),
                    46: (
                        "wagtail.blocks.ChoiceBlock",
                        [],
                        {
                            "choices": [("stop", "Stop"), ("ask_first", "Ask first")],
                            "label": "Level",
                        },
                    ),
                    47: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "What you see or hear · Sesotho", "required": False},
                    ),
                    48: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "What you see or hear · English", "required": False},
                    ),
                    49: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "What to do · Sesotho",
                            "required": False,
                        },
                    ),
                    50: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "What to do · English",
                            "required": False,
                        },
                    ),
                    51: (
                        "wagtail.blocks.StructBlock",
                        [
                            [
                                ("level", 46),
                                ("sign_st", 47),
                                ("sign_en", 48),
                                ("action_st", 49),
                                ("action_en", 50),
                            ]
                        ],
                        {},
                    ),
                    52: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "Fact · Sesotho",
                            "required": False,
                        },
                    ),
                    53: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "Fact · English",
                            "required": False,
                        },
                    ),
                    54: (
                        "wagtail.blocks.BooleanBlock",
                        (),
                        {"label": "This is the law", "required": False},
                    ),
                    55: (
                        "wagtail.blocks.ChoiceBlock",
                        [],
                        {
                            "choices": [
                                ("LS", "Lesotho"),
                                ("ZA", "South Africa"),
                                ("INT", "every country"),
                            ],
                            "label": "Holds in",
                            "required": False,
                        },
                    ),
                    56: ("wagtail.blocks.CharBlock", (), {"label": "Source", "required": False}),
                    57: (
                        "wagtail.blocks.ChoiceBlock",
                        [],
                        {
                            "choices": [
                                ("high", "high"),
                                ("medium", "medium"),
                                ("low", "low"),
                                ("unverified", "unverified"),
                            ],
                            "label": "Grade of the source",
                        },
                    ),
                    58: (
                        "wagtail.blocks.DateBlock",
                        (),
                        {"label": "Valid until", "required": False},
                    ),
                    59: (
                        "wagtail.blocks.DateBlock",
                        (),
                        {"label": "Check again by", "required": False},
                    ),
                    60: (
                        "wagtail.blocks.StructBlock",
                        [
                            [
                                ("text_st", 52),
                                ("text_en", 53),
                                ("legal", 54),
                                ("country", 55),
                                ("source", 56),
                                ("grade", 57),
                                ("valid_until", 58),
                                ("check_by", 59),
                            ]
                        ],
                        {},
                    ),
                    61: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Document · Sesotho", "required": False},
                    ),
                    62: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Document · English", "required": False},
                    ),
                    63: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Where to get it · Sesotho", "required": False},
                    ),
                    64: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Where to get it · English", "required": False},
                    ),
                    65: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "What it costs · Sesotho", "required": False},
                    ),
                    66: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "What it costs · English", "required": False},
                    ),
                    67: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "Note · Sesotho",
                            "required": False,
                        },
                    ),
                    68: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "Note · English",
                            "required": False,
                        },
                    ),
                    69: (
                        "wagtail.blocks.StructBlock",
                        [
                            [
                                ("name_st", 61),
                                ("name_en", 62),
                                ("where_st", 63),
                                ("where_en", 64),
                                ("cost_st", 65),
                                ("cost_en", 66),
                                ("note_st", 67),
                                ("note_en", 68),
                                ("check_by", 59),
                            ]
                        ],
                        {},
                    ),
                    70: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "Prompt · Sesotho",
                            "required": False,
                        },
                    ),
                    71: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "Prompt · English",
                            "required": False,
                        },
                    ),
                    72: (
                        "wagtail.blocks.ChoiceBlock",
                        [],
                        {
                            "choices": [("LS", "Lesotho"), ("ZA", "South Africa")],
                            "label": "Contacts that can be called from",
                            "required": False,
                        },
                    ),
                    73: (
                        "wagtail.blocks.StructBlock",
                        [[("text_st", 70), ("text_en", 71), ("country", 72)]],
                        {},
                    ),
                    74: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "Introduction · Sesotho",
                            "required": False,
                        },
                    ),
                    75: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "Introduction · English",
                            "required": False,
                        },
                    ),
                    76: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "What every result says at its end · Sesotho",
                            "required": False,
                        },
                    ),
                    77: (
                        "wagtail.blocks.RichTextBlock",
                        (),
                        {
                            "features": ["bold", "italic", "ul", "ol", "link", "document-link"],
                            "label": "What every result says at its end · English",
                            "required": False,
                        },
                    ),
                    78: (
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
                    79: (
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
                    80: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "Fee for the person or office that finds the job · Sesotho",
                            "required": False,
                        },
                    ),
                    81: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "Fee for the person or office that finds the job · English",
                            "required": False,
                        },
                    ),
                    82: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Transport to the job · Sesotho", "required": False},
                    ),
                    83: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Transport to the job · English", "required": False},
                    ),
                    84: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Passport and other papers · Sesotho", "required": False},
                    ),
                    85: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Passport and other papers · English", "required": False},
                    ),
                    86: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "How much of this do you borrow? Leave it empty if you borrow all. · Sesotho",
                            "required": False,
                        },
                    ),
                    87: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "How much of this do you borrow? Leave it empty if you borrow all. · English",
                            "required": False,
                        },
                    ),
                    88: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "For every 100 that you borrow, how much is added each month? · Sesotho",
                            "required": False,
                        },
                    ),
                    89: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "For every 100 that you borrow, how much is added each month? · English",
                            "required": False,
                        },
                    ),
                    90: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "I must work for them until a fee or transport is paid back · Sesotho",
                            "required": False,
                        },
                    ),
                    91: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "I must work for them until a fee or transport is paid back · English",
                            "required": False,
                        },
                    ),
                    92: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "Pay that is promised for one month · Sesotho",
                            "required": False,
                        },
                    ),
                    93: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "Pay that is promised for one month · English",
                            "required": False,
                        },
                    ),
                    94: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Taken off each month for food · Sesotho", "required": False},
                    ),
                    95: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {"label": "Taken off each month for food · English", "required": False},
                    ),
                    96: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "Taken off each month for a place to sleep · Sesotho",
                            "required": False,
                        },
                    ),
                    97: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "Taken off each month for a place to sleep · English",
                            "required": False,
                        },
                    ),
                    98: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "Taken off each month for other things · Sesotho",
                            "required": False,
                        },
                    ),
                    99: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "label": "Taken off each month for other things · English",
                            "required": False,
                        },
                    ),
                    100: (
                        "wagtail.blocks.StructBlock",
                        [
                            [
                                ("title_st", 28),
                                ("title_en", 29),
                                ("intro_st", 74),
                                ("intro_en", 75),
                                ("note_st", 76),
                                ("note_en", 77),
                                ("months_limit", 78),
                                ("deductions_limit", 79),
                                ("fee_st", 80),
                                ("fee_en", 81),
                                ("transport_st", 82),
                                ("transport_en", 83),
                                ("papers_st", 84),
                                ("papers_en", 85),
                                ("borrowed_st", 86),
                                ("borrowed_en", 87),
                                ("interest_st", 88),
                                ("interest_en", 89),
                                ("worked_off_st", 90),
                                ("worked_off_en", 91),
                                ("pay_st", 92),
                                ("pay_en", 93),
                                ("food_st", 94),
                                ("food_en", 95),
                                ("lodging_st", 96),
                                ("lodging_en", 97),
                                ("other_st", 98),
                                ("other_en", 99),
                            ]
                        ],
                        {},
                    ),
                    101: (
                        "wagtail.blocks.PageChooserBlock",
                        (),
                        {"label": "Quiz", "page_type": ["quizzes.QuizPage"]},
                    ),
                    102: (
                        "wagtail.blocks.CharBlock",
                        (),
                        {
                            "help_text": "A question of the same quiz. Readers answer it without leaving the page.",
                            "label": "One question here",
                            "required": False,
                            "search_index": False,
                        },
                    ),
                    103: (
                        "wagtail.blocks.StructBlock",
                        [[("quiz", 101), ("question", 102), ("intro_st", 74), ("intro_en", 75)]],
                        {},
                    ),
                },
            ),
        ),
    ]
