"""The foot of the window while a mode is on: what it asks, the keys that answer, and a line to write in."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QScrollArea, QSizePolicy, QWidget

from workbench.ui.look.scale import scaled
from workbench.ui.look.theme import Theme
from workbench.ui.modes.mode import Choice, Prompt
from workbench.ui.panels.strip import FlowLayout, KeyButton
from workbench.ui.reading.keymap import key_name
from workbench.ui.words.isolation import bare
from workbench.ui.words.language import directed
from workbench.ui.words.spoken import announce

_FIELD_WIDTH = 260
_TALLEST = 172  # pixels: about five lines of choices; more scroll
_FOR_THE_MODE = ("Esc", "Tab", "Shift+Tab")  # keys that the field leaves to the mode


class PromptStrip(QScrollArea):
    """Shows a prompt.

    Signals:
        pressed: a key (see `keymap.key_name`) was pressed in the field or chosen with the mouse.
        entered: this was written in the field.
    """

    pressed = Signal(str)
    entered = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Prompt | None = None
        self._least = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget(self)
        self._flow = FlowLayout(self._content)
        self._title = self._words(bold=True)
        self._note = self._words(bold=False)
        self._note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.field = QLineEdit(self)
        self.field.setObjectName("answer")
        self.field.setFixedWidth(scaled(_FIELD_WIDTH))
        self.field.returnPressed.connect(lambda: self.entered.emit(self.field.text()))
        self.field.installEventFilter(self)
        self._buttons: list[KeyButton] = []
        for widget in (self._title, self.field, self._note):
            self._flow.addWidget(widget)
        self.setWidget(self._content)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_prompt(self, prompt: Prompt) -> None:
        """Show `prompt`; the same one as before leaves everything as it is, what is being written included."""
        if prompt == self._shown:
            return
        before, self._shown = self._shown, prompt
        self._title.setText(directed(prompt.title))
        self._note.setText(directed(prompt.note))
        self._note.setVisible(bool(prompt.note))
        self._show_field(prompt, anew=before is None or before.title != prompt.title)
        self._make_buttons(prompt)
        self._fit()
        self._announce(prompt)

    def holds_focus(self) -> bool:
        """Tell whether the field has the focus."""
        return self.field.hasFocus()

    def keep_height(self, height: int) -> None:
        """Be at least that high, in pixels."""
        self._least = height
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        self._shown = None
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            name = key_name(event)
            if name in _FOR_THE_MODE or (name == "Backspace" and not self.field.text()):
                self.pressed.emit(name)
                return True
        return super().eventFilter(watched, event)

    def _show_field(self, prompt: Prompt, *, anew: bool) -> None:
        self.field.setVisible(prompt.field is not None)
        if prompt.field and (anew or not self.field.hasFocus()):
            self.field.setAccessibleName(prompt.title)
            self.field.setPlaceholderText(prompt.field.placeholder)
            self.field.setText(prompt.field.text)
            self.field.selectAll()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_buttons(self, prompt: Prompt) -> None:
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._make_button(choice) for choice in prompt.choices]
        for button in self._buttons:
            self._flow.addWidget(button)
            button.show()

    def _make_button(self, choice: Choice) -> KeyButton:
        color = QColor(self._theme.quiet_ink if choice.quiet else self._theme.accent)
        if choice.color:
            color = self._theme.line_color(choice.color)
        shown_key = _native(choice.key)
        button = KeyButton(shown_key, choice.text, color, self._theme, self._content, chosen=choice.chosen)
        button.setAccessibleName(f"{choice.text}, {shown_key}")
        button.clicked.connect(lambda _=False, key=choice.key: self.pressed.emit(key))
        return button

    def _fit(self) -> None:
        """Take the height that the prompt needs, up to a bound."""
        needed = self._flow.height_at(self.viewport().width())
        self._content.setMinimumHeight(needed)
        self.setFixedHeight(max(self._least, min(needed, scaled(_TALLEST))))

    def _announce(self, prompt: Prompt) -> None:
        """Tell screen readers what is asked and which keys answer."""
        answers = [f"{_native(choice.key)}: {choice.text}" for choice in prompt.choices]
        words = bare(". ".join(part for part in (prompt.title, prompt.note, *answers) if part))
        self.setAccessibleName(bare(prompt.title))
        self.setAccessibleDescription(words)
        announce(self, words)

    def _words(self, *, bold: bool) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setMargin(4)
        font = label.font()
        font.setBold(bold)
        label.setFont(font)
        return label


def _native(key: str) -> str:
    """Return a key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
