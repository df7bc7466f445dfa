"""The stretch of text around a content, all that a proposal looks at: words, reporting words, quoted passages."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from msgspec import Struct

from workbench.core.quotes.cues import Cue, find_cues
from workbench.core.quotes.marks import Passage, paragraph_around, passages_within
from workbench.core.quotes.sentence import Word, words_of

BEFORE = 1500  # code points that are read before a content, to find the speaker of a sentence that has none
BEHIND = 500
_EDGE = 1500  # code points of a long content that are read at each end
_SPEECH = 2  # words: shorter passages are names and terms, and what reports may stand around them


class Stretch(Struct, frozen=True):
    """The words of a stretch of `text`, and by their numbers its cues; `passages` are those of all its paragraphs."""

    text: str
    words: list[Word]
    cues: list[Cue]
    passages: list[Passage]

    def number_at(self, offset: int) -> int:
        """Return the number of the first word that ends behind `offset`."""
        return bisect_left(self.words, offset + 1, key=_end)

    def touched(self, start: int, end: int) -> tuple[int, int]:
        """Return the number of the first word that the range touches, and that of the word behind the last one."""
        first = self.number_at(start)
        return first, max(first, bisect_left(self.words, end, key=_start))

    def sentence(self, number: int) -> tuple[int, int]:
        """Return the numbers of the first word of the sentence of word `number` and of the first one behind it."""
        first = number
        while first > 0 and not self.words[first].breaks:
            first -= 1
        last = number + 1
        while last < len(self.words) and not self.words[last].breaks:
            last += 1
        return first, last

    def cues_before(self, number: int, floor: int = 0) -> Iterator[Cue]:
        """Yield the cues that end before word `number` and begin at word `floor` or later, the nearest first."""
        return (cue for cue in reversed(self.cues) if floor <= cue.first and cue.last <= number)

    def cues_from(self, number: int, limit: int) -> Iterator[Cue]:
        """Yield the cues among the words from `number` on and before `limit`, in order."""
        return (cue for cue in self.cues if number <= cue.first < limit)


def _start(word: Word) -> int:
    return word.start


def _end(word: Word) -> int:
    return word.end


def stretch_around(text: str, start: int, end: int, paragraph: tuple[int, list[Passage]] | None = None) -> Stretch:
    """Return the stretch around the content `text[start:end]`. Cues within a passage count only in there.

    `paragraph`: where a paragraph begins, and the passages in it if they are known already.
    """
    first = _space_before(text, max(0, start - BEFORE))
    last = _space_behind(text, min(len(text), end + BEHIND))
    known = dict([paragraph] if paragraph else [])
    found = [passage for passage in _passages(text, first, last, known) if passage.start < last and first < passage.end]
    words = _without_inner_breaks(_read(text, first, start, end, last), found)
    speech = [passage for passage in found if _is_speech(words, passage)]
    around = [p for p in speech if not (p.start <= start and end <= p.end)]
    cues = [cue for cue in find_cues(text, words) if not _within(cue.start, around)]
    return Stretch(text, words, cues, found)


def _space_before(text: str, offset: int) -> int:
    """Return the last offset up to `offset` that lies in no word."""
    while 0 < offset < len(text) and not text[offset].isspace():
        offset -= 1
    return offset


def _space_behind(text: str, offset: int) -> int:
    while offset < len(text) and not text[offset].isspace():
        offset += 1
    return offset


def _read(text: str, first: int, start: int, end: int, last: int) -> list[Word]:
    """Return the words of `text[first:last]`; of a long content `text[start:end]` only those near its ends."""
    behind_start, before_end = _space_behind(text, start + _EDGE), _space_before(text, end - _EDGE)
    if behind_start >= before_end:
        return words_of(text, first, last)
    return words_of(text, first, behind_start) + words_of(text, before_end, last)


def _passages(text: str, first: int, last: int, known: dict[int, list[Passage]]) -> Iterator[Passage]:
    start = last
    while start > first:
        begin, end = paragraph_around(text, start)
        yield from known[begin] if begin in known else passages_within(text, begin, end)
        start = begin - 1


def _within(offset: int, passages: Iterable[Passage]) -> bool:
    return any(passage.start <= offset < passage.end for passage in passages)


def _is_speech(words: list[Word], passage: Passage) -> bool:
    first = bisect_left(words, passage.start + 1, key=_end)
    return first + _SPEECH <= len(words) and words[first + _SPEECH - 1].end <= passage.end


def _without_inner_breaks(words: list[Word], passages: list[Passage]) -> list[Word]:
    """Return `words` so that no sentence ends within a passage: what is quoted has sentences of its own."""
    if not passages:
        return words
    return [
        word._replace(breaks=0)
        if word.breaks == 1 and any(passage.start < word.start < passage.end for passage in passages)
        else word
        for word in words
    ]
