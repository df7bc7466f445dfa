"""Says to a screen reader what is chosen in the article, or in which spans the caret is: what is drawn, in words."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from workbench.core.records import Relation, Span, surface
from workbench.core.relation_index import other_end
from workbench.core.scheme import Scheme
from workbench.core.selection import Selection
from workbench.core.suggestions import Suggestion
from workbench.core.tokens import words
from workbench.ui.reading.article import Article
from workbench.ui.reading.page import Page
from workbench.ui.words.digits import percent
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import listed
from workbench.ui.words.spoken import announce

_LONGEST = 80  # code points of the other end


class Voice(QObject):
    """Follows the word cursor of a page; the text itself is read out by the screen reader, from Qt's own caret."""

    def __init__(self, page: Page, scheme: Scheme, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._scheme = scheme
        self._language = language
        page.cursor_changed.connect(self._follow)

    def _follow(self) -> None:
        said = self._words()
        if said != self._page.accessibleDescription():
            self._page.setAccessibleDescription(said)
            if said:
                announce(self._page, said)

    def _words(self) -> str:
        """Return what to say: of what is chosen label, length and what else it has; else which spans are here."""
        article, cursor = self._page.article, self._page.word_cursor
        if not (article and cursor and cursor.selection):
            return ""
        if span := cursor.chosen:
            relation = cursor.chosen_relation
            return self._end(article, span, relation) if relation else listed(self._facts(article, span))
        if one := cursor.chosen_suggestion:
            return listed(self._proposal(article, one, cursor.selection))
        around = article.spans.at(cursor.selection.start)
        return (
            self.tr("inside {labels}").format(labels=listed(self._label(span.label) for span in around))
            if around
            else ""
        )

    def _facts(self, article: Article, span: Span) -> list[str]:
        facts = [self._label(span.label), self._length(article, span.ranges)]
        if relations := len(article.relations.of_span(span.id)):
            facts.append(self.tr("%n relation(s)", "", relations))
        if span.note:
            facts.append(self.tr("with a note"))
        return facts

    def _proposal(self, article: Article, one: Suggestion, here: Selection) -> list[str]:
        """Return label and score of a suggestion, the words that it would have now, and how it would be linked."""
        titles = {
            link.type: self._relation(link.type) for link in article.suggestions.links(one.place) if not link.inward
        }
        return [
            self.tr("Suggestion {label}").format(label=self._label(one.label)),
            isolated(article.text[here.start : here.end][:_LONGEST]),
            self._length(article, [(here.start, here.end)]),
            percent(one.score),
            *titles.values(),
        ]

    def _length(self, article: Article, ranges: Iterable[tuple[int, int]]) -> str:
        return self.tr("%n word(s)", "", sum(1 for start, end in ranges for _ in words(article.text, start, end)))

    def _relation(self, name: str) -> str:
        known = self._scheme.relations_by_name.get(name)
        return isolated(known.title.in_language(self._language) if known else name)

    def _end(self, article: Article, span: Span, relation: Relation) -> str:
        """Return what a relation is called and what it joins the chosen span with."""
        other = article.spans.get(other_end(relation, span.id))
        words = isolated(surface(article.text, other)[:_LONGEST]) if other else ""
        return self.tr("Relation {title}: {words}").format(title=self._relation(relation.type), words=words)

    def _label(self, name: str) -> str:
        label = self._scheme.by_name.get(name)
        title = f" · {label.title.in_language(self._language)}" if label else ""
        return isolated(f"{name}{title}")
