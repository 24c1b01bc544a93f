"""Blocks with parallel text over one shared structure, for every bilingual page's body."""

from .body import (
    AudioBlock,
    BodyBlocks,
    HeadingBlock,
    PictureBlock,
    QuotationBlock,
    TableBlock,
    TextBlock,
    VideoBlock,
)
from .guidance import (
    ChecklistBlock,
    FactBlock,
    GuidanceBlocks,
    PaperBlock,
    StepsBlock,
    WarningBlock,
)
from .parallel import Parallel, ParallelStructBlock, ParallelValue

__all__ = [
    "AudioBlock",
    "BodyBlocks",
    "ChecklistBlock",
    "FactBlock",
    "GuidanceBlocks",
    "HeadingBlock",
    "PaperBlock",
    "Parallel",
    "ParallelStructBlock",
    "ParallelValue",
    "PictureBlock",
    "QuotationBlock",
    "StepsBlock",
    "TableBlock",
    "TextBlock",
    "VideoBlock",
    "WarningBlock",
]
