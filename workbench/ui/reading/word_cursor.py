"""The state of the reading view: what is selected, which span is chosen, and how keys move both."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from workbench.core import selection as moves
from workbench.core import tokens
from workbench.core.records import Relation, Span
from workbench.core.selection import Selection
from workbench.core.suggestions import Suggestion
from workbench.ui.reading.article import Article

Move = Callable[..., Selection]

_PASSAGE = 40  # code points: a suggestion that is longer has words that a person may want to tag


class WordCursor(QObject):
    """The word cursor of one article.

    A chosen span lends its range to the selection; growing or shrinking it then asks for the span to be resized. A
    chosen suggestion does so too, but its range may be another one than that it came with until it is accepted.

    Attributes:
        selection: the selected range, or None while nothing is.
        span: the id of the chosen span, or None.
        relation: the id of the chosen relation from or to that span, or None.
        suggestion: the id of the shape of the chosen suggestion, or None; then no span is chosen.
        skips_boilerplate: paragraphs of boilerplate are hidden, and moves go past them.

    Signals:
        changed: the selection or the chosen span is another one.
        resize_asked: the chosen span (id) should take this range (start, end).
    """

    changed = Signal()
    resize_asked = Signal(str, int, int)

    def __init__(self, article: Article, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._article = article
        self.selection: Selection | None = None
        self.span: str | None = None
        self.relation: str | None = None
        self.suggestion: str | None = None
        self.skips_boilerplate = False
        self._cycle: tuple[int, str | None] = (0, None)  # where `choose_around` goes round, and what it reached

    @property
    def chosen(self) -> Span | None:
        """The chosen span, if it still exists."""
        return self._article.spans.get(self.span) if self.span else None

    def select(self, selection: Selection | None) -> None:
        """Select that range and no span."""
        self._set(selection, None)

    def choose(self, span: Span | None) -> None:
        """Choose that span, and select its range; None chooses no span and keeps the selection."""
        self._set(Selection(span.start, span.end) if span else self.selection, span.id if span else None)

    def choose_relation(self, relation: Relation, end: Span) -> None:
        """Choose that relation together with the span `end`, which is one of its ends."""
        self._set(Selection(end.start, end.end), end.id, relation.id)

    @property
    def chosen_relation(self) -> Relation | None:
        """The chosen relation, if it still exists."""
        return self._article.relations.get(self.relation) if self.relation else None

    def choose_suggestion(self, shape: Span) -> None:
        """Choose the suggestion of that shape, and select its range."""
        self._set(Selection(shape.start, shape.end), None, suggestion=shape.id)

    @property
    def chosen_suggestion(self) -> Suggestion | None:
        """The chosen suggestion, if it is still to be decided."""
        return self._article.suggestions.get(self.suggestion) if self.suggestion else None

    def clear(self) -> None:
        """Step back: let go of the relation, then of the span or suggestion, then of the selection but for a caret."""
        if self.chosen_relation:
            self._set(self.selection, self.span)
        elif self.span or self.suggestion:
            self._set(self.selection, None)
        elif self.selection:
            self._set(Selection(self.selection.active, self.selection.active), None)

    def select_word(self, offset: int) -> None:
        """Select the word at `offset`, or put a caret there if there is none."""
        word = tokens.word_at(self._article.text, offset)
        self.select(Selection(*word) if word else Selection(offset, offset))

    def select_near(self, offset: int, *, forward: bool) -> None:
        """Select the word at `offset`, or the nearest one in that direction, or put a caret there."""
        text = self._article.text
        word = tokens.word_at(text, offset)
        if not word:
            word = tokens.next_word(text, offset) if forward else tokens.previous_word(text, offset)
        here = Selection(*word) if word else Selection(offset, offset)
        self.select(self._past_boilerplate(here, forward=forward) or self._past_boilerplate(here, forward=not forward))

    def click(self, offset: int) -> None:
        """Choose what lies under a click: the innermost span or suggestion, at the next click the one around it.

        Where there is none it is the word; before a suggestion of a whole passage too, so that its words can be tagged.
        """
        covering = [*self._article.spans.at(offset), *self._article.suggestions.at(offset)]
        covering.sort(key=_length)
        ids = [one.id for one in covering]
        chosen = self.span or self.suggestion
        turn = ids.index(chosen) + 1 if chosen in ids else 0
        if not covering or (turn == 0 and self._is_within_passage(covering[0], offset)):
            self.select_word(offset)
        else:
            self.choose_one(ids[turn % len(ids)])

    def choose_one(self, one: str) -> bool:
        """Choose the span or the suggestion of that id; tell whether there is one."""
        if span := self._article.spans.get(one):
            self.choose(span)
        elif shape := self._article.suggestions.shape(one):
            self.choose_suggestion(shape)
        return bool(span or shape)

    def _is_within_passage(self, innermost: Span, offset: int) -> bool:
        """Tell whether a click means the word at `offset`, as long as it is not selected: it stands in a long shape."""
        is_passage = _length(innermost) > _PASSAGE and self._article.suggestions.shape(innermost.id) is not None
        here = self.selection
        return is_passage and not (here and tokens.word_at(self._article.text, offset) == (here.start, here.end))

    def choose_chip(self, span_id: str) -> None:
        """Choose the span or suggestion of a chip; a span once more: the next that starts where it does."""
        span = self._article.spans.get(span_id)
        if span and span.id == self.span:
            self.click(span.start)
        else:
            self.choose_one(span_id)

    def choose_around(self) -> None:
        """Choose the next span around the chosen one, or around the caret; after the outermost the innermost.

        Pressed again and again it stays at one place, so that it reaches spans that cross the first one too.
        """
        if not (here := self.selection):
            return
        offset, reached = self._cycle
        chosen = self.span or self.suggestion
        if chosen is None or chosen != reached:
            offset = min(here.start, max(0, len(self._article.text) - 1))
        self.click(offset)
        self._cycle = offset, self.span or self.suggestion

    def step_word(self, *, forward: bool) -> None:
        """Select the next or the previous word."""
        step = moves.step_word(self._article.text, self._here(), forward=forward)
        if shown := self._past_boilerplate(step, forward=forward):
            self.select(shown)

    def step_grapheme(self, *, forward: bool) -> None:
        """Move a bare caret by one grapheme."""
        self.select(moves.step_grapheme(self._article.text, self._here(), forward=forward))

    def step_paragraph(self, *, forward: bool) -> None:
        """Select the first word of the next paragraph that has text; backward of this one, then of the one before."""
        paragraphs = self._article.paragraphs
        start = self._here().start
        number = self._article.paragraph_number(start)
        if forward:
            later = paragraphs[number + 1 :]
            target = next((paragraph.start for paragraph in later if self._can_be_read(*paragraph)), None)
        else:
            earlier = reversed(paragraphs[: number + 1])
            above = (paragraph for paragraph in earlier if paragraph.start < start)
            target = next((paragraph.start for paragraph in above if self._can_be_read(*paragraph)), None)
        if target is not None:
            self.select_near(target, forward=True)

    def go_to_edge(self, *, end: bool) -> None:
        """Select the first or the last word of the article."""
        self.select_near(len(self._article.text) if end else 0, forward=not end)

    def extend_word(self, *, forward: bool) -> None:
        """Move the active end by a word."""
        self._extend(moves.extend_word, forward=forward)

    def extend_grapheme(self, *, forward: bool) -> None:
        """Move the active end by a grapheme."""
        self._extend(moves.extend_grapheme, forward=forward)

    def swap_ends(self) -> None:
        """Make the other end of the selection the one that moves."""
        if self.selection:
            self._set(self.selection.swapped, self.span, suggestion=self.suggestion)

    def step_span(self, *, forward: bool) -> None:
        """Choose the next or the previous span in the order of the document, seen from here."""
        spans = self._article.spans
        if chosen := self.chosen:
            span = spans.following(chosen.order) if forward else spans.preceding(chosen.order)
        else:
            here = self._here()
            at = here.start if forward else here.end
            # An empty id sorts before every span that starts at the same place.
            span = spans.following((at, at, "")) if forward else spans.preceding((at, at, ""))
        if span:
            self.choose(span)

    def is_forward(self, *, leftward: bool) -> bool:
        """Tell whether a leftward (or rightward) key goes on in the text, by the direction of the paragraph."""
        direction = self._article.direction(self._article.paragraph_number(self._here().active))
        return leftward == (direction == "rtl")

    def extend_to(self, after: Selection) -> None:
        """Select that range; a chosen span asks to be resized to it, a chosen suggestion would have it."""
        before = self._here()
        if after == before:
            return
        if self.span and (after.start, after.end) != (before.start, before.end):
            # The range is shown once the step is committed; the active end is remembered until then.
            self.selection = after
            self.resize_asked.emit(self.span, after.start, after.end)
            return
        self._set(after, self.span, suggestion=self.suggestion)

    def _extend(self, move: Move, *, forward: bool) -> None:
        self.extend_to(move(self._article.text, self._here(), forward=forward))

    def _can_be_read(self, start: int, end: int) -> bool:
        """Tell whether a paragraph has text that is not hidden."""
        return start < end and not (self.skips_boilerplate and self._article.is_boilerplate(start))

    def _past_boilerplate(self, selection: Selection, *, forward: bool) -> Selection | None:
        """Return the selection, or if it is hidden the next one that is not; None if there is none."""
        while self.skips_boilerplate and self._article.is_boilerplate(selection.start):
            further = moves.step_word(self._article.text, selection, forward=forward)
            if further == selection:
                return None
            selection = further
        return selection

    def _here(self) -> Selection:
        return self.selection or Selection(0, 0)

    def _set(
        self,
        selection: Selection | None,
        span: str | None,
        relation: str | None = None,
        *,
        suggestion: str | None = None,
    ) -> None:
        wanted = (selection, span, relation, suggestion)
        if wanted != (self.selection, self.span, self.relation, self.suggestion):
            self.selection, self.span, self.relation, self.suggestion = wanted
            self.changed.emit()


def _length(span: Span) -> int:
    return span.end - span.start
