"""The stretch of text around a content, all that a proposal looks at: words, reporting words, quoted passages."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from workbench.core.quotes.cues import Cue, find_cues
from workbench.core.quotes.marks import Passage, paragraph_around, passages, passages_within
from workbench.core.quotes.sentence import Word, words_of
from workbench.core.tokens import Range

BEFORE = 1500  # code points that are read before a content, to find the speaker of a sentence that has none
BEHIND = 500
_EDGE = 1500  # code points of a long content that are read at each end
_LONGEST_SENTENCE = 200  # words to either side
_LONGEST_OPEN = 4000  # code points of a passage in marks; in a longer one a mark is missing somewhere
_SPEECH = 2  # words: shorter passages are names and terms, and what reports may stand around them


class Stretch(Struct, frozen=True, dict=True):
    """The words of a stretch of `text`, and by their numbers its cues; `passages` are those of all its paragraphs.

    `quoted` are cues within passages, which report nothing but may break the quote that they stand in.
    """

    text: str
    words: list[Word]
    cues: list[Cue]
    passages: list[Passage]
    quoted: list[Cue] = []

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _ends(self) -> list[int]:
        return [word.end for word in self.words]

    @cached_property
    def _breaks(self) -> list[int]:
        """The numbers of the words that begin a sentence."""
        return [number for number, word in enumerate(self.words) if word.breaks]

    @cached_property
    def paragraphs(self) -> list[int]:
        """The numbers of the words that begin a paragraph."""
        return [number for number, word in enumerate(self.words) if not number or word.breaks == 2]

    @cached_property
    def _break_sums(self) -> list[int]:
        return list(accumulate((word.breaks for word in self.words), initial=0))

    @cached_property
    def _firsts(self) -> list[int]:
        return [cue.first for cue in self.cues]

    @cached_property
    def _passage_starts(self) -> list[int]:
        return [passage.start for passage in self.passages]

    def number_at(self, offset: int) -> int:
        """Return the number of the first word that ends behind `offset`."""
        return bisect_right(self._ends, offset)

    def touched(self, start: int, end: int) -> tuple[int, int]:
        """Return the number of the first word that the range touches, and that of the word behind the last one."""
        first = self.number_at(start)
        return first, max(first, bisect_left(self._starts, end))

    def sentence(self, number: int) -> tuple[int, int]:
        """Return the numbers of the first word of the sentence of word `number` and of the first one behind it.

        Of an endless sentence it is what lies around the word.
        """
        place = bisect_right(self._breaks, number)
        first = self._breaks[place - 1] if place else 0
        last = self._breaks[place] if place < len(self._breaks) else len(self.words)
        return max(first, number - _LONGEST_SENTENCE), max(min(last, number + _LONGEST_SENTENCE), number + 1)

    def cues_before(self, number: int, floor: int = 0) -> Iterator[Cue]:
        """Yield the cues that end before word `number` and begin at word `floor` or later, the nearest first."""
        for place in range(bisect_left(self._firsts, number) - 1, -1, -1):
            cue = self.cues[place]
            if cue.first < floor:
                return
            if cue.last <= number:
                yield cue

    def cues_from(self, number: int, limit: int) -> list[Cue]:
        """Return the cues that begin at word `number` or later, and before word `limit`."""
        return self.cues[bisect_left(self._firsts, number) : bisect_left(self._firsts, limit)]

    def quoted_from(self, number: int, limit: int) -> list[Cue]:
        """Return the cues within passages that begin at word `number` or later, and before word `limit`."""
        first = bisect_left(self.quoted, number, key=_first)
        return self.quoted[first : bisect_left(self.quoted, limit, key=_first)]

    def breaks_between(self, number: int, last: int) -> int:
        """Return the sum of the breaks of the words from `number` to `last`, both included."""
        sums = self._break_sums
        return sums[min(last + 1, len(self.words))] - sums[number] if number <= last else 0

    def passages_from(self, start: int, end: int) -> list[Passage]:
        """Return the passages that begin at an offset from `start` on and before `end`."""
        return self.passages[bisect_left(self._passage_starts, start) : bisect_left(self._passage_starts, end)]

    def passages_before(self, start: int, most: int = 6) -> list[Passage]:
        """Return the last passages that begin before an offset, at most so many, the nearest first."""
        place = bisect_left(self._passage_starts, start)
        return self.passages[max(0, place - most) : place][::-1]


def _first(cue: Cue) -> int:
    return cue.first


def _end(word: Word) -> int:
    return word.end


def _place(passage: Passage) -> tuple[int, int]:
    return passage.start, -passage.end


def stretch_around(text: str, start: int, end: int, paragraph: tuple[int, list[Passage]] | None = None) -> Stretch:
    """Return the stretch around the content `text[start:end]`. Cues within a passage count only in there.

    `paragraph`: where a paragraph begins, and the passages in it if they are known already.
    """
    first = _space_before(text, max(0, start - BEFORE))
    last = _space_behind(text, min(len(text), end + BEHIND))
    known = dict([paragraph] if paragraph else [])
    near = (one for one in _passages(text, first, last, known) if one.start < last and first < one.end)
    found = sorted(near, key=_place)
    words = _without_inner_breaks(_read(text, first, start, end, last), found)
    speech = [passage for passage in found if _is_speech(words, passage)]
    around = [p for p in speech if not (p.start <= start and end <= p.end)]
    cues = [cue for cue in find_cues(text, words) if not _within(cue.start, around)]
    return Stretch(text, words, cues, found)


def whole(text: str, ranges: Iterable[Range] | None = None) -> Stretch:
    """Return all of `text` as one stretch. Cues within passages of more than a word count for nothing outside.

    `ranges`: the words of `text` (`core.tokens`), if they are known already.
    """
    found = list(passages(text))
    words = words_of(text, 0, len(text), ranges)
    speech = _united(one for one in found if _is_speech(words, one) and one.end - one.start <= _LONGEST_OPEN)
    starts = [start for start, _ in speech]
    ends = [end for _, end in speech]
    words = [
        replace(word, breaks=0) if word.breaks == 1 and _covers(starts, ends, word.start - 1) else word
        for word in words
    ]
    cues: list[Cue] = []
    quoted: list[Cue] = []
    for cue in find_cues(text, words):
        (quoted if _covers(starts, ends, cue.start) else cues).append(cue)
    return Stretch(text, words, cues, found, quoted)


def _united(found: Iterable[Passage]) -> list[tuple[int, int]]:
    """Return the ranges that the passages, in order, cover together."""
    ranges: list[tuple[int, int]] = []
    for one in found:
        if ranges and one.start < ranges[-1][1]:
            ranges[-1] = ranges[-1][0], max(ranges[-1][1], one.end)
        else:
            ranges.append((one.start, one.end))
    return ranges


def _covers(starts: Sequence[int], ends: Sequence[int], offset: int) -> bool:
    place = bisect_right(starts, offset) - 1
    return place >= 0 and offset < ends[place]


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
        replace(word, breaks=0)
        if word.breaks == 1 and any(passage.start < word.start < passage.end for passage in passages)
        else word
        for word in words
    ]
