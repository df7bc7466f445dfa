"""All quotes of a text in one pass: passages in marks that somebody said, and clauses that are reported."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from workbench.core.quotes.broken import Ranges, breaking_cue, fragments
from workbench.core.quotes.clauses import Clause
from workbench.core.quotes.headlines import Headline, headlines, is_within
from workbench.core.quotes.linking import NO_LINKS, Links, links_of
from workbench.core.quotes.marked import goes_on, governing, wordings
from workbench.core.quotes.marks import Marks, Passage
from workbench.core.quotes.proposals import Mode
from workbench.core.quotes.reported import reported_clauses
from workbench.core.quotes.speaking import Saying, Speaker, Stance, Way, stance_of, with_speakers
from workbench.core.quotes.stretch import Stretch, whole
from workbench.core.quotes.word_classes import complementizer
from workbench.core.tokens import Range

Places = Sequence[tuple[int, int]]

_IN_CLAUSE = 0.9  # scores of passages in marks: within a reported clause, behind a speaker and a colon, on their own
_BEHIND_SPEAKER = 0.8
_GOES_ON = 0.7
_MARKS = 2  # code points between the end of a clause and that of the marks in it


class FoundQuote(Struct, frozen=True):
    """A quote of a text, all ranges in code points, and how likely a person would annotate it just so (0 to 1).

    `way` tells how it was found. `stance` and `speaker` are as in the scheme; `stance` is "" where it is not clear.
    """

    content: Ranges
    mode: Mode
    marks: Marks | Literal[""]
    cues: Ranges
    source: tuple[int, int] | None
    relays: Ranges
    speaker: Speaker
    stance: Stance | Literal[""]
    way: Way
    score: float


def find_quotes(
    text: str,
    words: Iterable[Range] | None = None,
    *,
    known: Collection[tuple[int, int]] = (),
    names: Collection[tuple[int, int]] = (),
    titles: Places = (),
    skipped: Places = (),
) -> list[FoundQuote]:
    """Return all quotes of `text` in order, outer ones before those inside.

    Args:
        text: the article.
        words: its words (`core.tokens`), if they are known already.
        known: people and bodies, who may speak.
        names: ranges that are names of whatever: in marks they are no quotes.
        titles: the ranges of headlines, in order.
        skipped: ranges in which nothing is looked for, in order.
    """
    stretch = whole(text, words)
    speakers = sorted(known)
    marked = wordings(stretch, frozenset(names), skipped)
    sayings = list(_reported(stretch, marked, skipped))
    taken = {saying.content[0][0] for saying in sayings}
    heads = [one for one in headlines(stretch, speakers, titles) if not is_within(one.start, skipped)]
    for saying in _headed(heads, marked):
        if saying.content[0][0] not in taken:
            taken.add(saying.content[0][0])
            sayings.append(saying)
    for passage in marked:
        if passage.start not in taken and (saying_in_marks := _marked(stretch, passage)):
            taken.update(start for start, _ in saying_in_marks.content)
            sayings.append(saying_in_marks)
    sayings.sort(key=_place)
    return [_found(stretch, *told) for told in with_speakers(stretch, sayings, speakers)]


def _place(saying: Saying) -> tuple[int, int]:
    return saying.content[0][0], -saying.content[-1][1]


def _found(stretch: Stretch, saying: Saying, speaker: Speaker) -> FoundQuote:
    links = saying.links
    return FoundQuote(
        content=saying.content,
        mode=saying.mode,
        marks=saying.marks,
        cues=tuple((cue.start, cue.end) for cue in links.cues),
        source=(links.source.start, links.source.end) if links.source else None,
        relays=tuple((relay.start, relay.end) for relay in links.relays),
        speaker=speaker,
        stance=stance_of(stretch, saying),
        way=saying.way,
        score=saying.score,
    )


def _within(marked: Sequence[Passage], start: int, end: int) -> Sequence[Passage]:
    """Return the passages that begin in a range."""
    return marked[bisect_left(marked, start, key=_start) : bisect_left(marked, end, key=_start)]


def _start(passage: Passage) -> int:
    return passage.start


def _reported(stretch: Stretch, marked: Sequence[Passage], skipped: Places) -> Iterator[Saying]:
    """Yield the clauses that are reported, and what stands in marks within them."""
    done: set[int] = set()
    for one in reported_clauses(stretch):
        clause = one.clause
        if is_within(clause.start, skipped):
            continue
        inside = _within(marked, clause.start, clause.end)
        links = links_of(stretch, clause.cue, clause.first, clause.last)
        if not (inside and _is_all(stretch, clause, inside[0])):
            mode: Mode = "mixed" if inside else "indirect"
            yield Saying(((clause.start, clause.end),), mode, "", links, one.way, one.score)
        for passage in inside:
            if passage.start not in done:
                done.add(passage.start)
                yield _direct(passage, links, "marks", _IN_CLAUSE)


def _direct(passage: Passage, links: Links, way: Way, score: float) -> Saying:
    return Saying(((passage.start, passage.end),), "direct", passage.marks, links, way, score)


def _is_all(stretch: Stretch, clause: Clause, passage: Passage) -> bool:
    """Tell whether a clause is a passage in marks, but for إن or أن before it."""
    if abs(clause.end - passage.end) > _MARKS:
        return False
    first = stretch.number_at(passage.start)
    opener = stretch.words[clause.first]
    return first <= clause.first or (first == clause.first + 1 and complementizer(opener) is not None)


def _headed(heads: Iterable[Headline], marked: Sequence[Passage]) -> Iterator[Saying]:
    """Yield what stands behind a speaker and a colon, and what stands in marks there."""
    for one in heads:
        links = NO_LINKS._replace(source=one.speaker)
        inside = _within(marked, one.start, one.end)
        is_all = bool(inside) and inside[0].start <= one.start + _MARKS and abs(one.end - inside[0].end) <= _MARKS
        if not is_all:
            mode: Mode = "mixed" if inside else "indirect"
            yield Saying(((one.start, one.end),), mode, "", links, "headline", one.score)
        for passage in inside:
            yield _direct(passage, links, "headline", max(one.score, _BEHIND_SPEAKER) if is_all else one.score)


def _marked(stretch: Stretch, passage: Passage) -> Saying | None:
    """Return what stands in marks, with the cue that reports it, or as what goes on with the quote before."""
    content = fragments(stretch, passage)
    first, last = stretch.touched(content[0][0], content[-1][1])
    if len(content) > 1:
        breaking = breaking_cue(stretch, content)
        links = links_of(stretch, breaking, stretch.number_at(content[1][0]), last) if breaking else NO_LINKS
        return Saying(content, "direct", passage.marks, links, "marks", _IN_CLAUSE)
    cue, score = governing(stretch, first, last)
    if cue:
        return Saying(content, "direct", passage.marks, links_of(stretch, cue, first, last), "marks", score)
    if goes_on(stretch, first, last):
        return Saying(content, "direct", passage.marks, NO_LINKS, "goes-on", _GOES_ON)
    return None
