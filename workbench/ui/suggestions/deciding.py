"""What a person does with suggestions: walks through them, accepts, corrects and rejects, one key each."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypedDict

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from workbench.commands import suggesting
from workbench.core import clitics, tokens
from workbench.core.changes import Step
from workbench.core.selection import Selection
from workbench.core.suggestion_index import SuggestionIndex, shape_id
from workbench.core.suggestions import Suggested, Suggestion
from workbench.storage.store import Store
from workbench.ui.preferences import MAX_THRESHOLD
from workbench.ui.reading.page import Page
from workbench.ui.reading.word_cursor import WordCursor
from workbench.ui.session import LONG_STEP, Session
from workbench.ui.suggestions.offers import Offers
from workbench.ui.words.digits import percent
from workbench.ui.words.isolation import isolated_keys

_VERBS = frozenset({"accept", "accept_all", "reject"})
_NOTCH = 0.05  # by which a key moves the threshold


class _Context(TypedDict):
    """What every verb on suggestions is told besides."""

    annotator: str
    alongside: Suggested


class Deciding(QObject):
    """Decides on suggestions of the open article.

    A chosen suggestion is decided with the borders that the word cursor has, which may be others by then; after that
    the next one is chosen.

    Signals:
        told: a message for the person.
        refused: a warning for the person.
        long_verb_asked: this verb (Store → Step) takes long and should be done off the window's thread.
    """

    told = Signal(str)
    refused = Signal(str)
    long_verb_asked = Signal(object)

    def __init__(self, session: Session, page: Page, offered: Offers, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._page = page
        self._offered = offered
        self._decided: Suggestion | None = None  # while its step is being done
        offered.followed.connect(self._follow)

    # Walking

    def step(self, *, forward: bool) -> None:
        """Choose the next or the previous suggestion, seen from here; after the last one the first."""
        if not (cursor := self._cursor()):
            return
        left = self._left()
        here = self._here(cursor, forward=forward)
        found = left.following(here) if forward else left.preceding(here)
        if not found:
            end = len(self._text())
            found = left.following((-1, 0, "")) if forward else left.preceding((end, 0, ""))
            if found and here[0] >= 0 and found.place != self._place(cursor):
                self.told.emit(self.tr("From the beginning again.") if forward else self.tr("From the end again."))
        if found:
            self.choose(found)
        else:
            self.told.emit(self._why_none())

    def choose(self, one: Suggestion) -> None:
        """Choose a suggestion, and go to the article."""
        cursor, shape = self._cursor(), self._left().shape(shape_id(one.place))
        if cursor and shape:
            cursor.choose_suggestion(shape)
            self._page.setFocus()

    # Deciding on one

    def accept(self, label: str | None = None) -> None:
        """Accept the chosen suggestion with the borders that it has now, and with that label if one is given."""
        cursor = self._cursor()
        if not (cursor and (one := cursor.chosen_suggestion) and cursor.selection):
            return
        start, end = cursor.selection.start, cursor.selection.end
        if (start, end) != (one.start, one.end):
            start, end = tokens.trim(self._text(), start, end)
        verb = partial(suggesting.accept, label=label, start=start, end=end)
        self._decide(one, lambda: self._session.make(verb, self._document(), one, **self._context()) is not None)

    def reject(self) -> None:
        """Reject the chosen suggestion."""
        if one := self._chosen():
            self._decide(one, lambda: self._session.do(suggesting.reject, self._document(), [one], **self._context()))

    def move_clitic(self) -> None:
        """Take one joined letter more off the beginning of the chosen suggestion; after the last, all in again."""
        cursor = self._cursor()
        if not (cursor and cursor.chosen_suggestion and (here := cursor.selection)):
            return
        moved = clitics.moved(self._text(), here.start, here.end)
        if moved is None:
            self.refused.emit(self.tr("No letter that is joined to a word stands at its beginning."))
        else:
            backward = here.active < here.anchor
            cursor.extend_to(Selection(here.end, moved) if backward else Selection(moved, here.end))

    # Deciding on many

    def accept_alike(self) -> None:
        """Accept the chosen suggestion, and every other one with its label and its words."""
        if one := self._chosen():
            self._accept_all(one, self._left().alike(one, self._text()))

    def accept_labelled(self) -> None:
        """Accept every suggestion with the label of the chosen one."""
        if one := self._chosen():
            self._accept_all(one, self._left().labelled(one.label))

    def reject_alike(self) -> None:
        """Reject the chosen suggestion, and every other one with its label and its words."""
        if one := self._chosen():
            alike = self._left().alike(one, self._text())
            self._decide(one, lambda: self.reject_all(alike))

    def accept_all(self, many: Sequence[Suggestion]) -> bool:
        """Accept suggestions in one step; tell whether that was done."""
        if len(many) > LONG_STEP:
            self.long_verb_asked.emit(partial(_accepted_step, many, self._document(), **self._context()))
            return False
        done = self._session.make(_accept_all, many, self._document(), **self._context())
        if done is None:
            return False
        self.told.emit(self.tr("%n suggestion(s) accepted. Undo takes them back.", "", len(many) - len(done.left_out)))
        if done.left_out:
            words = self.tr(
                "%n suggestion(s) could not be accepted: other spans are in their way.", "", len(done.left_out)
            )
            self.refused.emit(words)
        return True

    def reject_all(self, many: Sequence[Suggestion]) -> bool:
        """Reject suggestions in one step; tell whether that was done."""
        done = self._session.do(suggesting.reject, self._document(), many, **self._context())
        if done:
            self.told.emit(self.tr("%n suggestion(s) rejected. Undo brings them back.", "", len(many)))
        return done is not None

    # The threshold

    def move_threshold(self, notches: int) -> None:
        """Show fewer (1) or more (-1) suggestions, and say from which score on."""
        threshold = min(MAX_THRESHOLD, max(0.0, round(self._offered.threshold + notches * _NOTCH, 2)))
        self._offered.use_threshold(threshold)
        words = self.tr("Suggestions from {score} on are shown: %n here", "", len(self._left()))
        self.told.emit(words.format(score=percent(threshold)))

    # How it is done

    def _accept_all(self, one: Suggestion, many: Sequence[Suggestion]) -> None:
        self._decide(one, lambda: self.accept_all(many))

    def _decide(self, one: Suggestion, do: Callable[[], object]) -> None:
        """Do a step on `one`, go on to the next one, and say how many are left where there is none."""
        self._decided = one
        try:
            is_done = do()
        finally:
            self._decided = None
        if is_done and not self._chosen():
            self.told.emit(self._why_none())

    def _follow(self, step: Step, back: list[Suggestion]) -> None:
        """Choose the next one when a step is done, before anything shows that none is chosen; an undone one again."""
        left = self._left()
        if self._decided:
            found = left.following(self._decided.order)
        else:
            found = back[0] if back and step.verb in _VERBS and step.state == "undone" else None
        cursor, shape = self._cursor(), left.shape(shape_id(found.place)) if found else None
        if cursor and shape:
            cursor.choose_suggestion(shape)

    def _why_none(self) -> str:
        """Return why there is no further suggestion, and what to do."""
        left = len(self._left())
        if left:
            return self.tr("%n suggestion(s) further up are left; . goes there.", "", left)
        match self._offered.state:
            case "off":
                return self.tr("Suggestions are off. F12 shows them.")
            case "working":
                return self.tr("The suggestions are still being worked out.")
            case "hidden":
                words = self.tr(
                    "Every suggestion from {score} on is decided. {key}: done, and on to the next;"
                    " [ shows less sure ones."
                )
                return words.format(score=percent(self._offered.threshold), key=_done_key())
            case "decided":
                words = self.tr("Every suggestion here is decided. {key}: done, and on to the next.")
                return words.format(key=_done_key())
        return self.tr("Nothing is suggested for this article.")

    def _here(self, cursor: WordCursor, *, forward: bool) -> tuple[int, int, str]:
        """Return the place in the order that the walk goes on from."""
        if one := cursor.chosen_suggestion:
            return one.order
        if not cursor.selection:
            return (-1, 0, "") if forward else (len(self._text()), 0, "")
        # What begins where one is belongs to what is ahead; an end sorts before every order that begins there.
        at = cursor.selection.start
        return (at, -len(self._text()) - 1, "")

    def _place(self, cursor: WordCursor) -> object:
        one = cursor.chosen_suggestion
        return one.place if one else None

    def _context(self) -> "_Context":
        return {"annotator": self._session.annotator, "alongside": self._offered.alongside}

    def _cursor(self) -> WordCursor | None:
        return self._page.word_cursor

    def _chosen(self) -> Suggestion | None:
        return self._page.word_cursor.chosen_suggestion if self._page.word_cursor else None

    def _left(self) -> SuggestionIndex:
        return self._offered.left

    def _document(self) -> str:
        assert self._session.article
        return self._session.article.document.id

    def _text(self) -> str:
        return self._session.article.text if self._session.article else ""


def _done_key() -> str:
    return isolated_keys(QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText))


def _accept_all(
    store: Store, many: Sequence[Suggestion], document: str, *, annotator: str, alongside: Suggested
) -> tuple[Step, suggesting.Accepted]:
    done = suggesting.accept_all(store, document, many, annotator=annotator, alongside=alongside)
    return done.step, done


def _accepted_step(
    many: Sequence[Suggestion], document: str, store: Store, *, annotator: str, alongside: Suggested
) -> Step:
    return suggesting.accept_all(store, document, many, annotator=annotator, alongside=alongside).step
