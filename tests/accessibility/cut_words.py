"""What is cut of the words that stand on widgets."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from workbench.ui.panels.attribute_editors import QuietBox

_SLACK = 2  # pixels that metrics and styles may disagree by


def cut_words(root: QWidget) -> Iterator[str]:
    """Yield what is cut of the words of a widget and of those in it, as far as they are seen in its window."""
    window = root.window()
    for widget in [root, *root.findChildren(QWidget)]:
        if widget.isVisible() and widget.window() is window:
            yield from (f"{type(widget).__name__} {problem}" for problem in problems(widget))


def problems(widget: QWidget) -> Iterator[str]:
    """Yield what is cut of a widget's words."""
    for words, room in texts(widget):
        needs = needed(widget, words, room)
        if needs.width() > room.width() + _SLACK or needs.height() > room.height() + _SLACK:
            sizes = f"{needs.width()} × {needs.height()} in {room.width()} × {room.height()}"
            yield f"“{words[:60]}”: {sizes}"
        elif hidden_by_parents(widget):
            yield f"“{words[:60]}”: lies outside of what is seen"


def texts(widget: QWidget) -> Iterator[tuple[str, QSize]]:
    """Yield the words of a widget that no tooltip repeats, and the room that they have."""
    match widget:
        case QLabel() if widget.text() and not widget.toolTip():
            yield widget.text(), widget.contentsRect().size()
        case QTabBar():
            for number in filter(widget.isTabVisible, range(widget.count())):
                yield widget.tabText(number), widget.tabRect(number).size()
        case QHeaderView() | QComboBox() if isinstance(widget.window(), QFileDialog):
            pass  # Qt's own: columns that can be widened, and folders
        case QuietBox():
            pass  # has a tooltip once the pointer rests on it
        case QHeaderView() if widget.orientation() == Qt.Orientation.Horizontal:
            for number in range(widget.count()):
                title = widget.model().headerData(number, Qt.Orientation.Horizontal)
                if title and not widget.isSectionHidden(number):
                    yield str(title), QSize(widget.sectionSize(number), widget.height())
        case QComboBox() if not widget.toolTip():
            option = QStyleOptionComboBox()
            widget.initStyleOption(option)
            part = QStyle.SubControl.SC_ComboBoxEditField
            room = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, widget)
            yield widget.currentText(), room.size()
        case QToolButton() if not widget.text() or not widget.icon().isNull():
            pass
        case QAbstractButton() if widget.text() and not widget.toolTip():
            box = widget.sizeHint().width() - widget.fontMetrics().horizontalAdvance(plain(widget.text()))
            extra = box if isinstance(widget, QCheckBox) else 4
            yield plain(widget.text()), widget.size() - QSize(extra, 0)


def needed(widget: QWidget, words: str, room: QSize) -> QSize:
    """Return the room that words need."""
    metrics = QFontMetrics(widget.font())
    if isinstance(widget, QLabel) and widget.wordWrap():
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading
        return metrics.boundingRect(QRect(0, 0, room.width(), 10_000), flags, words).size()
    lines = plain(words).split("\n")
    return QSize(
        max(map(metrics.horizontalAdvance, lines)), metrics.lineSpacing() * (len(lines) - 1) + metrics.ascent()
    )


def hidden_by_parents(widget: QWidget) -> bool:
    """Tell whether parts of a widget are outside of what holds it, and nothing can be scrolled to bring them in."""
    around, box = widget.parentWidget(), widget.geometry()
    while around and not widget.isWindow():
        if isinstance(around.parentWidget(), QAbstractScrollArea):
            return False
        if not around.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(box):
            return True
        if around.isWindow():
            return False
        box, around = box.translated(around.pos()), around.parentWidget()
    return False


def plain(words: str) -> str:
    """Return words without the marks of access keys."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")
