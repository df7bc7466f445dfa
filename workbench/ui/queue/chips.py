"""The parts of the filter that is in force, each with a cross to take it away."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from workbench.core.queue import Filter
from workbench.ui.actions import literal
from workbench.ui.panels.flow_row import FlowRow
from workbench.ui.queue.parts import parts


class Chips(FlowRow):
    """A button for each part of a filter.

    Signals:
        chosen: this filter (Filter) is wanted instead.
    """

    chosen = Signal(object)

    def show_filter(self, wanted: Filter) -> None:
        """Show the parts of `wanted`."""
        chips: list[QWidget] = [self._chip(part.words, part.rest) for part in parts(wanted)]
        if chips:
            clear = self._button(self.tr("Clear"), Filter())
            clear.setAutoRaise(True)
            clear.setAccessibleName(self.tr("Clear the filter"))
            chips.append(clear)
        self.show_widgets(chips)

    def _chip(self, words: str, rest: Filter) -> QToolButton:
        chip = self._button(literal(f"{words} ✕"), rest)
        chip.setAccessibleName(self.tr("Filter: {words}. Press to take it away.").format(words=words))
        chip.setToolTip(self.tr("Take this away"))
        return chip

    def _button(self, words: str, rest: Filter) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.clicked.connect(partial(self._choose, rest))
        return button

    def _choose(self, rest: Filter, _checked: bool = False) -> None:
        self.chosen.emit(rest)
