"""What a suggester of the tests proposes: words that it was told, wherever they stand, and what leads to what."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import pytest
from driver import Driver
from PySide6.QtCore import QSettings

from workbench.commands.suggesters import Chain, Report
from workbench.core.suggestions import Place, Suggested, SuggestedRelation, Suggestion, because
from workbench.storage.store import Store
from workbench.suggest.article import Article
from workbench.ui.suggestions import offers
from workbench.ui.words.isolation import bare


class Teller:
    """Proposes every occurrence of the words that it was told, with label and score, and links between them.

    Attributes:
        is_brief: whether what is tagged already is left out.
    """

    name = "lexicon"

    def __init__(self) -> None:
        self.is_brief = False
        self._words: list[tuple[str, str, float, dict[str, Any]]] = []
        self._links: list[tuple[str, Place, Place]] = []

    def tell(self, words: str, label: str, score: float = 0.9, **attributes: Any) -> None:
        """Let `words` be proposed with that label from now on."""
        self._words.append((words, label, score, attributes))

    def link(self, relation: str, source: tuple[str, str], target: tuple[str, str]) -> None:
        """Let a relation be proposed between the first occurrences of words (words, label)."""
        self._links.append((relation, source, target))

    def suggest(self, article: Article, _earlier: Suggested) -> Suggested:
        spans = [
            Suggestion(
                start=start,
                end=start + len(words),
                label=label,
                score=score,
                attributes=attributes,
                reasons=(because(self.name, score, "It stands in the lexicon {name}.", name="weapons"),),
            )
            for words, label, score, attributes in self._words
            for start in _starts(article.text, words)
            if not (self.is_brief and any((span.label, span.start) == (label, start) for span in article.spans))
        ]

        def place(words: str, label: str) -> Place:
            start = article.text.index(words)
            return Place(label, start, start + len(words))

        links = (
            SuggestedRelation(type=name, source=place(*one), target=place(*two), score=0.9, suggester=self.name)
            for name, one, two in self._links
            if one[0] in article.text and two[0] in article.text
        )
        return Suggested(tuple(sorted(spans, key=lambda one: one.order)), tuple(links))


def _starts(text: str, words: str) -> Iterator[int]:
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


@pytest.fixture
def teller(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Teller:
    """The only suggester that there is; what it is told before a window opens is suggested there."""
    told = Teller()
    QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat).setValue("suggestions/shown", "yes")

    def only_told(store: Store, *, only: Collection[str], report: Report) -> Chain:
        asked = (told,) if told.name in only else ()
        return Chain(asked, tuple(one.name for one in asked), store.scheme)

    monkeypatch.setattr(offers, "project_chain", only_told)
    return told


def wait(at_work: Driver) -> None:
    """Wait until the suggestions are worked out."""
    at_work.qtbot.waitUntil(lambda: not at_work.workspace.suggestions.offered.is_busy)


def left(at_work: Driver) -> list[tuple[str, str]]:
    """Surface and label of every suggestion that is shown, in order."""
    return [(at_work.text[one.start : one.end], one.label) for one in at_work.workspace.suggestions.offered.left]


def suggested(at_work: Driver) -> tuple[str, str] | None:
    """The words that the chosen suggestion would get now, and its label."""
    cursor = at_work.workspace.page.word_cursor
    one = cursor.chosen_suggestion
    return (at_work.selected, one.label) if one else None


def place(at_work: Driver) -> str:
    """What the line at the foot says of where one is."""
    return bare(at_work.window.line.place.text())
