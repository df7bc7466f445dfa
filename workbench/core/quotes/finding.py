"""All quotes of a text in one pass: passages in marks that somebody said, and clauses that are reported."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

import regex
from msgspec import Struct

from workbench.core.quotes.broken import Ranges, fragments
from workbench.core.quotes.clauses import Clause
from workbench.core.quotes.cue_lexicon import IMPERSONAL, PASSING_ON
from workbench.core.quotes.cues import Cue
from workbench.core.quotes.linking import AROUND, Links, links_of
from workbench.core.quotes.marked import is_name
from workbench.core.quotes.marks import Marks, Passage
from workbench.core.quotes.proposals import Known, Mode
from workbench.core.quotes.reported import Reported, reported_clauses
from workbench.core.quotes.speakers import Phrase, is_aside, topic_of
from workbench.core.quotes.stretch import Stretch, whole
from workbench.core.quotes.word_classes import complementizer
from workbench.core.tokens import Range

Way = Literal["marks", "goes-on", "clause", "question", "colon", "noun", "around"]
Speaker = Literal["entity", "unnamed", "implicit"]

_LEAST = 0.3
_REACH_BEFORE, _REACH_BEHIND = 30, 8  # words between a passage and the cue that reports it
_LONGEST = 4000  # code points: in a longer passage a mark is missing somewhere
_FAR = 1500  # code points between what a speaker said and what goes on with it
_OPENS_WITHIN = 2  # words before a verb that opens its sentence
_STATEMENT = 5  # words: so much in marks may go on with what a speaker said before


class FoundQuote(Struct, frozen=True):
    """A quote of a text, all ranges in code points, and how likely a person would annotate it just so (0 to 1).

    `way` tells how it was found; `lemma` is the reporting word of its first cue, "" without one.
    """

    content: Ranges
    mode: Mode
    marks: Marks | Literal[""]
    cues: Ranges
    source: tuple[int, int] | None
    is_own: bool
    relays: Ranges
    way: Way
    lemma: str
    score: float


def find_quotes(
    text: str, words: Iterable[Range] | None = None, *, known: Known = (), skipped: Sequence[tuple[int, int]] = ()
) -> list[FoundQuote]:
    """Return all quotes of `text` in order, outer ones before those inside.

    Args:
        text: the article.
        words: its words (`core.tokens`), if they are known already.
        known: see `propose`.
        skipped: ranges in which nothing is looked for.
    """
    return _Search(whole(text, words), known, skipped).found()


class _Search:
    """The search through one text."""

    def __init__(self, stretch: Stretch, known: Known, skipped: Sequence[tuple[int, int]]) -> None:
        self._stretch = stretch
        self._known = known
        self._skipped = skipped
        self._clauses = [one for one in reported_clauses(stretch) if not self._is_skipped(one.clause.start)]
        self._links: dict[tuple[int, int], Links] = {}
        self._drafts: list[_Draft] = []

    def found(self) -> list[FoundQuote]:
        inside = -1
        wordings: list[Passage] = []
        for passage in self._stretch.passages:
            if passage.start < inside or self._is_skipped(passage.start) or passage.end - passage.start > _LONGEST:
                continue
            first, last = self._stretch.touched(passage.start, passage.end)
            if last - first < 2 or is_name(self._stretch, first, last):
                continue
            wordings.append(passage)
            inside = passage.end
        starts = [passage.start for passage in wordings]
        used: set[int] = set()
        for one in self._clauses:
            place = bisect_right(starts, one.clause.start - 1)
            within = []
            while place < len(wordings) and wordings[place].start < one.clause.end:
                within.append(wordings[place])
                place += 1
            links = links_of(self._stretch, one.clause.cue, one.clause.first, one.clause.last)
            if not (within and self._is_all(one.clause, within[0])):
                mode: Mode = "mixed" if within else "indirect"
                content = ((one.clause.start, one.clause.end),)
                self._add(content, mode, "", links, one.way, one.score)
            for passage in within:
                if passage.start not in used:
                    used.add(passage.start)
                    self._add(((passage.start, passage.end),), "direct", passage.marks, links, "marks", 0.9)
        done: set[int] = set()
        for passage in wordings:
            if passage.start not in used and passage.start not in done:
                content = fragments(self._stretch, passage)
                done |= {start for start, _ in content}
                self._passage(passage, content)
        return self._with_speakers()

    def _is_skipped(self, offset: int) -> bool:
        place = bisect_right(self._skipped, (offset, len(self._stretch.text))) - 1
        return place >= 0 and offset < self._skipped[place][1]

    def _is_all(self, clause: Clause, passage: Passage) -> bool:
        """Tell whether a clause is a passage in marks, but for إن or أن before it."""
        if not clause.end - 2 <= passage.end <= clause.end + 2:
            return False
        first = self._stretch.number_at(passage.start)
        opener = self._stretch.words[clause.first]
        return first <= clause.first or (first == clause.first + 1 and complementizer(opener) is not None)

    def _passage(self, passage: Passage, content: Ranges) -> None:
        first, last = self._stretch.touched(content[0][0], content[-1][1])
        cue, score = self._governing(first, last)
        if cue:
            links = links_of(self._stretch, cue, first, last)
            self._add(content, "direct", passage.marks, links, "marks", score)
        elif self._stands_alone(first, last):
            self._add(content, "direct", passage.marks, Links((), None, (), False), "goes-on", 0.7)

    def _governing(self, first: int, last: int) -> tuple[Cue | None, float]:
        """Return the cue in the sentence that reports the passage of these words, and how surely it does."""
        stretch = self._stretch
        words = stretch.words
        floor = stretch.sentence(first)[0]
        limit = stretch.sentence(max(first, last - 1))[1]
        if last < len(words) and words[last].breaks == 1 and stretch.text[words[last - 1].end : words[last].start].strip('"“”„«»‹› \u00a0') == "":
            limit = stretch.sentence(last)[1]
        best: Cue | None = None
        rank = 0.0
        for cue in stretch.cues_before(first, max(floor, first - _REACH_BEFORE)):
            score = cue.weight * 0.98 ** (first - cue.last)
            if cue.kind == "noun" and not cue.bound and cue.weight < 0.5:
                score *= 0.7
            if score > rank:
                best, rank = cue, score
            if is_aside(stretch, cue) and not ":" in words[cue.last - 1].gap:
                score *= 0.6
            if ":" in words[first].gap and (cue.kind in ("verb", "participle") or cue.bound) and not is_aside(stretch, cue):
                return cue, max(score, 0.9)
        if rank >= 0.5:
            return best, rank
        for cue in stretch.cues_from(last, min(limit, last + _REACH_BEHIND)):
            near = cue.weight * 0.97 ** (cue.first - last)
            if cue.kind in ("according", "attribution"):
                near = max(near, 0.8)
            elif cue.kind != "verb" or cue.joined or cue.first > last + 1:
                continue
            if near > rank:
                return cue, near
        return best, rank

    def _stands_alone(self, first: int, last: int) -> bool:
        """Tell whether a passage is a sentence of its own, so that it goes on with what was quoted before."""
        words = self._stretch.words
        opens = first == 0 or words[first].breaks > 0
        closes = last >= len(words) or words[last].breaks > 0
        return opens and closes and last - first >= _STATEMENT

    def _add(self, content: Ranges, mode: Mode, marks: Marks | Literal[""], links: Links, way: Way, score: float) -> None:
        self._drafts.append(_Draft(content, mode, marks, links, way, score))

    def _with_speakers(self) -> list[FoundQuote]:
        """Return the quotes in order; one without a speaker of its own goes on with what was said before."""
        found: list[FoundQuote] = []
        before: list[_Draft] = []
        for draft in sorted(self._drafts, key=_place):
            source, own = self._speaker(draft, before)
            if draft.way == "goes-on" and not source:
                continue
            links = draft.links
            draft = draft._replace(links=links._replace(source=source))
            before = [one for one in before[-3:] if one.links.cues != links.cues or not links.cues] + [draft]
            found.append(
                FoundQuote(
                    draft.content,
                    draft.mode,
                    draft.marks,
                    tuple((cue.start, cue.end) for cue in links.cues),
                    (source.start, source.end) if source else None,
                    own,
                    tuple((relay.start, relay.end) for relay in links.relays[:2]),
                    draft.way,
                    links.cues[0].lemma if links.cues else "",
                    draft.score,
                )
            )
        return found

    def _speaker(self, draft: "_Draft", before: Sequence["_Draft"]) -> tuple[Phrase | None, bool]:
        """Return the speaker of a quote, and whether its own sentence names him."""
        links = draft.links
        last = next((one for one in reversed(before) if one.links.source), None)
        near = last and draft.content[0][0] - last.content[-1][1] <= _FAR
        if draft.way == "goes-on":
            return (last.links.source if last and near else None), False
        cue = links.cues[-1] if len(links.cues) == 2 and links.cues[0].lemma in PASSING_ON else links.cues[0]
        if cue.lemma in IMPERSONAL or cue.kind in AROUND:
            return links.source, links.is_own
        floor = self._stretch.sentence(cue.first)[0]
        same = last if last and last.links.cues and floor <= last.links.cues[0].first < cue.first else None
        if cue.kind == "participle" and same:
            return same.links.source, True
        if links.is_own:
            return links.source, True
        if same:
            return same.links.source, True
        if cue.kind == "verb":
            if cue.first - floor > _OPENS_WITHIN and (topic := topic_of(self._stretch, cue)):
                return topic, True
            if last and near:
                return last.links.source, False
        return links.source, links.source is not None and links.source.score > 0.5


class _Draft(NamedTuple):
    """A quote while it is not known yet who goes on speaking."""

    content: Ranges
    mode: Mode
    marks: Marks | Literal[""]
    links: Links
    way: Way
    score: float


def _place(draft: _Draft) -> tuple[int, int]:
    return draft.content[0][0], -draft.content[-1][1]
