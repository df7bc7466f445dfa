"""The form with all parts of a filter, which opens below its button and closes with Esc."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.core.errors import BadInput
from workbench.core.queue import EVERYBODY, Filter, checked
from workbench.core.search import MODES, Query
from workbench.ui.look.scale import scaled
from workbench.ui.session import Session
from workbench.ui.words.digits import in_digits, number
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import sentence
from workbench.ui.words.spoken import name_choice
from workbench.ui.words.wrapping import wrap

_PAUSE = 400  # milliseconds without a key before what was typed counts
_WIDTH = 380  # pixels beside a font of 9 points
_LONGEST_ITEM = 40  # code points of an outlet in its list


class FilterForm(QFrame):
    """A field for each part of a filter but the words and the statuses, which have theirs above the list.

    Signals:
        changed: this filter (Filter) is wanted.
    """

    changed = Signal(object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._session = session
        self._filter = Filter()
        self._filling = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._tell)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("Filter"))
        self.discuss, self.label, self.unlabelled, self.suggested, self.outlet, self.annotator, self.mode = (
            self._combo() for _ in range(7)
        )
        self.since, self.until, self.shortest, self.longest, self.text = (self._line() for _ in range(5))
        self.since.setPlaceholderText(in_digits("2024-03-31"))
        self.until.setPlaceholderText(in_digits("2024-12"))
        self.problem = QLabel(self)
        wrap(self.problem)
        self.problem.hide()
        self._lay_out()
        self._fill_fixed()
        self.setMinimumWidth(scaled(_WIDTH))

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._add(rows, self.tr("&Flag"), self.discuss)
        self._add(rows, self.tr("With &label"), self.label)
        self._add(rows, self.tr("With&out label"), self.unlabelled)
        self._add(rows, self.tr("Su&ggestions"), self.suggested)
        self._add(rows, self.tr("O&utlet"), self.outlet)
        self._add(rows, self.tr("&Date from"), self.since, self.tr("to"), self.until)
        self._add(rows, self.tr("&Characters from"), self.shortest, self.tr("to"), self.longest)
        self._add(rows, self.tr("&Work of"), self.annotator)
        self._add(rows, self.tr("In the &text"), self.text)
        rows.addRow("", self.mode)
        name_choice(self.mode, self.tr("How the text is looked for"))
        clear, close = QPushButton(self.tr("Clea&r"), self), QPushButton(self.tr("Clo&se"), self)
        for button in (clear, close):
            button.setAutoDefault(False)
        clear.clicked.connect(self._clear)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(clear)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addLayout(rows)
        layout.addWidget(self.problem)
        layout.addLayout(foot)

    def _add(
        self, rows: QFormLayout, title: str, field: QWidget, between: str = "", other: QWidget | None = None
    ) -> None:
        name = title.replace("&", "")
        field.setAccessibleName(name)
        if other is None:
            rows.addRow(title, field)
            return
        other.setAccessibleName(f"{name} {between}")
        both = QHBoxLayout()
        both.addWidget(field, 1)
        both.addWidget(QLabel(between, self))
        both.addWidget(other, 1)
        label = QLabel(title, self)
        label.setBuddy(field)
        rows.addRow(label, both)

    def _fill_fixed(self) -> None:
        for words, value in (
            (self.tr("any"), None),
            (self.tr("to be discussed"), True),
            (self.tr("not to be discussed"), False),
        ):
            self.discuss.addItem(words, value)
        for words, value in (
            (self.tr("any"), None),
            (self.tr("to decide on"), True),
            (self.tr("nothing to decide on"), False),
        ):
            self.suggested.addItem(words, value)
        titles = (self.tr("in any spelling"), self.tr("exactly so"), self.tr("as a regular expression"))
        for title, mode in zip(titles, MODES, strict=True):
            self.mode.addItem(title, mode)

    # What is asked for

    def show_filter(self, wanted: Filter) -> None:
        """Show a filter in the fields."""
        self._filling = True
        self._filter = wanted
        self._fill_lists()
        _choose(self.discuss, wanted.discuss)
        _choose(self.label, wanted.label)
        _choose(self.unlabelled, wanted.unlabelled)
        _choose(self.suggested, wanted.suggested)
        _choose(self.outlet, wanted.outlet)
        _choose(self.annotator, wanted.annotator)
        for line, value in (
            (self.since, wanted.since),
            (self.until, wanted.until),
            (self.shortest, "" if wanted.shortest is None else str(wanted.shortest)),
            (self.longest, "" if wanted.longest is None else str(wanted.longest)),
            (self.text, wanted.text.text if wanted.text else ""),
        ):
            if line.text() != value:
                line.setText(value)
        if wanted.text:
            _choose(self.mode, wanted.text.mode)
        self._complain("")
        self._filling = False

    def open_below(self, button: QWidget) -> None:
        """Open the form below a button, within the screen."""
        self.adjustSize()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = button.mapToGlobal(QPoint(button.width() - self.width() if rtl else 0, button.height()))
        room = button.screen().availableGeometry()
        left = min(max(corner.x(), room.left()), room.right() - self.width())
        self.move(left, min(corner.y(), max(room.top(), room.bottom() - self.height())))
        self.show()
        self.label.setFocus(Qt.FocusReason.PopupFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._pause.isActive():
            self._tell()

    def _fill_lists(self) -> None:
        labels = [(label.name, label.name) for label in self._session.scheme.labels]
        outlets = self._session.store.queue.outlets()
        named = [(f"{isolated(name[:_LONGEST_ITEM])} ({number(count)})", name) for name, count in outlets]
        people = [(isolated(name), name) for name in self._session.store.queue.annotators()]
        _fill(self.label, [(self.tr("any"), ""), *labels])
        _fill(self.unlabelled, [(self.tr("any"), ""), *labels])
        _fill(self.outlet, [(self.tr("any"), ""), *named])
        _fill(self.annotator, [(self.tr("me"), ""), (self.tr("anybody"), EVERYBODY), *people])

    def _asked(self) -> Filter:
        """Return the filter that the fields ask for.

        Raises:
            BadInput: it asks for what cannot be.
        """
        text = self.text.text()
        asked = replace(
            self._filter,
            discuss=self.discuss.currentData(),
            label=self.label.currentData() or "",
            unlabelled=self.unlabelled.currentData() or "",
            suggested=self.suggested.currentData(),
            outlet=self.outlet.currentData() or "",
            annotator=self.annotator.currentData() or "",
            since=self.since.text().strip(),
            until=self.until.text().strip(),
            shortest=_length(self.shortest.text()),
            longest=_length(self.longest.text()),
            text=Query(text, self.mode.currentData()) if text.strip() else None,
        )
        return checked(asked, self._session.scheme)

    def _tell(self) -> None:
        self._pause.stop()
        try:
            asked = self._asked()
        except BadInput as error:
            self._complain(sentence(error))
            return
        self._complain("")
        if asked != self._filter:
            self._filter = asked
            self.changed.emit(asked)

    def _complain(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        if self.isVisible():
            self.adjustSize()

    def _clear(self) -> None:
        self.show_filter(Filter())
        self.changed.emit(Filter())

    # The fields

    def _combo(self) -> QComboBox:
        combo = QComboBox(self)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(12)
        combo.currentIndexChanged.connect(self._unless_filling(self._tell))
        return combo

    def _line(self) -> QLineEdit:
        line = QLineEdit(self)
        line.textChanged.connect(self._unless_filling(self._pause.start))
        line.returnPressed.connect(self._tell)
        return line

    def _unless_filling(self, then: Callable[[], object]) -> Callable[[], None]:
        def run() -> None:
            if not self._filling:
                then()

        return run


def _fill(combo: QComboBox, items: list[tuple[str, str]]) -> None:
    combo.clear()
    for words, value in items:
        combo.addItem(words, value)


def _choose(combo: QComboBox, value: object) -> None:
    place = next((row for row in range(combo.count()) if combo.itemData(row) == value), -1)
    if place < 0:
        combo.addItem(isolated(str(value)), value)  # such as an outlet that no document names any more
        place = combo.count() - 1
    combo.setCurrentIndex(place)


def _length(text: str) -> int | None:
    """Return a number of characters that was typed, in whatever digits.

    Raises:
        BadInput: it is none.
    """
    if not (plain := text.strip()):
        return None
    try:
        return int(plain)
    except ValueError as error:
        raise BadInput("“{value}” is no number of characters; write it as 3000.", value=plain) from error
