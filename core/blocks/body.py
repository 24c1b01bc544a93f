"""The blocks that every kind of page may use."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock
from wagtailmedia.blocks import AudioChooserBlock

from .parallel import Parallel, ParallelStructBlock, critical

RICH_TEXT = ["bold", "italic", "ul", "ol", "link", "document-link"]


class HeadingBlock(ParallelStructBlock):
    """A heading within the page."""

    text = Parallel(blocks.CharBlock, label=_("Heading"))

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("A heading within the page")
        group = _("Text")
        template = "core/blocks/heading.html"


class TextBlock(ParallelStructBlock):
    """Running text."""

    text = Parallel(blocks.RichTextBlock, label=_("Text"), features=RICH_TEXT)
    critical = critical()

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, lists and links")
        group = _("Text")
        template = "core/blocks/text.html"


class PictureBlock(ParallelStructBlock):
    """A picture with its caption."""

    image = ImageChooserBlock(label=_("Picture"))
    caption = Parallel(blocks.CharBlock, label=_("Caption"))
    alt = Parallel(blocks.CharBlock, label=_("Description for readers who do not see it"))

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture; its own description is used where none is given here")
        group = _("Pictures and sound")
        template = "core/blocks/picture.html"


class QuotationBlock(ParallelStructBlock):
    """Somebody's words; a story is always a composite."""

    text = Parallel(blocks.TextBlock, label=_("Words"))
    attribution = Parallel(blocks.CharBlock, label=_("Who says it"))

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        description = _("A composite voice: never a real age, village and date together")
        group = _("Text")
        template = "core/blocks/quotation.html"


class AudioBlock(ParallelStructBlock):
    """A recording in each language, with its words."""

    audio = Parallel(AudioChooserBlock, label=_("Recording"))
    title = Parallel(blocks.CharBlock, label=_("Title"))
    transcript = Parallel(blocks.RichTextBlock, label=_("Words"), features=RICH_TEXT)

    class Meta:
        icon = "media"
        label = _("Recording")
        description = _("A recording per language with its words written out")
        group = _("Pictures and sound")
        template = "core/blocks/audio.html"


class VideoBlock(ParallelStructBlock):
    """A link to a film elsewhere: nothing is loaded until the reader follows it."""

    url = blocks.URLBlock(label=_("Address"))
    title = Parallel(blocks.CharBlock, label=_("Title"))
    note = Parallel(blocks.CharBlock, label=_("Length, language, size"))

    class Meta:
        icon = "media"
        label = _("Link to a film")
        description = _("A plain link, so that no other site learns who reads this page")
        group = _("Pictures and sound")
        template = "core/blocks/video.html"


class CellBlock(ParallelStructBlock):
    """One cell of a table."""

    text = Parallel(blocks.CharBlock, label=_("Text"))


class RowBlock(ParallelStructBlock):
    """One row of a table."""

    cells = blocks.ListBlock(CellBlock(), label=_("Cells"))


class TableBlock(ParallelStructBlock):
    """A small table whose cells exist in every language."""

    caption = Parallel(blocks.CharBlock, label=_("Caption"))
    columns = blocks.ListBlock(CellBlock(), label=_("Columns"))
    rows = blocks.ListBlock(RowBlock(), label=_("Rows"))
    critical = critical()

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Two or three columns at most: it must fit a phone")
        group = _("Text")
        template = "core/blocks/table.html"


class BodyBlocks(blocks.StreamBlock):
    """The body of a plain page, and the base of richer ones."""

    heading = HeadingBlock()
    text = TextBlock()
    picture = PictureBlock()
    quotation = QuotationBlock()
    table = TableBlock()
    audio = AudioBlock()
    video = VideoBlock()
