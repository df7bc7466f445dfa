"""The window of the guide: the list of pages, the search, and the page."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QSplitter,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.guide.browser import GuideBrowser
from workbench.ui.guide.pages import guide_pages
from workbench.ui.guide.search import GuideSearch, Hit
from workbench.ui.look.scale import resize_for_words, scaled
from workbench.ui.look.theme import Theme
from workbench.ui.words.isolation import isolated
from workbench.ui.words.spoken import let_clear

_SIZE = (1240, 740)
_LIST_WIDTH = 300
_MOST_HITS = 60
_ITEM = Qt.ItemDataRole.UserRole


class GuideWindow(QWidget):
    """A window beside the program's own; what is found takes the place of the list of pages while one searches."""

    def __init__(self, language: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._pages = guide_pages(language)
        self._search = GuideSearch(self._pages)
        self._hits: list[Hit] = []
        self.setWindowTitle(self.tr("Guide"))
        resize_for_words(self, *_SIZE)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Search the guide (Ctrl+F)"))
        self.field.setAccessibleName(self.tr("Search the guide"))
        let_clear(self.field)
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(self._go_to_page)
        self.list = self._make_list(self.tr("Pages"))
        for page in self._pages:
            self._add(self.list, page.title, page.path)
        self.results = self._make_list(self.tr("Found"))
        self._nothing = QLabel(self.tr("Nothing found."), self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.browser = GuideBrowser(language, theme, self)
        self._arrange()
        self.list.currentItemChanged.connect(lambda item: self._show(item.data(_ITEM)) if item else None)
        self.results.currentItemChanged.connect(lambda item: self._show_hit(item.data(_ITEM)) if item else None)
        self.browser.page_changed.connect(self._follow)
        self.browser.left.connect(self._ask_to_leave)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def place(self) -> tuple[str, int]:
        """Return which page is shown, and how far it is scrolled: to come back to in another language or theme."""
        return self.browser.page.name if self.browser.page else "", self.browser.verticalScrollBar().value()

    def go_to(self, name: str, scrolled: int = 0) -> None:
        """Show the page of that name."""
        for page in self._pages:
            if page.path.name == name:
                self._show(page.path)
                self.browser.verticalScrollBar().setValue(scrolled)

    # Layout

    def _make_list(self, title: str) -> QListWidget:
        view = QListWidget(self)
        view.setAccessibleName(title)
        view.setFrameShape(QListWidget.Shape.NoFrame)
        view.setSpacing(3)
        view.setWordWrap(True)
        view.setTextElideMode(Qt.TextElideMode.ElideNone)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setResizeMode(QListWidget.ResizeMode.Adjust)
        view.itemActivated.connect(lambda _: self.browser.setFocus(Qt.FocusReason.OtherFocusReason))
        return view

    def _arrange(self) -> None:
        self.field.installEventFilter(self)
        self._stack = QStackedLayout()
        for widget in (self.list, self.results, self._nothing):
            self._stack.addWidget(widget)
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(self._make_bar())
        column.addLayout(self._stack, 1)
        both = QSplitter(self)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(1)
        both.addWidget(side)
        both.addWidget(self.browser)
        both.setStretchFactor(1, 1)
        both.setSizes([scaled(_LIST_WIDTH), self.width() - scaled(_LIST_WIDTH)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(both)

    def _make_bar(self) -> QHBoxLayout:
        back, forward = Qt.ArrowType.LeftArrow, Qt.ArrowType.RightArrow
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            back, forward = forward, back
        self.back = self._button(self.tr("Back"), back)
        self.back.clicked.connect(self.browser.backward)
        self.browser.backwardAvailable.connect(self.back.setEnabled)
        self.forward = self._button(self.tr("Forward"), forward)
        self.forward.clicked.connect(self.browser.forward)
        self.browser.forwardAvailable.connect(self.forward.setEnabled)
        bar = QHBoxLayout()
        bar.addWidget(self.back)
        bar.addWidget(self.forward)
        bar.addWidget(self.field, 1)
        for key, go in (
            (QKeySequence.StandardKey.Back, self.browser.backward),
            (QKeySequence.StandardKey.Forward, self.browser.forward),
            (QKeySequence.StandardKey.Find, self._go_to_field),
        ):
            QShortcut(QKeySequence(key), self, go)
        return bar

    def _button(self, words: str, arrow: Qt.ArrowType) -> QToolButton:
        button = QToolButton(self)
        button.setArrowType(arrow)
        button.setAutoRaise(True)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setEnabled(False)
        return button

    @staticmethod
    def _add(view: QListWidget, words: str, what: object) -> None:
        item = QListWidgetItem(words, view)
        item.setData(_ITEM, what)

    # Pages

    def _show(self, path: Path) -> None:
        self.browser.show_page(path)

    def _follow(self) -> None:
        """Mark the page that is shown in the list, and what was looked for on the page."""
        row = next((row for row, page in enumerate(self._pages) if page.path == self.browser.page), -1)
        self.list.setCurrentRow(row)
        self._mark()

    def _ask_to_leave(self, url: QUrl) -> None:
        """Open an address of the web outside the program, if a person says so; nothing else is ever opened."""
        if url.scheme() not in ("http", "https"):
            return
        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.windowTitle())
        words = self.tr("This leads out of the guide, to {address}. Open it in the browser?")
        box.setText(words.format(address=isolated(url.toString())))
        box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.button(QMessageBox.StandardButton.Open).clicked.connect(lambda: QDesktopServices.openUrl(url))
        box.open()

    # Search

    def _look(self, words: str) -> None:
        is_searching = bool(words.strip())
        self._hits = self._search.find(words)[:_MOST_HITS] if is_searching else []
        self.results.clear()
        for hit in self._hits:
            passage = hit.passage
            place = isolated(passage.page.title)
            if passage.heading != passage.page.title:
                place = self.tr("{page} ▸ {heading}").format(page=place, heading=isolated(passage.heading))
            self._add(self.results, f"{place}\n{isolated(hit.excerpt())}", hit)
        self._stack.setCurrentIndex(0 if not is_searching else 1 if self._hits else 2)
        self.results.setCurrentRow(0)
        self._mark()

    def _show_hit(self, hit: Hit) -> None:
        self._show(hit.passage.page.path)
        self.browser.scroll_to(hit)

    def _mark(self) -> None:
        self.browser.mark([hit for hit in self._hits if hit.passage.page.path == self.browser.page])

    def _go_to_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _go_to_page(self) -> None:
        if self._hits:
            self.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows of the search field walk the list below it."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            if step := steps.get(Qt.Key(event.key())):
                view = self.results if self._hits else self.list
                view.setCurrentRow(min(max(view.currentRow() + step, 0), view.count() - 1))
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.field.text():
            self.field.clear()
            self._go_to_field()
        else:
            self.close()
