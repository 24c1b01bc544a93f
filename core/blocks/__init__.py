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
from .parallel import Parallel, ParallelStructBlock, ParallelValue

__all__ = [
    "AudioBlock",
    "BodyBlocks",
    "HeadingBlock",
    "Parallel",
    "ParallelStructBlock",
    "ParallelValue",
    "PictureBlock",
    "QuotationBlock",
    "TableBlock",
    "TextBlock",
    "VideoBlock",
]
