"""What a person wants always, or never, to be suggested: said of what is chosen in an article, or in a dialog."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.commands.own_lexicon import NEVER, Edit, never_suggest, take_back
from workbench.core import clitics
from workbench.core.errors import WorkbenchError
from workbench.core.folding import fold_plain
from workbench.core.records import Span
from workbench.ui.lexicon.dialog import LexiconDialog
from workbench.ui.lexicon.form import EntryForm, Wish
from workbench.ui.lexicon.wishing import fulfil
from workbench.ui.reading.page import Page
from workbench.ui.session import Session
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import sentence


class LexiconRoom(QObject):
    """Writes a person's own lexicon. That is no step of a project, so a button in the message line takes it back.

    Signals:
        changed: the lexicons are others now: suggestions should be worked out anew.
        passed_on: the chosen suggestion will go: the next one should be chosen.
        edited: something was written: words for it, those of a button, and what the button does.
        told: a message for the person.
        refused: a warning for the person.
    """

    changed = Signal()
    passed_on = Signal()
    edited = Signal(str, str, object)
    told = Signal(str)
    refused = Signal(str)

    def __init__(self, session: Session, page: Page, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._page = page
        self._language = language
        self._window = parent

    def ask(self) -> None:
        """Ask what the words of the chosen span or suggestion should always be suggested as."""
        if wish := self._wish():
            title = self.tr("Always suggest these words")
            scheme, language = self._session.scheme, self._language
            EntryForm(title, wish, scheme, language, keep=self._keep, parent=self._window).open()

    def refuse(self) -> None:
        """Let the words of the chosen suggestion never be suggested again."""
        if wish := self._wish():
            try:
                edit = never_suggest(wish.words)
            except WorkbenchError as error:
                self.refused.emit(sentence(error))
            else:
                self.passed_on.emit()
                self._tell(Wish(words=wish.words, label=NEVER), edit)

    def open(self) -> None:
        """Show what stands in the lexicons."""
        dialog = LexiconDialog(self._session.scheme, self._language, self._window)
        dialog.changed.connect(self.changed)
        dialog.open()

    def _keep(self, wish: Wish) -> None:
        self._tell(wish, fulfil(wish))

    def _tell(self, wish: Wish, edit: Edit) -> None:
        if wish.label == NEVER:
            words = self.tr("{words} will never be suggested again.").format(words=isolated(wish.words))
        else:
            words = self.tr("{words} will always be suggested as {label}.")
            words = words.format(words=isolated(wish.words), label=isolated(wish.label))
        self.edited.emit(words, self.tr("Take it &back"), partial(self._take_back, edit))
        self.changed.emit()

    def _take_back(self, edit: Edit) -> None:
        try:
            take_back(edit)
        except WorkbenchError as error:
            self.refused.emit(sentence(error))
        else:
            self.told.emit(self.tr("Your lexicon is as it was before."))
            self.changed.emit()
        self._page.setFocus()

    def _wish(self) -> Wish | None:
        """Return the words that are chosen, and what they are, or are suggested as."""
        article, cursor = self._session.article, self._page.word_cursor
        if not (article and cursor):
            return None
        one = cursor.chosen or cursor.chosen_suggestion
        if not one:
            return None
        span = one if isinstance(one, Span) else Span(id="", start=one.start, end=one.end, label=one.label)
        known = {fold_plain(article.text[other.start : other.end]) for other in article.spans if other is not one}
        words = clitics.alone(article.text, span, known)
        return Wish(words=words, label=one.label, attributes=dict(one.attributes))
