"""The first thing a newcomer sees: what this is, and the three ways to begin."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from workbench.ui.look.icons import icon
from workbench.ui.look.scale import reading_font, scaled
from workbench.ui.words.isolation import isolated
from workbench.ui.words.wrapping import wrap


class StartPage(QWidget):
    """Begins with the sample project, a new one, or one that exists.

    Signals:
        tour_asked, sample_asked, new_asked, open_asked: one of the buttons was pressed.
        recent_asked: a recent project (Path) was chosen.
    """

    tour_asked = Signal()
    sample_asked = Signal()
    new_asked = Signal()
    open_asked = Signal()
    recent_asked = Signal(object)

    def __init__(self, recent: list[Path], parent: QWidget | None = None, *, offers_tour: bool = False) -> None:
        super().__init__(parent)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(self._title())
        subtitle = QLabel(self.tr("Turn Arabic articles into training data: entities, quotes, weapons and technology."))
        wrap(subtitle)
        subtitle.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column.addWidget(subtitle)
        column.addSpacing(14)
        self.tour = self._button(self.tr("&Take a tour of two minutes"), "route", self.tour_asked)
        self.tour.setVisible(offers_tour)
        column.addWidget(self.tour)
        self.sample = self._button(self.tr("Open the &sample project"), "book-open", self.sample_asked)
        column.addWidget(self.sample)
        column.addWidget(self._button(self.tr("&New project…"), "file-plus", self.new_asked))
        column.addWidget(self._button(self.tr("&Open a project…"), "folder-open", self.open_asked))
        self.recent = self._recent_list(recent)
        if recent:
            column.addSpacing(14)
            column.addWidget(QLabel(self.tr("Recent projects")))
            column.addWidget(self.recent)
        holder = QWidget(self)
        holder.setLayout(column)
        holder.setFixedWidth(scaled(440))
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        self.setFocusProxy(self.tour if offers_tour else self.sample)

    def _title(self) -> QLabel:
        title = QLabel(self.tr("Workbench"))
        font = reading_font(40)
        font.setBold(True)
        title.setFont(font)
        return title

    def _button(self, text: str, shown: str, pressed: SignalInstance) -> QPushButton:
        button = QPushButton(icon(shown), text, self)
        button.setMinimumHeight(scaled(40))
        button.setAutoDefault(True)
        button.clicked.connect(lambda _=False: pressed.emit())
        return button

    def _recent_list(self, recent: list[Path]) -> QListWidget:
        view = QListWidget(self)
        view.setAccessibleName(self.tr("Recent projects"))
        for path in recent:
            item = QListWidgetItem(isolated(str(path)))
            item.setData(Qt.ItemDataRole.UserRole, path)
            view.addItem(item)
        view.setMaximumHeight(view.sizeHintForRow(0) * min(len(recent), 6) + 8 if recent else 0)
        view.setVisible(bool(recent))
        view.itemClicked.connect(self._choose)
        view.installEventFilter(self)
        return view

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.recent and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            item = self.recent.currentItem()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item:
                self._choose(item)
                return True
        return super().eventFilter(watched, event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.recent_asked.emit(item.data(Qt.ItemDataRole.UserRole))
