"""What is suggested at all: on or off, how sure it must be, and which suggesters are asked."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QMenu, QSlider, QToolButton, QWidget

from workbench.commands.plug_ins import plug_in_names
from workbench.commands.suggesters import SUGGESTERS
from workbench.ui.look.scale import scaled
from workbench.ui.preferences import MAX_THRESHOLD, Preferences
from workbench.ui.suggestions.offers import Offers
from workbench.ui.words.digits import percent
from workbench.ui.words.suggesters import suggester_title

_STEPS = 20  # of the slider for the whole range of scores
_NARROW, _WIDE = 60, 180  # pixels of the slider


class Controls(QWidget):
    """A row above the table: it shows what holds now, and changes it at once.

    Signals:
        settings_asked: a person wants the settings of the suggesters.
    """

    settings_asked = Signal()

    def __init__(self, offered: Offers, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._offered = offered
        self._preferences = preferences
        self.shown = QCheckBox(self.tr("Show suggestions (F12)"), self)
        self.shown.clicked.connect(offered.turn)
        self._least = QLabel(self)
        self._least.setTextFormat(Qt.TextFormat.PlainText)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, round(MAX_THRESHOLD * _STEPS))
        self.slider.setPageStep(2)
        self.slider.setMinimumWidth(scaled(_NARROW))
        self.slider.setMaximumWidth(scaled(_WIDE))
        self.slider.setAccessibleName(self.tr("How sure a suggestion must be to be shown"))
        self.slider.setToolTip(self.tr("How sure a suggestion must be to be shown ([ and ])"))
        self.slider.valueChanged.connect(self._use_threshold)
        self.suggesters = QToolButton(self)
        self.suggesters.setText(self.tr("Suggesters"))
        self.suggesters.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.suggesters.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.suggesters.setMenu(self._menu())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.shown, self._least, self.slider, self.suggesters):
            row.addWidget(widget)
        row.addStretch(1)
        offered.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show what holds now."""
        self.shown.setChecked(self._offered.is_on)
        self.slider.blockSignals(True)  # it shows what holds; only a person's hand changes that
        self.slider.setValue(round(self._offered.threshold * _STEPS))
        self.slider.blockSignals(False)
        score = percent(self._offered.threshold)
        self._least.setText(self.tr("At least {score} sure").format(score=score))
        self.slider.setAccessibleDescription(score)
        for widget in (self._least, self.slider, self.suggesters):
            widget.setEnabled(self._offered.is_on)

    def _use_threshold(self, notch: int) -> None:
        self._offered.use_threshold(notch / _STEPS)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self._fill_with(menu, SUGGESTERS)
        return menu

    def _fill(self) -> None:
        """Show which suggesters there are and which are asked, as it is now."""
        self._fill_with(self.suggesters.menu(), (*SUGGESTERS, *plug_in_names()))

    def _fill_with(self, menu: QMenu, names: Sequence[str]) -> None:
        menu.clear()
        for name in names:
            action = QAction(suggester_title(name), menu)
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(self._offered.asks(name))
            action.toggled.connect(partial(self._offered.use_suggester, name))
            menu.addAction(action)
        menu.addSeparator()
        settings = QAction(self.tr("Suggesters…"), menu)
        settings.triggered.connect(self.settings_asked)
        menu.addAction(settings)
