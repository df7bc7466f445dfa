"""How a page of the guide is set: direction, room between lines, keys in boxes, pictures no wider than the page."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QApplication

from workbench.ui.look.theme import Theme

_ARABIC_FAMILY = "Amiri"
_GROWTH = {"en": 1.2, "ar": 1.5}  # from the window's text to one that is read; Amiri is small for its point size
_LINE_HEIGHTS = {"en": 135, "ar": 105}  # per cent; Amiri brings room of its own
_CELL_PADDING = 5
_MARGIN = 22
_SLACK = 2  # pixels: what Qt rounds a line up by
_WIDEST = 900  # pixels: lines that are longer are hard to read, and no picture needs more but those of whole windows
_WHOLE_WIDTH = QTextLength(QTextLength.Type.PercentageLength, 100)
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_PICTURE = "\ufffc"  # what stands for one, alone on its line


def page_font(language: str, scale: float) -> QFont:
    """Return the face of the pages in a language, `scale` times as large as that of the window."""
    font = QApplication.font()
    if language == "ar":
        font.setFamily(_ARABIC_FAMILY)
    font.setPointSizeF(font.pointSizeF() * scale * _GROWTH[language])
    return font


def typeset(document: QTextDocument, language: str, theme: Theme) -> None:
    """Set a page that was just read from Markdown."""
    document.setDocumentMargin(_MARGIN)
    cursor = QTextCursor(document)
    for block in _blocks(document):
        cursor.setPosition(block.position())
        cursor.mergeBlockFormat(_block_format(block, language, theme))
        for fragment in list(_fragments(block)):
            cursor.setPosition(fragment.position())
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
            if fragment.charFormat().fontFixedPitch():
                cursor.mergeCharFormat(_key_format(language, theme))
            elif fragment.charFormat().fontItalic():
                cursor.mergeCharFormat(_word_format())
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            frame.setFormat(_table_format(frame.format().toTableFormat(), theme))


def center(document: QTextDocument, width: int) -> None:
    """Let the page stand in the middle of `width` pixels, no wider than is good to read."""
    frame = document.rootFrame()
    form = frame.frameFormat()
    side = max(_MARGIN, (width - _WIDEST) / 2)
    form.setLeftMargin(side)
    form.setRightMargin(side)
    frame.setFrameFormat(form)


def room(width: int) -> int:
    """Return how many pixels of `width` a picture may take."""
    return min(_WIDEST, width - 2 * _MARGIN) - _SLACK


def _block_format(block: QTextBlock, language: str, theme: Theme) -> QTextBlockFormat:
    """Return what to change in the format of a paragraph: commands run from left to right in every language."""
    form = QTextBlockFormat()
    is_command = block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)
    is_rtl = language == "ar" and not is_command
    form.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    if is_command:
        form.setBackground(QColor(theme.window))
        form.setNonBreakableLines(False)  # in a narrow window
    elif block.text() != _PICTURE:
        form.setLineHeight(_LINE_HEIGHTS[language], _PROPORTIONAL)
    return form


def _word_format() -> QTextCharFormat:
    """Return the format of words of the window, which are italic in Markdown: Arabic knows no italics."""
    form = QTextCharFormat()
    form.setFontItalic(False)
    form.setFontWeight(QFont.Weight.DemiBold)
    return form


def _key_format(language: str, theme: Theme) -> QTextCharFormat:
    """Return the format of a key, or of a command."""
    form = QTextCharFormat()
    ground = QColor(theme.line)
    form.setBackground(ground)
    form.setForeground(theme.text_on(ground))
    if language == "ar":
        form.setProperty(QTextFormat.Property.FontSizeAdjustment, -1)
    return form


def _table_format(form: QTextTableFormat, theme: Theme) -> QTextTableFormat:
    form.setCellPadding(_CELL_PADDING)
    form.setCellSpacing(0)
    form.setWidth(_WHOLE_WIDTH)
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QColor(theme.line))
    return form


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1
