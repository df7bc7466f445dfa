"""The tab "Search": the field of the query, how and where to look, and the hits as a concordance."""

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from workbench.commands.concordance import Side, export_concordance, export_forms
from workbench.commands.searching import Hit, Scope
from workbench.core.changes import Step
from workbench.core.errors import WorkbenchError
from workbench.core.search import MOST_CHARACTERS, Query
from workbench.ui.jobs.work import Job
from workbench.ui.look.scale import scaled
from workbench.ui.search.field import QueryField
from workbench.ui.search.forms import FormsList
from workbench.ui.search.lines import LinesModel, LinesView
from workbench.ui.search.options import Options
from workbench.ui.search.results import Results
from workbench.ui.search.tag_button import TagButton
from workbench.ui.session import Session
from workbench.ui.tables.table import Table
from workbench.ui.words.digits import number
from workbench.ui.words.language import sentence
from workbench.ui.words.or_words import OrWords
from workbench.ui.words.spoken import explain, let_clear, name_choice

_PAUSE = 40  # milliseconds of typing after which a search begins
_SORTS: tuple[Side | None, ...] = (None, "before", "after", "form")
_NARROWEST = 130  # pixels of the field beside a font of 9 points: a word or two are seen
_WIDTHS = [800, 190]
_NARROW = 70  # pixels beside a font of 9 points
_ANEW = frozenset({"documents", "zones", "schemes"})  # a step that touched these may have changed the hits


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
        self._awaited = 0  # the step that is to be gone as soon as there are hits
        self.results = Results(session.store, self)
        self.field = QueryField(self)
        self.field.setPlaceholderText(self.tr("Search: a word, a name, a phrase"))
        self.field.setAccessibleName(self.tr("What to search for"))
        self.field.setMinimumWidth(scaled(_NARROWEST))
        let_clear(self.field)
        self.field.setMaxLength(10 * MOST_CHARACTERS)  # too long a query is told, not cut off
        self.options = Options(session.scheme, language, self)
        self.words = self._label()
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # a long one is cut off
        self.indexing = self._label()
        self.indexing.hide()
        self.sort = self._sort_choice()
        self.tag = TagButton(session.scheme.labels, language, self)
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
        self.shown = OrWords(self.view, parent=self)
        parts = QSplitter(self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.shown)
        parts.addWidget(self.forms)
        parts.setStretchFactor(0, 1)
        parts.setSizes(_WIDTHS)
        asking = QHBoxLayout()
        asking.addWidget(self.field, 2)
        asking.addWidget(self.words, 1)
        asking.addWidget(self.indexing)
        asking.addWidget(self.tag)
        self.options.stand_with(self.sort)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 0)
        layout.setSpacing(4)
        layout.addLayout(asking)
        layout.addWidget(self.options)
        layout.addWidget(parts, 1)

    def _connect(self) -> None:
        self._session.stepped.connect(self._on_step)
        self.field.textChanged.connect(lambda _: self._timer.start())
        self._timer.timeout.connect(self.look)
        self.options.changed.connect(self.look)
        self.results.replaced.connect(self._show)
        self.results.grown.connect(self._add)
        self.results.forms_counted.connect(lambda: self.forms.show_forms(self.results.forms()))
        self.results.counted.connect(self._say_counts)
        self.results.refused.connect(self._say_why_not)
        self.sort.currentIndexChanged.connect(lambda place: self.results.sort(_SORTS[place]))
        self.field.stepped.connect(self.step)
        self.field.below.connect(self.go_to_lines)
        self.field.left.connect(self.left)
        self.view.opened.connect(self._open)
        self.view.above.connect(self.field.setFocus)
        self.view.left.connect(self.left)
        self.view.label_pressed.connect(self.tag.press)
        self.tag.chosen.connect(self._tag)
        self.view.selectionModel().selectionChanged.connect(self._enable)
        self.forms.chosen.connect(self.results.keep)
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
        self.refresh(document)  # it looks anew only if it must

    def look(self) -> None:
        """Look for the query anew."""
        self._timer.stop()
        self._is_stale = False
        self._awaited = 0
        if query := self.query:
            self.results.look(query, self.scope)
        else:
            self.results.clear()
            self._say_what_to_type()
        self.asked_anew.emit()

    def step(self, by: int) -> None:
        """Show the next hit (1) or the one before (-1), round and round."""
        if self._timer.isActive():
            self.look()  # the hits on the screen are those of another query
        if self.results.is_counting and not (self.results.batch and self.model.rowCount()):
            self._awaited = by
        elif count := self.model.rowCount():
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
            share = number(100 * done // total)
            self.indexing.setText(self.tr("Indexing {share} %: search works, slower").format(share=share))

    def stop(self) -> None:
        self._timer.stop()
        self.results.stop()

    def writing(self, document: str | None, path: Path) -> Job:
        lines = list(self.model.lines)
        return lambda store, _progress: export_concordance(store, path, lines)

    def _on_step(self, step: Step) -> None:
        """Take note, be the tab seen or not, that the hits may be others now."""
        self._is_stale = self._is_stale or bool(step.touched.tables & _ANEW)

    # What was found

    def _show(self, lines: list[Hit]) -> None:
        """Show other lines; the current one stays so if it is still among them."""
        here = self.view.currentIndex().row()
        current = self.model.lines[here] if 0 <= here < len(self.model.lines) else None
        self.model.show_lines(lines)
        if current in lines:
            self._go_to(lines.index(current))
        self._follow_lines()

    def _add(self, lines: list[Hit]) -> None:
        """Show further lines below the others."""
        self.model.add(lines)
        self._follow_lines()

    def _follow_lines(self) -> None:
        self._enable()
        if not self.model.rowCount():
            self.shown.say("")  # until the counts say why
            return
        self.shown.show_view()
        if by := self._awaited:
            self._awaited = 0
            self.step(by)

    def _say_what_to_type(self) -> None:
        self._tell("")
        self.shown.say(
            self.tr(
                "Type what to search for: every spelling of it is found as you type. Enter shows the next hit in its"
                " article, Down goes to the lines."
            )
        )

    def _say_counts(self) -> None:
        batch, is_counting = self.results.batch, self.results.is_counting
        assert batch
        counted = self.tr("{hits} {in_documents}").format(
            hits=self.tr("%n hit(s)", "", batch.hits),
            in_documents=self.tr("in %n document(s)", "", batch.documents),
        )
        words = [self.tr("{counted} so far…").format(counted=counted) if is_counting else counted]
        if batch.gathered and batch.hits > len(self.results.lines):
            words.append(self.tr("the first %n are listed", "", len(self.results.lines)))
        self._tell(" · ".join(words))
        if not batch.hits:
            share = number(100 * batch.looked_at // max(batch.texts, 1))
            self.shown.say(self.tr("Looking… {share} %").format(share=share) if is_counting else self._why_nothing())

    def _why_nothing(self) -> str:
        if not self.options.is_folded:
            return self.tr("No hits. Another spelling may be there: choose “Usual spellings” or “Any spelling”.")
        if self._document:
            return self.tr("No hits in this document. The whole project is searched with Ctrl+Shift+F.")
        return self.tr("No hits. Try a part of the word, fewer words, or “Any spelling”.")

    def _say_why_not(self, error: WorkbenchError) -> None:
        if self.results.lines:
            self._tell(sentence(error))
        else:
            self._tell("")
            self.shown.say(sentence(error))

    def _tell(self, words: str) -> None:
        self.words.setText(words)
        explain(self.words, words)

    # What is done with it

    def _go_to(self, place: int) -> None:
        index = self.model.index(place, 0)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)

    def _open(self) -> None:
        if (here := self.view.currentIndex()).isValid():
            self.place_chosen.emit(self.model.lines[here.row()])

    def _tag(self, label: str) -> None:
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        if rows:
            self.tag_asked.emit([self.model.lines[row] for row in rows], label)

    def _export_forms(self) -> None:
        lines = list(self.results.lines)

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

    # Parts

    def _sort_choice(self) -> QComboBox:
        choice = QComboBox(self)
        name_choice(choice, self.tr("Order of the lines"))
        choice.setMinimumWidth(scaled(_NARROW))
        choice.addItem(self.tr("In order of documents"))
        choice.addItem(self.tr("By what stands before"))
        choice.addItem(self.tr("By what stands after"))
        choice.addItem(self.tr("By form"))
        return choice

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
