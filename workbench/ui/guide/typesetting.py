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

from workbench.ui.theme import Theme

_ARABIC_FAMILY = "Amiri"
_ARABIC_GROWTH = 1.35  # Amiri is small for its point size
_LINE_HEIGHT = 135  # per cent
_PARAGRAPH_SPACE = 0.5  # of a line
_CELL_PADDING = 5
_MARGIN = 22
_WHOLE_WIDTH = QTextLength(QTextLength.Type.PercentageLength, 100)
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_SINGLE = QTextBlockFormat.LineHeightTypes.SingleHeight.value
_BULLET = "\ufffc"  # a picture alone on its line


def page_font(language: str, scale: float) -> QFont:
    """Return the face of the pages in a language, `scale` times as large as that of the window."""
    font = QApplication.font()
    if language == "ar":
        font.setFamily(_ARABIC_FAMILY)
        scale *= _ARABIC_GROWTH
    font.setPointSizeF(font.pointSizeF() * scale)
    return font


def typeset(document: QTextDocument, language: str, theme: Theme) -> None:
    """Set a page that was just read from Markdown."""
    direction = Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
    document.setDocumentMargin(_MARGIN)
    cursor = QTextCursor(document)
    for block in _blocks(document):
        _set_block(cursor, block, direction)
        for fragment in list(_fragments(block)):
            _set_fragment(cursor, fragment, theme)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            frame.setFormat(_table_format(frame.format().toTableFormat(), direction, theme))


def _set_block(cursor: QTextCursor, block: QTextBlock, direction: Qt.LayoutDirection) -> None:
    form = QTextBlockFormat()
    is_command = block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)
    form.setLayoutDirection(Qt.LayoutDirection.LeftToRight if is_command else direction)
    is_picture = block.text() == _BULLET
    form.setLineHeight(*((100, _SINGLE) if is_picture else (_LINE_HEIGHT, _PROPORTIONAL)))
    cursor.setPosition(block.position())
    cursor.mergeBlockFormat(form)


def _set_fragment(cursor: QTextCursor, fragment: QTextFragment, theme: Theme) -> None:
    form = fragment.charFormat()
    changed = QTextCharFormat()
    if form.isImageFormat():
        picture = form.toImageFormat()
        picture.setMaximumWidth(_WHOLE_WIDTH)
        changed = picture
    elif form.fontFixedPitch():
        changed.setBackground(QColor(theme.line))
    else:
        return
    cursor.setPosition(fragment.position())
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(changed)


def _table_format(form: QTextTableFormat, direction: Qt.LayoutDirection, theme: Theme) -> QTextTableFormat:
    form.setLayoutDirection(direction)
    form.setCellPadding(_CELL_PADDING)
    form.setCellSpacing(0)
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
