"""How an article is set: face, size, line gap, directions. Nothing here touches characters, only whole paragraphs."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from workbench.ui.reading.article import Article

DEFAULT_FAMILY = "Amiri"
DEFAULT_SIZE = 24  # pixels: 18 pt at 96 dpi
MIN_SIZE, MAX_SIZE = 12, 72
GAPS = (0.6, 1.0, 1.6, 2.2)  # space between lines in parts of the size: for one, two, three, four rows of chips
DEFAULT_GAP = 1.0
MEASURES = (56, 72, 92)  # characters a line: narrow, comfortable (60 to 80), wide
DEFAULT_MEASURE = 72
DOCUMENT_MARGIN = 26  # pixels inside the column, for edges, ticks and continuation marks

Boilerplate = Literal["show", "dim", "hide"]

_PARAGRAPH_SPACE = 0.35  # above a paragraph, besides the gap below the line before, in parts of the size
_EMPTY_HEIGHT = 0.2  # of an empty paragraph, in parts of the size: sites put one between all others
_FIXED_HEIGHT = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_LINE_DISTANCE = QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value
# Ordinary running Arabic, to take the mean width of a character from.
_PROSE = "وصل وفد من الخبراء إلى المدينة صباح اليوم لبحث سبل التعاون بين الجانبين في مجال الصناعة"


@dataclass(frozen=True)
class Typesetting:
    """How text is set. `size` is in pixels, `gap` in parts of it, `measure` in characters a line."""

    family: str = DEFAULT_FAMILY
    size: int = DEFAULT_SIZE
    gap: float = DEFAULT_GAP
    measure: int = DEFAULT_MEASURE
    show_hidden: bool = False
    boilerplate: Boilerplate = "dim"

    def zoomed(self, steps: int) -> "Typesetting":
        """Return it larger or smaller by `steps` of two pixels."""
        return replace(self, size=max(MIN_SIZE, min(MAX_SIZE, self.size + 2 * steps)))

    def font(self) -> QFont:
        """Return the text font."""
        font = QFont(self.family)
        font.setPixelSize(self.size)
        return font

    def line_gap(self) -> float:
        """Return the space below every line, in pixels."""
        return self.size * self.gap

    @cached_property
    def column_width(self) -> int:
        """The width of the column of text in pixels, margins included; asked for at every layout of the window."""
        mean = QFontMetricsF(self.font()).horizontalAdvance(_PROSE) / len(_PROSE)
        return round(mean * self.measure) + 2 * DOCUMENT_MARGIN


def typeset(article: Article, setting: Typesetting, width: float) -> QTextDocument:
    """Return a laid-out-on-demand Qt document that shows `article` in a column of `width` pixels.

    Paragraphs are right-to-left by default; only those that the article calls left-to-right are told so.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(DOCUMENT_MARGIN)
    document.setDefaultFont(setting.font())
    document.setDefaultTextOption(_text_option(setting))
    cursor = QTextCursor(document)
    cursor.setBlockFormat(_block_format(setting))
    cursor.insertText(article.map.display)
    _shape_paragraphs(document, article, setting)
    _keep_glyphs(document)
    document.setTextWidth(width)
    document.setModified(False)
    return document


def _text_option(setting: Typesetting) -> QTextOption:
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if setting.show_hidden:
        # What has no ink is marked by the page itself: whether Qt could show it depends on the font.
        option.setFlags(QTextOption.Flag.ShowTabsAndSpaces | QTextOption.Flag.ShowLineAndParagraphSeparators)
    return option


def _block_format(setting: Typesetting) -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setLineHeight(setting.line_gap(), _LINE_DISTANCE)
    block.setTopMargin(setting.size * _PARAGRAPH_SPACE)
    return block


def _keep_glyphs(document: QTextDocument) -> None:
    """Let each paragraph keep its glyphs, about thirty bytes a character: Qt shapes all of it at each painting else."""
    block = document.begin()
    while block.isValid():
        block.layout().setCacheEnabled(True)
        block = block.next()


def _shape_paragraphs(document: QTextDocument, article: Article, setting: Typesetting) -> None:
    """Turn left-to-right paragraphs round, let empty ones take little room, and boilerplate none if it is hidden."""
    left_to_right = QTextBlockFormat()
    left_to_right.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    empty = QTextBlockFormat()
    empty.setLineHeight(setting.size * _EMPTY_HEIGHT, _FIXED_HEIGHT)
    for number, paragraph in enumerate(article.paragraphs):
        if paragraph.start == paragraph.end:
            QTextCursor(document.findBlockByNumber(number)).setBlockFormat(empty)
        elif article.direction(number) == "ltr":
            QTextCursor(document.findBlockByNumber(number)).mergeBlockFormat(left_to_right)
    if setting.boilerplate == "hide":
        for number, is_boilerplate in enumerate(article.boilerplate_paragraphs):
            document.findBlockByNumber(number).setVisible(not is_boilerplate)
