"""Outlines that can be seen: the style draws those of fields, boxes and buttons too faint."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComplex,
    QWidget,
)

_ELEMENTS = {
    QStyle.PrimitiveElement.PE_PanelLineEdit,
    QStyle.PrimitiveElement.PE_PanelButtonCommand,
    QStyle.PrimitiveElement.PE_FrameTabWidget,
    QStyle.PrimitiveElement.PE_IndicatorCheckBox,
    QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck,
}
_CONTROLS = {QStyle.ComplexControl.CC_ComboBox, QStyle.ComplexControl.CC_SpinBox}


class OutlinedStyle(QProxyStyle):
    """Fusion with outlines in the palette's colour for shadows; what has the focus has that of links."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 (the name of Qt)
    ) -> int:
        if hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 0  # Qt's own are black, and hardly seen on dark buttons
        if hint == QStyle.StyleHint.SH_Menu_Scrollable:
            return 1  # a menu that is higher than the screen would be broken into columns, and be wider than it
        return super().styleHint(hint, option, widget, returnData)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        super().drawPrimitive(element, option, painter, widget)
        if element in _ELEMENTS and not (widget and isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)):
            _outline(option, painter)
        elif element == QStyle.PrimitiveElement.PE_IndicatorRadioButton:
            _outline(option, painter, round_=True)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        super().drawComplexControl(control, option, painter, widget)
        if control in _CONTROLS:
            _outline(option, painter)


def _outline(option: QStyleOption, painter: QPainter, *, round_: bool = False) -> None:
    focused = QStyle.StateFlag.State_HasFocus in option.state
    box = option.rect.adjusted(0, 0, -1, -1)
    painter.save()
    role = QPalette.ColorRole.Link if focused else QPalette.ColorRole.Shadow
    painter.setPen(QPen(option.palette.color(role), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if round_:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawEllipse(box)
    else:
        painter.drawRoundedRect(box, 2, 2)
    painter.restore()
