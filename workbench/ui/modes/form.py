"""The form: what the scheme asks of a span, one attribute after the other, each answered with a key; then links."""

from typing import Any

from workbench.commands import spans
from workbench.core.attribute_values import missing, shown
from workbench.core.records import Span, surface
from workbench.core.scheme import Attribute, Label
from workbench.ui.modes.answers import Answer, answers_to, first_words, read_number
from workbench.ui.modes.link import LinkMode
from workbench.ui.modes.mode import SCROLLING, Choice, Field, Mode, Prompt
from workbench.ui.reading.keymap import MARKS
from workbench.ui.reading.page import Page
from workbench.ui.session import Session
from workbench.ui.words.digits import number
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import listed

_ON = ("Enter", "Space", "Tab")  # leave an attribute as it is
_DIGITS = "123456789"


class FormMode(Mode):
    """Asks for the attributes of the span `span` (id) that its label has, from the one at the place `first` on.

    Every answer is a step of its own. With `only` it ends with that attribute, else it goes on to links.
    """

    def __init__(
        self, page: Page, session: Session, span: str, language: str, *, first: int = 0, only: bool = False
    ) -> None:
        super().__init__(page)
        self._session = session
        self._span = span
        self._language = language
        self._only = only
        self._typed = ""
        self._answers: list[Answer] = []
        self._attribute: Attribute | None = None
        self._is_storing = False
        attributes = self.attributes()
        if first < len(attributes):
            self._ask(attributes[first])

    @property
    def is_asking(self) -> bool:
        """Tell whether there is an attribute to ask for."""
        return self._attribute is not None

    def attributes(self) -> tuple[Attribute, ...]:
        """Return the attributes that make sense for the span as it is."""
        span, label = self._chosen(), self._label()
        return shown(label, span.attributes) if span and label else ()

    def prompt(self) -> Prompt:
        attribute, span = self._attribute, self._chosen()
        assert attribute
        assert span
        attributes = self.attributes()
        title = self.tr("{attribute} ({number} of {count})").format(
            attribute=isolated(attribute.title.in_language(self._language)),
            number=number(attributes.index(attribute) + 1 if attribute in attributes else 1),
            count=number(len(attributes)),
        )
        value = span.attributes.get(attribute.name)
        note = self.tr("required") if attribute.required and value is None else ""
        if attribute.type in ("text", "number"):
            return Prompt(title, self._moves(), note, Field(self._first_words(attribute, span), self._hint(attribute)))
        if not self._answers:
            note = self.tr("No span of this article names an entity yet.")
        answers = [answer for answer in self._answers if answer.code.startswith(self._typed)]
        chosen = value if isinstance(value, list | tuple) else [value]
        choices = [Choice(one.code, one.title, chosen=one.value in chosen) for one in answers]
        return Prompt(title, (*choices, *self._moves()), note)

    def press(self, key: str) -> bool:
        if key == "Esc":
            self._leave()
        elif key in _ON:
            self._go(1)
        elif key in ("Backspace", "Shift+Tab"):
            self._back()
        elif key == "Delete":
            self._store({self._asked().name: None})
            self.changed.emit()
        elif key in SCROLLING:
            return False
        elif len(key) > 1 or key in MARKS:
            self._leave()
            return False  # it moves on, or begins another mode
        else:
            self._answer(key)
        return True

    def enter(self, text: str) -> None:
        attribute, label, span = self._asked(), self._label(), self._chosen()
        if not (label and span):
            return
        if not text.strip():
            values: dict[str, Any] | None = {attribute.name: None}
        elif attribute.type == "number":
            values = read_number(label, attribute, text)
        else:
            values = {attribute.name: text}
        if values is None:
            self.refused.emit(self.tr("{text} is no number for this field.").format(text=isolated(text)))
        elif self._store(values):
            self._go(1, past=frozenset(values))

    def click(self, offset: int) -> bool:
        self._leave()
        return False

    def refresh(self) -> None:
        cursor = self.page.word_cursor
        if not cursor or cursor.span != self._span or not self._chosen():
            self.finish()
        elif not self._is_storing:
            super().refresh()

    def _answer(self, key: str) -> None:
        """Take a letter of an answer's code, or the number of an answer."""
        attribute = self._asked()
        place = _DIGITS.find(key)
        typed = self._typed + key
        left = [one for one in self._answers if one.code.startswith(typed)]
        if not self._typed and 0 <= place < len(self._answers):
            answer: Answer | None = self._answers[place]
        else:
            answer = next((one for one in left if one.code == typed), None)
        if not answer:
            self._typed = typed if left else self._typed
        elif attribute.type == "choices":
            self._typed = ""
            self._toggle(attribute, answer.value)
        elif self._store({attribute.name: answer.value}):
            self._go(1)
            return
        self.changed.emit()

    def _toggle(self, attribute: Attribute, value: str) -> None:
        span = self._chosen()
        chosen = list(span.attributes.get(attribute.name) or ()) if span else []
        chosen = [one for one in chosen if one != value] if value in chosen else [*chosen, value]
        in_order = [one for one in attribute.values if one in chosen]
        self._store({attribute.name: in_order or None})

    def _store(self, values: dict[str, Any]) -> bool:
        """Store what differs from what is stored; tell whether it is stored now."""
        span = self._chosen()
        new = {name: value for name, value in values.items() if span and span.attributes.get(name) != value}
        if not new:
            return True
        self._is_storing = True
        step = self._session.do(spans.set_attributes, self._span, new, annotator=self._session.annotator)
        self._is_storing = False
        return step is not None

    def _go(self, by: int, *, past: frozenset[str] = frozenset()) -> None:
        """Ask for the next attribute (1) or the one before (-1); those called `past` are answered already."""
        names = [one.name for one in self._label_attributes()]
        here = names.index(self._asked().name)
        asked = {one.name: one for one in self.attributes() if one.name not in past or one.name == self._asked().name}
        rest = names[here + 1 :] if by > 0 else names[:here][::-1]
        following = next((asked[name] for name in rest if name in asked), None)
        if following and not self._only:
            self._ask(following)
            self.changed.emit()
        elif by > 0:
            self._go_to_links()

    def _back(self) -> None:
        if self._typed:
            self._typed = ""
            self.changed.emit()
        else:
            self._go(-1)

    def _ask(self, attribute: Attribute) -> None:
        span = self._chosen()
        self._attribute = attribute
        self._typed = ""
        self._answers = answers_to(attribute, self._session, span, self._language) if span else []

    def _go_to_links(self) -> None:
        links = LinkMode(
            self.page, self._session, self._span, self._language, stays=True, before=None if self._only else self._last
        )
        if self._only or not links.is_possible:
            links.deleteLater()
            self._leave()
        else:
            self._tell_missing()
            self.finish(links)

    def _last(self) -> Mode:
        """Return a form that asks for the last attribute, to go back to from the links."""
        last = max(0, len(self.attributes()) - 1)
        return FormMode(self.page, self._session, self._span, self._language, first=last)

    def _leave(self) -> None:
        self._tell_missing()
        self.finish()

    def _tell_missing(self) -> None:
        span, label = self._chosen(), self._label()
        if span and label and (lacking := missing(label, span.attributes)):
            names = listed(isolated(one.title.in_language(self._language)) for one in lacking)
            self.told.emit(self.tr("Still required: {names}").format(names=names))

    def _moves(self) -> tuple[Choice, ...]:
        """Return what other keys do than to answer."""
        keep = "Enter" if self._asked().type in ("text", "number") else "Space"
        on = self.tr("keep and go on") if keep == "Enter" else self.tr("go on")
        moves = [Choice(keep, on, quiet=True), Choice("Backspace", self.tr("back"), quiet=True)]
        if keep == "Space":
            moves.append(Choice("Delete", self.tr("clear"), quiet=True))
        return (*moves, Choice("Esc", self.tr("done"), quiet=True))

    def _hint(self, attribute: Attribute) -> str:
        return self.tr("number and unit") if attribute.unit else ""

    def _first_words(self, attribute: Attribute, span: Span) -> str:
        label, article = self._label(), self._session.article
        assert label
        assert article
        return first_words(label, attribute, span.attributes, surface(article.text, span))

    def _asked(self) -> Attribute:
        assert self._attribute
        return self._attribute

    def _chosen(self) -> Span | None:
        return self._session.article.spans.get(self._span) if self._session.article else None

    def _label(self) -> Label | None:
        span = self._chosen()
        return self._session.scheme.by_name.get(span.label) if span else None

    def _label_attributes(self) -> tuple[Attribute, ...]:
        label = self._label()
        return label.attributes if label else ()
