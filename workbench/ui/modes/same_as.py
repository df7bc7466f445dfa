"""Same as: who or what the chosen span mentions, by the number of a candidate."""

from collections.abc import Callable

from PySide6.QtGui import QPainter

from workbench.commands import entities
from workbench.core.changes import Step
from workbench.core.entities import name_of
from workbench.core.folding import fold_plain
from workbench.core.names import joined
from workbench.core.records import Entity, Span, surface
from workbench.storage.store import Store
from workbench.ui.modes.answers import entities_near
from workbench.ui.modes.codes import HOME_ROW_FIRST
from workbench.ui.modes.link import outline
from workbench.ui.modes.mode import Choice, Mode, Prompt
from workbench.ui.reading.article import Article
from workbench.ui.reading.page import Page
from workbench.ui.session import Session
from workbench.ui.words.isolation import isolated

_MOST = 8
_LETTERS = tuple(letter for letter in HOME_ROW_FIRST if letter not in "AN")
_LONGEST = 40  # code points of a name in the prompt
_NEW, _NONE, _ALL = "N", "0", "A"


class SameAs(Mode):
    """Asks for the entity of the span `span` (id), or of every span of that name and label in the article."""

    def __init__(self, page: Page, session: Session, span: str) -> None:
        super().__init__(page)
        self._session = session
        self._span = span
        self._takes_all = False
        self._keys: dict[str, Entity] = {}
        self._namesakes: list[Span] = []
        self._rank()
        self._look()

    def prompt(self) -> Prompt:
        span = self._chosen()
        article = self._session.article
        if not (span and article):
            return Prompt("")
        choices = [self._choice(key, entity, span) for key, entity in self._keys.items()]
        choices.append(Choice(_NEW, self.tr("new entity")))
        if any(one.entity for one in self._targets()):
            choices.append(Choice(_NONE, self.tr("none")))
        if len(self._namesakes) > 1:
            everyone = self.tr("all %n mention(s) of this name", "", len(self._namesakes))
            choices.append(Choice(_ALL, everyone, chosen=self._takes_all, quiet=True))
        choices.append(Choice("Esc", self.tr("leave"), quiet=True))
        title = self.tr("{name} is the same as").format(name=isolated(_short(surface(article.text, span))))
        return Prompt(title, choices)

    def press(self, key: str) -> bool:
        if key == _ALL and len(self._namesakes) > 1:
            self._takes_all = not self._takes_all
            self.changed.emit()
        elif key == _NEW:
            self._do(self._found)
        elif key == _NONE:
            self._do(self._let_go)
        elif entity := self._keys.get(key):
            self._do(lambda store: entities.identify(store, self._ids(), entity.id, annotator=self._session.annotator))
        elif key == "Esc" or len(key) > 1:
            self.finish()
            return key == "Esc"
        return True

    def paint(self, painter: QPainter) -> None:
        if self._takes_all:
            outline(painter, self.page, {span.id for span in self._namesakes})

    def refresh(self) -> None:
        cursor = self.page.word_cursor
        if not cursor or cursor.span != self._span or not self._chosen():
            self.finish()
            return
        self._look()
        super().refresh()

    def _rank(self) -> None:
        """Find who may be meant: once, for among thousands of entities that takes a moment.

        Those whose names are alike have numbers, others that the article mentions have letters, the nearest first: a
        capital may stand for its state, a post for who holds it.
        """
        span = self._chosen()
        if not span:
            return
        found = [one.entity for one in entities.candidates_of(self._session.store, span.id, limit=_MOST)]
        if span.entity and all(one.id != span.entity for one in found):
            found = [self._session.store.entities.get(span.entity), *found[: _MOST - 1]]
        others = [one for one in entities_near(self._session, span) if one not in found]
        self._keys = {str(number): one for number, one in enumerate(found, start=1)}
        self._keys |= dict(zip(_LETTERS, others, strict=False))

    def _look(self) -> None:
        """Find anew who is called the same, and who of the candidates is still there."""
        span, article = self._chosen(), self._session.article
        if not (span and article):
            return
        there = self._session.store.entities.named_by(entity.id for entity in self._keys.values())
        self._keys = {key: there[entity.id] for key, entity in self._keys.items() if entity.id in there}
        wanted = _sound(article, span)
        self._namesakes = [one for one in article.spans if one.label == span.label and _sound(article, one) == wanted]

    def _choice(self, key: str, entity: Entity, span: Span) -> Choice:
        mentions = self._session.store.entities.count_mentions(entity.id)
        words = self.tr("{name} ({mentions})").format(name=isolated(_short(entity.name)), mentions=mentions)
        label = self._session.scheme.by_name.get(entity.label)
        return Choice(key, words, chosen=entity.id == span.entity, color=label.color if label else "")

    def _chosen(self) -> Span | None:
        article = self._session.article
        return article.spans.get(self._span) if article else None

    def _targets(self) -> list[Span]:
        """Return the spans that are spoken of, the chosen one first."""
        chosen = self._chosen()
        others = [span for span in self._namesakes if span.id != self._span] if self._takes_all else []
        return [chosen, *others] if chosen else []

    def _ids(self) -> list[str]:
        return [span.id for span in self._targets()]

    def _found(self, store: Store) -> Step:
        if any(span.entity for span in self._targets()):
            return entities.distinguish(store, self._ids(), annotator=self._session.annotator)[0]
        return entities.found_entity(store, self._ids(), annotator=self._session.annotator)[0]

    def _let_go(self, store: Store) -> Step:
        return entities.distinguish(store, self._ids(), None, annotator=self._session.annotator)[0]

    def _do(self, verb: Callable[[Store], Step]) -> None:
        """Do a verb and leave; what was refused is told by the session, and the question stays."""
        spans = len(self._targets())
        if self._session.do(verb):
            self._tell(spans)
            self.finish()

    def _tell(self, spans: int) -> None:
        span = self._chosen()
        if span and span.entity:
            name = isolated(self._session.store.entities.get(span.entity).name)
            self.told.emit(self.tr("%n span(s) mention {name} now.", "", spans).format(name=name))
        else:
            self.told.emit(self.tr("%n span(s) mention no entity now.", "", spans))


def _sound(article: Article, span: Span) -> str:
    """Return what the spellings of one name have in common, spaces and hyphens aside."""
    return joined(fold_plain(name_of(surface(article.text, span))))


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
