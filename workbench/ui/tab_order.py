"""The order in which Tab goes through a part of the window: that in which one reads it, whatever was made first."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


def go_on_within(root: QWidget, *, forward: bool) -> bool:
    """Give the focus to what follows, or precedes, the widget that has it, round and round within `root`.

    Return whether there was another one.
    """
    order = in_reading_order(root)
    here = QApplication.focusWidget()
    if here not in order or len(order) < 2:
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    there = order[(order.index(here) + (1 if forward else -1)) % len(order)]
    there.setFocus(reason)
    bring_into_view(there)
    return True


def bring_into_view(widget: QWidget) -> None:
    """Scroll what a widget lies in so that it can be seen."""
    around = widget.parentWidget()
    while around and not around.isWindow():
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def in_reading_order(root: QWidget) -> list[QWidget]:
    """Return the widgets at and below `root` that Tab can reach: line by line, from the side where reading starts."""
    found = [root] if _can_be_reached(root) else []
    rtl = root.layoutDirection() == Qt.LayoutDirection.RightToLeft
    for line in _lines(child for child in root.children() if isinstance(child, QWidget) and _is_part(child)):
        for child in sorted(line, key=lambda one: -one.geometry().right() if rtl else one.geometry().left()):
            found += in_reading_order(child)
    return found


def _is_part(child: QWidget) -> bool:
    return child.isVisible() and not child.isWindow()


def _can_be_reached(widget: QWidget) -> bool:
    reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return reached and widget.isEnabled() and widget.isVisible() and widget.focusProxy() is None


def _lines(widgets: Iterable[QWidget]) -> list[list[QWidget]]:
    """Group widgets into lines: those whose middle is beside the first of a line belong to it."""
    lines: list[list[QWidget]] = []
    for widget in sorted(widgets, key=lambda one: one.geometry().top()):
        box = widget.geometry()
        if lines and box.top() <= lines[-1][0].geometry().center().y():
            lines[-1].append(widget)
        else:
            lines.append([widget])
    return lines
