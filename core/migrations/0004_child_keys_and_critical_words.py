"""A name that lasts for each child with texts."""

import wagtail.fields
from django.db import migrations, models

import core.keys


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0003_roles"),
    ]

    operations = [
        migrations.AddField(
            model_name="homedoor",
            name="key",
            field=models.CharField(blank=True, default=core.keys.new_key, max_length=16),
        ),
        migrations.AlterField(
            model_name="standardpage",
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
                },
            ),
        ),
        migrations.RunPython(
            core.keys.give_each_its_own("core", "homedoor"), migrations.RunPython.noop
        ),
    ]
