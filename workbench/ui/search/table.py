"""The tab "Search": the field of the query, how and where to look, and the hits as a concordance."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSplitter,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.commands.concordance import Side, export_concordance, export_forms, forms, sorted_by
from workbench.commands.searching import Hit, Scope
from workbench.core.changes import Step
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Cancelled, Progress
from workbench.core.search import MOST_CHARACTERS, Query
from workbench.storage.store import Store
from workbench.ui.actions import literal
from workbench.ui.language import sentence
from workbench.ui.reading.keymap import key_name
from workbench.ui.search.forms import FormsList
from workbench.ui.search.lines import LinesModel, LinesView
from workbench.ui.search.options import Options
from workbench.ui.search.seeking import Batch, Seek
from workbench.ui.session import Session
from workbench.ui.tables.table import Table
from workbench.ui.work import Job, Work
from workbench.ui.wrapping import wrap

_PAUSE = 40  # milliseconds of typing after which a search begins
_FEW = 2000  # lines whose forms are counted anew with every batch
_SORTS: tuple[Side | None, ...] = (None, "before", "after", "form")
_WIDTHS = [800, 190]
_ANEW = frozenset({"documents", "zones", "schemes"})  # a step that touched these may have changed the hits


class QueryField(QLineEdit):
    """Where the query is typed.

    Signals:
        stepped: the next hit (1) or the one before (-1) should be shown.
        below: the person wants to go to the lines.
        left: the person wants the article back.
    """

    stepped = Signal(int)
    below = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match key_name(event):
            case "Enter":
                self.stepped.emit(1)
            case "Shift+Enter":
                self.stepped.emit(-1)
            case "Down":
                self.below.emit()
            case "Esc":
                self.left.emit()
            case _:
                super().keyPressEvent(event)


class SearchTable(Table):
    """Looks as one types, in this document or in the project.

    Signals:
        place_chosen: this hit should be shown; the field of the query keeps the focus if that is where it was.
        asked_anew: another query is looked for, or it is looked for elsewhere, or the tab came or went.
        tag_asked: these hits should get this label.
        left: the person wants the article back.
    """

    place_chosen = Signal(object)
    asked_anew = Signal()
    tag_asked = Signal(object, str)
    left = Signal()
    file_name = "concordance.csv"

    def __init__(self, session: Session, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Search"))
        self._session = session
        self._document: str | None = None
        self._is_stale = True
        self._seek: Seek | None = None  # whose batches are wanted
        self._sorting: Work | None = None
        self._works: list[Work] = []
        self._lines: list[Hit] = []  # in the order of import
        self._sorted: Sequence[Hit] = ()  # in the order that was asked for
        self._form = ""
        self._batch: Batch | None = None
        self._is_counting = False
        scheme = session.store.scheme
        self.field = QueryField(self)
        self.field.setPlaceholderText(self.tr("Search: a word, a name, a phrase"))
        self.field.setAccessibleName(self.tr("What to search for"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaxLength(10 * MOST_CHARACTERS)  # too long a query is told, not cut off
        self.options = Options(scheme, language, self)
        self.words = self._label()
        self.indexing = self._label()
        self.indexing.hide()
        self.sort = QComboBox(self)
        self.sort.setAccessibleName(self.tr("Order of the lines"))
        self.sort.addItems(
            [
                self.tr("In order of documents"),
                self.tr("By what stands before"),
                self.tr("By what stands after"),
                self.tr("By form"),
            ]
        )
        self.tag = QToolButton(self)
        self.tag.setText(self.tr("Tag selected"))
        self.tag.setToolTip(self.tr("Tag the selected lines, all in one step; the key of a label does the same"))
        self.tag.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.tag.setMenu(QMenu(self.tag))
        self._keys = {label.key.upper(): label.name for label in scheme.labels}
        for label in scheme.labels:
            title = literal(f"{label.key} · {label.name} · {label.title.in_language(language)}")
            self.tag.menu().addAction(title).triggered.connect(partial(self._tag, label.name))
        self.model = LinesModel(self)
        self.view = LinesView(self)
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Hits"))
        self.forms = FormsList(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._arrange()
        self._connect()
        self.setFocusProxy(self.field)
        self._say_what_to_type()
        self._enable()

    def _arrange(self) -> None:
        self._notice = self._label()
        self._notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        wrap(self._notice)
        self._notice.setForegroundRole(self._notice.palette().ColorRole.PlaceholderText)
        shown = QWidget(self)
        self._stack = QStackedLayout(shown)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._notice)
        parts = QSplitter(self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(shown)
        parts.addWidget(self.forms)
        parts.setStretchFactor(0, 1)
        parts.setSizes(_WIDTHS)
        asking, telling = QHBoxLayout(), QHBoxLayout()
        asking.addWidget(self.field, 1)
        asking.addWidget(self.options)
        telling.addWidget(self.words)
        telling.addStretch(1)
        telling.addWidget(self.indexing)
        telling.addWidget(self.sort)
        telling.addWidget(self.tag)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 0)
        layout.setSpacing(4)
        layout.addLayout(asking)
        layout.addLayout(telling)
        layout.addWidget(parts, 1)

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _: self._timer.start())
        self._timer.timeout.connect(self.look)
        self.options.changed.connect(self.look)
        self.sort.currentIndexChanged.connect(lambda _: self._sort())
        self.field.stepped.connect(self.step)
        self.field.below.connect(self.go_to_lines)
        self.field.left.connect(self.left)
        self.view.opened.connect(self._open)
        self.view.above.connect(self.field.setFocus)
        self.view.left.connect(self.left)
        self.view.label_pressed.connect(self._press)
        self.view.selectionModel().selectionChanged.connect(self._enable)
        self.forms.chosen.connect(self._choose_form)
        self.forms.export_asked.connect(self._export_forms)

    # What is asked for

    @property
    def query(self) -> Query | None:
        """What is looked for, or None while that is nothing."""
        text = self.field.text()
        return self.options.query(text) if text.strip() else None

    @property
    def scope(self) -> Scope:
        """Where it is looked for."""
        return self.options.scope(self._document, self._session.annotator)

    def ask(self, text: str) -> None:
        """Give the field the focus and, if that is any, this text, which the next letter replaces."""
        if text:
            self.field.setText(text)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self, document: str | None) -> None:
        if document != self._document or self._is_stale:
            self._document = document
            self.look()

    def update_rows(self, step: Step, document: str | None) -> None:
        self._is_stale = self._is_stale or bool(step.touched.tables & _ANEW)
        self.refresh(document)

    def look(self) -> None:
        """Look for the query anew; what was looked for before is forgotten."""
        self._timer.stop()
        self._forget()
        self._is_stale = False
        self.asked_anew.emit()
        if not (query := self.query):
            self._say_what_to_type()
            return
        self._is_counting = True
        seek = Seek(self._session.store, query, self.scope, self)
        seek.found.connect(self._take)
        self._seek = seek
        self._start(seek)

    def step(self, by: int) -> None:
        """Show the next hit (1) or the one before (-1), round and round."""
        if self._timer.isActive():
            self.look()  # the hits on the screen are those of another query
        if count := self.model.rowCount():
            here = self.view.currentIndex().row()
            self._go_to(((here if here >= 0 or by > 0 else 0) + by) % count)
            self._open()

    def go_to_lines(self) -> None:
        """Give the lines the focus, where one was."""
        if self.model.rowCount():
            self._go_to(max(self.view.currentIndex().row(), 0))
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_indexing(self, done: int, total: int) -> None:
        """Say how far the index of the texts is; with a total of 0, that nothing is indexed now."""
        self.indexing.setVisible(done < total)
        if done < total:
            share = 100 * done // total
            self.indexing.setText(self.tr("Indexing {share} %: search works, slower").format(share=share))

    def stop(self) -> None:
        self._timer.stop()
        self._seek = self._sorting = None
        works, self._works = self._works, []
        for work in works:
            work.cancel()
            work.wait()

    def writing(self, document: str | None, path: Path) -> Job:
        lines = list(self.model.lines)
        return lambda store, _progress: export_concordance(store, path, lines)

    # What was found

    def _forget(self) -> None:
        for work in self._works:
            work.cancel()  # it ends at its next text; nobody waits for that
        self._seek = self._sorting = None
        self._batch, self._is_counting, self._form = None, False, ""
        self._lines, self._sorted = [], ()
        self._is_fresh = True  # the lines that are shown belong to the query before, until there are others

    def _start(self, work: Work) -> None:
        self._works.append(work)
        # Methods, not lambdas: Qt then calls them in the window's thread.
        work.succeeded.connect(self._finish)
        work.refused.connect(self._refuse)
        work.finished.connect(self._end)
        work.start()

    def _take(self, batch: Batch) -> None:
        if self.sender() is not self._seek:
            return  # of a query that was typed before
        self._batch = batch
        self._lines += batch.lines
        self._sorted = self._lines
        if self._is_fresh:
            self._is_fresh = False
            self._show(self._lines)
        else:
            self.model.add(self._of_form(batch.lines))
        if batch.gathered or len(self._lines) <= _FEW:
            self._count_forms()
        if batch.gathered and batch.lines and self.sort.currentIndex():
            self._sort()
        self._say_counts()

    def _count_forms(self) -> None:
        if not self._form:
            self.forms.show_forms(forms(self._lines))

    def _finish(self, result: object) -> None:
        if self.sender() is self._seek:
            self._is_counting = False
            self._say_counts()
        elif self.sender() is self._sorting and isinstance(result, list):
            self._sorted = result
            self._show(self._of_form(result))

    def _refuse(self, error: WorkbenchError) -> None:
        if self.sender() is self._seek and not isinstance(error, Cancelled):
            self._is_counting = False
            if not self._lines:
                self._show([])
                self._count_forms()
                self._say(sentence(error))
            self.words.setText(sentence(error))

    def _end(self) -> None:
        work = self.sender()
        if isinstance(work, Work) and work in self._works:
            self._works.remove(work)
            work.deleteLater()

    def _sort(self) -> None:
        """Bring the lines into the order that is asked for, off the window's thread."""
        by, lines = _SORTS[self.sort.currentIndex()], list(self._lines)
        if by is None or not lines:
            self._sorting = None
            self._sorted = self._lines
            self._show(self._of_form(lines))
            return

        def order(_store: Store, _progress: Progress) -> list[Hit]:
            return sorted_by(lines, by)

        self._sorting = Work(self._session.store, order, self)
        self._start(self._sorting)

    def _choose_form(self, form: str) -> None:
        if form != self._form:
            self._form = form
            self._show(self._of_form(self._sorted))

    def _of_form(self, lines: Sequence[Hit]) -> list[Hit]:
        return [line for line in lines if line.surface == self._form] if self._form else list(lines)

    def _show(self, lines: list[Hit]) -> None:
        """Show other lines; the current one stays so if it is still among them."""
        here = self.view.currentIndex().row()
        current = self.model.lines[here] if 0 <= here < len(self.model.lines) else None
        self.model.show_lines(lines)
        self._stack.setCurrentIndex(0 if lines else 1)
        if current in lines:
            self._go_to(lines.index(current))
        self._enable()

    # Words

    def _say_what_to_type(self) -> None:
        self._show([])
        self._count_forms()
        self.words.clear()
        self._say(
            self.tr(
                "Type what to search for: every spelling of it is found as you type. Enter shows the next hit in its"
                " article, Down goes to the lines."
            )
        )

    def _say_counts(self) -> None:
        assert self._batch
        hits, documents = self._batch.hits, self._batch.documents
        counted = self.tr("{hits} in {documents}").format(
            hits=self.tr("%Ln hit(s)", "", hits), documents=self.tr("%Ln document(s)", "", documents)
        )
        words = [self.tr("{counted} so far…").format(counted=counted) if self._is_counting else counted]
        if self._batch.gathered and hits > len(self._lines):
            words.append(self.tr("the first %Ln are listed", "", len(self._lines)))
        self.words.setText(" · ".join(words))
        if not hits and not self._is_counting:
            self._say(self._why_nothing())

    def _why_nothing(self) -> str:
        if not self.options.is_folded:
            return self.tr("No hits. Any spelling may find more: choose “Usual spellings” or “Any spelling”.")
        if self._document:
            return self.tr("No hits in this document. The list above says where to look: in the whole project?")
        return self.tr("No hits. Try fewer words, a part of the word, or “Any spelling”.")

    def _say(self, words: str) -> None:
        self._notice.setText(words)
        self._stack.setCurrentIndex(1)

    # What is done with it

    def _go_to(self, place: int) -> None:
        index = self.model.index(place, 0)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)

    def _open(self) -> None:
        if (here := self.view.currentIndex()).isValid():
            self.place_chosen.emit(self.model.lines[here.row()])

    def _selected(self) -> list[Hit]:
        return [self.model.lines[index.row()] for index in self.view.selectionModel().selectedRows()]

    def _press(self, key: str) -> None:
        if label := self._keys.get(key):
            self._tag(label)

    def _tag(self, label: str, _checked: bool = False) -> None:
        if (hits := self._selected()) and self.tag.isEnabled():
            self.tag_asked.emit(hits, label)

    def _export_forms(self) -> None:
        lines = list(self._lines)

        def writing(path: Path) -> Job:
            return lambda store, _progress: export_forms(store, path, lines)

        self.export_asked.emit(writing, "forms.csv")

    def _enable(self) -> None:
        self.tag.setEnabled(self.view.selectionModel().hasSelection() and not self._session.store.read_only)
        self.sort.setEnabled(bool(self.model.rowCount()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.asked_anew.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.asked_anew.emit()

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
