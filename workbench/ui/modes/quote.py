"""Quote: what was said, the words that report it, who said it and who passed it on, proposed and stored at once."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QPainter

from workbench.commands import quotes, relations
from workbench.core import tokens
from workbench.core.quote_draft import Pick, QuoteDraft, Range, Role
from workbench.core.records import Span
from workbench.core.scheme import QuoteRoles
from workbench.core.selection import Selection
from workbench.ui.modes.mode import Choice, Mode, Prompt
from workbench.ui.modes.outlines import Outline, paint_outlines
from workbench.ui.modes.quote_finder import QuoteFinder
from workbench.ui.reading.article import Article
from workbench.ui.reading.page import Page
from workbench.ui.session import Session
from workbench.ui.words.isolation import isolated

_NEAR = 1000  # code points from the content within which what takes a role is brought into view
_LONGEST = 32  # code points of a surface in the prompt


class QuoteMode(Mode):
    """Shows a quote that could be made, until it is accepted; then it waits for the key that goes on to the next.

    Nothing is stored before it is accepted, and then everything in one step.
    """

    def __init__(self, page: Page, session: Session, language: str) -> None:
        super().__init__(page)
        self._session = session
        self._language = language
        scheme = session.scheme
        assert scheme.quotes
        assert session.article
        self._roles: QuoteRoles = scheme.quotes
        self._article: Article = session.article
        self._text = self._article.text
        self._label = scheme.label(self._roles.content)
        self._finder = QuoteFinder(session.article, scheme, scheme.quotes)
        self._draft: QuoteDraft | None = None
        self._role: Role = "content"

    def prompt(self) -> Prompt:
        if not self._draft:
            return Prompt(
                self.tr("Quotes"),
                (
                    Choice("H", self.tr("next passage without a quote")),
                    Choice("Shift+H", self.tr("the one before")),
                    Choice("Esc", self.tr("done"), quiet=True),
                ),
            )
        words = self._surface(self._draft.outer)
        title = self.tr("Change the quote {words}") if self._draft.span else self.tr("Quote {words}")
        return Prompt(
            title.format(words=words),
            tuple(self._choices(self._draft)),
            note=self.tr("Arrows move the end of what stands out, with Shift its start; a click takes a span or word."),
        )

    def press(self, key: str) -> bool:
        if key in ("H", "Shift+H"):
            self._go(forward=key == "H")
        elif self._draft and self._turn(self._draft, key):
            self.changed.emit()
        elif self._draft and key == "Enter":
            self._store(self._draft)
        elif self._draft and key == "Tab":
            self._turn_role(self._draft)
            self.changed.emit()
        elif self._draft and key.removeprefix("Shift+") in ("Left", "Right"):
            self._move_edge(self._draft, key)
            self.changed.emit()
        elif key == "Esc" or not self._draft:
            self.finish()  # where the quote is stored any other key goes on with what it does
            return key == "Esc"
        return key not in ("PgUp", "PgDown")  # a stray letter must not tag behind the outlines

    def click(self, offset: int) -> bool:
        if not self._draft:
            return super().click(offset)
        if self._role == "content" and not self._draft.span and (here := self._finder.at(offset)):
            self._show(here)
        else:
            role: Role = "source" if self._role == "content" else self._role
            pick, place = self._draft.pick(role), self._finder.place_at(offset, role)
            if pick and place:
                pick.replace(place)
                self._draft.follow_source(self._text)
                self._role = role
        self.changed.emit()
        return True

    def paint(self, painter: QPainter) -> None:
        if self._draft:
            paint_outlines(painter, self.page, list(self._outlines(self._draft)))

    def refresh(self) -> None:
        if self._session.article is not self._article:
            self.finish()
        else:
            super().refresh()

    # What is proposed

    def start(self) -> None:
        """Propose for the chosen quote, for selected words, for where the caret is, or for the next passage.

        Any other span that is chosen is one that was just tagged, not words that were selected to be a quote.
        """
        cursor = self.page.word_cursor
        selection = cursor.selection if cursor else None
        span = cursor.chosen if cursor else None
        if span and span.label == self._roles.content:
            self._show(self._finder.of_quote(span))
        elif not selection:
            self._go(forward=True, start=-1)
        elif not span and len(list(tokens.words(self._text, selection.start, selection.end))) > 1:
            self._show(self._finder.of_words(selection.start, selection.end))
        elif here := self._finder.untaken_at(selection.start):
            self._show(here)
        else:
            self._go(forward=True, start=selection.start)

    def _go(self, *, forward: bool, start: int | None = None) -> None:
        """Propose for the next or the previous passage without a quote; from the other end when there is none."""
        here = start if start is not None else self._here()
        edge = -1 if forward else len(self._text)
        for place, is_round in ((here, False), (edge, True)):
            if found := self._finder.following(place, forward=forward):
                self._show(found)
                if is_round and here not in (edge, found.outer[0]):
                    self.told.emit(self.tr("From the beginning again.") if forward else self.tr("From the end again."))
                return
        self.refused.emit(self.tr("No passage without a quote was found."))
        if not self._draft:
            self.finish()

    def _here(self) -> int:
        if self._draft:
            return self._draft.outer[0]
        cursor = self.page.word_cursor
        return cursor.selection.start if cursor and cursor.selection else -1

    # Changing it

    def _show(self, made: QuoteDraft) -> None:
        self._draft = made
        self._role = "content"
        self.hides_chips = True
        cursor = self.page.word_cursor
        if cursor and not made.span:
            cursor.select(Selection(made.outer[0], made.outer[0]))
        places = [place for role in self._all_roles() for place in made.ranges(role)]
        near = [place for place in places if abs(place[0] - made.outer[0]) < _NEAR]
        self.page.show_range(min(start for start, _ in near), max(end for _, end in near))
        self.changed.emit()

    def _turn(self, made: QuoteDraft, key: str) -> bool:
        """Take a key that goes on to the next value of something; tell whether it is one."""
        match key:
            case "C":
                self._turn_pick(made, "cue")
            case "S":
                self._turn_pick(made, "source")
            case "R":
                self._turn_pick(made, "relay")
            case "Delete" | "Backspace" if pick := made.pick(self._role):
                pick.chosen = None
            case "Shift+C":
                made.cue.chosen, self._role = None, "cue"
            case "Shift+S":
                made.turn_speaker()
            case "M":
                made.turn_mode()
            case _:
                return False
        return True

    def _turn_pick(self, made: QuoteDraft, role: Role) -> None:
        pick = made.pick(role)
        if pick and role in self._all_roles():
            if not pick.candidates:
                self.refused.emit(self.tr("Nothing is proposed here: click a word or a span."))
            pick.turn()
            made.follow_source(self._text)
            self._role = role

    def _turn_role(self, made: QuoteDraft) -> None:
        there = [role for role in self._all_roles() if made.ranges(role) or role == self._role]
        self._role = there[(there.index(self._role) + 1) % len(there)]

    def _all_roles(self) -> list[Role]:
        return ["content", *self._finder.relation_names()]

    def _move_edge(self, made: QuoteDraft, key: str) -> None:
        """Move the end, with Shift the start, of what stands out: leftward or rightward as one sees it."""
        at = made.ranges(self._role)[0][0] if made.ranges(self._role) else made.outer[0]
        rtl = self._article.direction(self._article.paragraph_number(at)) == "rtl"
        forward = key.endswith("Left") == rtl
        made.move_edge(self._text, self._role, start=key.startswith("Shift+"), forward=forward)

    def _store(self, made: QuoteDraft) -> None:
        ends = self._finder.ends(made.span)
        stored = self._article.spans.get(made.span) if made.span else None
        if not stored or self._adds_to(made, ends):
            stored = self._session.make(
                quotes.quote,
                self._article.document.id,
                made.content,
                cue=_new_end(made.cue, ends.get("cue", [])),
                source=_new_end(made.source, ends.get("source", [])),
                relay=_new_end(made.relay, ends.get("relay", [])),
                attributes=made.attributes(self._roles, self._label),
                annotator=self._session.annotator,
            )
        if not stored:
            return
        self._drop_ends(made, stored)
        self._draft = None
        self.hides_chips = False
        if self.page.word_cursor:
            self.page.word_cursor.choose(self._article.spans.get(stored.id))
        self.changed.emit()

    def _adds_to(self, made: QuoteDraft, ends: dict[Role, list[Span]]) -> bool:
        """Tell whether a draft says more than the stored quote that it is for."""
        new = (_new_end(pick, there) for role, there in ends.items() if (pick := made.pick(role)))
        return bool(made.attributes(self._roles, self._label)) or any(new)

    def _drop_ends(self, made: QuoteDraft, stored: Span) -> None:
        """Unlink from a quote that was there what a person took away from it."""
        names = self._finder.relation_names()
        for relation in self._article.relations.of_span(stored.id) if made.span else ():
            role = next((role for role, name in names.items() if relation.type == name), None)
            if role and relation.source == stored.id and not made.ranges(role):
                self._session.do(relations.unlink, relation.id, annotator=self._session.annotator)

    # What is shown of it

    def _outlines(self, made: QuoteDraft) -> Iterator[Outline]:
        if pick := made.pick(self._role):
            others = tuple(place for place in pick.candidates if place != pick.chosen)
            if others:
                yield Outline(others, "", self._color(self._role), faint=True)
        for role in self._all_roles():
            if ranges := made.ranges(role):
                yield Outline(ranges, self._role_title(role), self._color(role), active=role == self._role)

    def _color(self, role: Role) -> QColor:
        return self.page.brush.label_color(self._finder.label(role))

    def _choices(self, made: QuoteDraft) -> Iterator[Choice]:
        yield Choice("Enter", self.tr("accept"))
        for key, role in (("C", "cue"), ("S", "source"), ("R", "relay")):
            if role in self._all_roles():
                yield Choice(key, self._pick_words(made, role), role == self._role, self._label_color(role))
        if self._roles.speaker:
            yield Choice("Shift+S", self._value_words(self._roles.speaker, made.speaker))
        if self._roles.mode:
            yield Choice("M", self._value_words(self._roles.mode, made.mode))
        yield Choice("Shift+C", self.tr("no cue"), quiet=True)
        yield Choice("Tab", self.tr("what stands out"), quiet=True)
        yield Choice("H", self.tr("next passage"), quiet=True)
        yield Choice("Esc", self.tr("leave"), quiet=True)

    def _pick_words(self, made: QuoteDraft, role: Role) -> str:
        pick = made.pick(role)
        assert pick
        words = self._surface(pick.chosen) if pick.chosen else self.tr("none")
        count = f" {pick.place}/{len(pick.candidates)}" if len(pick.candidates) > 1 else ""
        return self.tr("{role}: {words}").format(role=self._role_title(role), words=words) + count

    def _value_words(self, name: str, value: str) -> str:
        attribute = next((one for one in self._label.attributes if one.name == name), None)
        if not attribute:
            return value
        title = isolated(attribute.title.in_language(self._language))
        return self.tr("{role}: {words}").format(
            role=title, words=isolated(attribute.value_title(value, self._language))
        )

    def _role_title(self, role: Role) -> str:
        return {
            "content": self.tr("content"),
            "cue": self.tr("cue"),
            "source": self.tr("source"),
            "relay": self.tr("passed on by"),
        }[role]

    def _label_color(self, role: Role) -> str:
        known = self._session.scheme.by_name.get(self._finder.label(role))
        return known.color if known else ""

    def _surface(self, place: Range) -> str:
        words = self._text[place[0] : place[1]]
        return isolated(words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…")


def _new_end(pick: Pick, there: Sequence[Span]) -> Range | None:
    """Return what is to take a role, unless one of the spans `there` takes it already."""
    return None if any(span.ranges == (pick.chosen,) for span in there) else pick.chosen


def no_quotes(scheme: str) -> str:
    """Return that a scheme does not say what a quote is made of."""
    words = QCoreApplication.translate("QuoteMode", "The scheme {scheme} does not say what a quote is made of.")
    return words.format(scheme=isolated(scheme))
