"""Search over all pages of the guide: folded, so that any spelling finds any other."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import QTextDocument

from workbench.core.folding import Folded, fold, fold_plain
from workbench.ui.guide.pages import GuidePage, page_text

_BEFORE, _BEHIND = 24, 60  # characters of context round the first word that was found


class Passage(NamedTuple):
    """A paragraph, list item, heading or cell of a page: block number `block` of the document that Qt makes of it.

    `heading` is the one it stands under; a heading stands under itself.
    """

    page: GuidePage
    heading: str
    block: int
    text: str
    folded: Folded


class Hit(NamedTuple):
    """A passage with every word that was looked for, and where they stand in it (code points)."""

    passage: Passage
    ranges: tuple[tuple[int, int], ...]

    def excerpt(self) -> str:
        """Return the words around the first hit, cut off at spaces."""
        text, start = self.passage.text, self.ranges[0][0]
        begin = max(start - _BEFORE, 0)
        end = min(start + _BEHIND, len(text))
        before = text[begin:start].partition(" ")[2] if begin else text[:start]
        behind = text[start:end] if end == len(text) else text[start:end].rpartition(" ")[0] or text[start:end]
        return f"{'…' if begin else ''}{before}{behind}{'…' if end < len(text) else ''}"


class GuideSearch:
    """Knows every passage of `pages`."""

    def __init__(self, pages: Sequence[GuidePage]) -> None:
        self._passages = [passage for page in pages for passage in _passages(page)]

    def find(self, words: str) -> list[Hit]:
        """Return the passages that hold every one of `words`, or hold some and have the rest in their headings.

        Headings come first, then the rest in the order of the pages.
        """
        wanted = fold_plain(words).split()
        found = [hit for passage in self._passages if (hit := _look(passage, wanted))]
        return sorted(found, key=lambda hit: hit.passage.text != hit.passage.heading)


def _look(passage: Passage, wanted: Sequence[str]) -> Hit | None:
    above = fold_plain(f"{passage.page.title} {passage.heading}")
    if not all(word in passage.folded.text or word in above for word in wanted):
        return None
    ranges = tuple(sorted({place for word in wanted for place in _places(passage.folded, word)}))
    return Hit(passage, ranges) if ranges else None


def _places(folded: Folded, word: str) -> Iterator[tuple[int, int]]:
    start = folded.text.find(word)
    while start >= 0:
        yield folded.source_range(start, start + len(word))
        start = folded.text.find(word, start + len(word))


def _passages(page: GuidePage) -> Iterator[Passage]:
    document = QTextDocument()
    document.setMarkdown(page_text(page.path))
    heading = page.title
    block = document.begin()
    while block.isValid():
        text = block.text()
        if block.blockFormat().headingLevel():
            heading = text
        if text.strip("\ufffc "):  # which stands for a picture
            yield Passage(page, heading, block.blockNumber(), text, fold(text))
        block = block.next()
