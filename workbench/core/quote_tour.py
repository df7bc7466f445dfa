"""From quote to quote through an article: every passage in marks and every reported clause that could be one."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence

import regex

from workbench.core.quotes import Passage, QuoteProposal, passages, propose_at

Range = tuple[int, int]
Known = Callable[[int], Sequence[Range]]  # what is tagged as a possible speaker near an offset
Begins = Callable[[int, int], bool]

# The words that open a reported clause: إن and أن with proclitics and a pronoun; marks on the letters between.
_COMPLEMENTIZER = regex.compile(
    r"(?<![\p{L}\p{M}])(?:[وفبكل]\p{M}*){0,2}[إأا]\p{M}*ن\p{M}*(?:ه|ها|هم|هما|هن|نا|ني)?\p{M}*(?![\p{L}\p{M}])"
)
_ALIKE = 0.6  # share of two ranges in what they cover together that makes them one quote
_LEAST = 0.25  # score of the likeliest cue, without which words in marks are a name or a term


class QuoteTour:
    """The proposals for one text, in its order, worked out one after the other as they are asked for.

    Args:
        text: the article.
        skipped: ranges in which nothing is looked for: menus, captions and the like.
        known: see `propose`; asked with an offset.
        begins: tells whether a quote that is there begins between two offsets, both included: nothing is worked out for
            what begins there too.
    """

    def __init__(self, text: str, skipped: Sequence[Range], known: Known, begins: Begins) -> None:
        self._text = text
        self._known = known
        self._begins = begins
        self._passages = passages(text)
        # Where a proposal is asked for, and the earliest offset at which its content can begin.
        clauses = {match.end() - 1: match.start() for match in _COMPLEMENTIZER.finditer(text)}
        marked = {one.start: one.start for one in self._passages if " " in text[one.start : one.end].strip()}
        self._firsts = {
            place: first
            for place, first in sorted((clauses | marked).items())
            if not any(start <= place < end for start, end in skipped)
        }
        self._places = list(self._firsts)

    def after(self, offset: int) -> Iterator[QuoteProposal]:
        """Yield the proposals whose content begins behind `offset`, nearest first."""
        return self._likely(self._places[bisect_right(self._places, offset) :], lambda start: start > offset)

    def before(self, offset: int) -> Iterator[QuoteProposal]:
        """Yield the proposals whose content begins before `offset`, nearest first."""
        places = self._places[: bisect_left(self._places, offset)]
        return self._likely(places[::-1], lambda start: start < offset)

    def at(self, offset: int) -> QuoteProposal | None:
        """Return the proposal for the passage or clause that `offset` lies in, if there is a likely one."""
        known = self._known(offset)
        proposal = propose_at(self._text, offset, known=known)
        return proposal if proposal and self._is_likely(proposal) and not _is_name(proposal, known) else None

    def _likely(self, places: Sequence[int], fits: Callable[[int], bool]) -> Iterator[QuoteProposal]:
        seen: set[tuple[Range, ...]] = set()
        for place in places:
            proposal = None if self._begins(self._firsts[place], place) else self.at(place)
            if proposal and fits(proposal.content[0][0]) and proposal.content not in seen:
                seen.add(proposal.content)
                yield proposal

    def _is_likely(self, proposal: QuoteProposal) -> bool:
        score = max((cue.score for cue in proposal.cues), default=0.0)
        return score >= _LEAST and not (proposal.mode == "mixed" and self._is_all_in_marks(proposal))

    def _is_all_in_marks(self, proposal: QuoteProposal) -> bool:
        """Tell whether a clause is a passage in marks behind a bare إن or أن: then that passage is the quote."""
        start, end = proposal.content[0][0], proposal.content[-1][1]
        return any(_is_rest(self._text, passage, start, end) for passage in self._passages)


def is_taken(content: Sequence[Range], quotes: Sequence[Range]) -> bool:
    """Tell whether one of the ranges `quotes` is so much the same as `content` that it is the same quote."""
    start, end = content[0][0], content[-1][1]
    return any(_alike(start, end, *quote) >= _ALIKE for quote in quotes)


def _alike(start: int, end: int, other_start: int, other_end: int) -> float:
    shared = min(end, other_end) - max(start, other_start)
    return shared / (max(end, other_end) - min(start, other_start)) if shared > 0 else 0.0


def _is_name(proposal: QuoteProposal, known: Sequence[Range]) -> bool:
    """Tell whether what stands in marks is a name that is tagged already, or part of one."""
    start, end = proposal.content[0][0], proposal.content[-1][1]
    return any(first <= start and end <= last for first, last in known)


def _is_rest(text: str, passage: Passage, start: int, end: int) -> bool:
    if not (
        start < passage.start and abs(passage.end - end) <= _MARKS_WIDE and " " in text[passage.start : passage.end]
    ):
        return False
    return bool(_COMPLEMENTIZER.fullmatch(text[start : passage.start].rstrip(_MARKS)))


_MARKS = ' \u00a0"“”„‟«»‹›'
_MARKS_WIDE = 3
