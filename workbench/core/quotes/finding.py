"""All quotes of a text in one pass: passages in marks that somebody said, and clauses that are reported."""

from collections.abc import Iterable, Sequence
from typing import Literal

import regex
from msgspec import Struct

from workbench.core.quotes.broken import Ranges, fragments
from workbench.core.quotes.clauses import Clause
from workbench.core.quotes.marks import Marks, Passage
from workbench.core.quotes.proposals import Known, Mode, QuoteProposal, is_wording, mode_of, proposal_of
from workbench.core.quotes.reported import Reported, reported_clauses
from workbench.core.quotes.stretch import Stretch, whole
from workbench.core.tokens import Range
from workbench.core.quotes.word_classes import complementizer

Way = Literal["marks", "goes-on", "clause", "question", "colon", "noun", "around"]

_LEAST = 0.3
_RELAY = 0.35
_GAP = regex.compile(r"[\s\"“”„‟«»‹›]*")


class FoundQuote(Struct, frozen=True):
    """A quote of a text, all ranges in code points, and how likely a person would annotate it just so (0 to 1).

    `way`: how it was found.
    """

    content: Ranges
    mode: Mode
    marks: Marks | Literal[""]
    cues: Ranges
    source: tuple[int, int] | None
    relays: Ranges
    way: Way
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
    stretch = whole(text, words)
    clauses = reported_clauses(stretch)
    found: list[FoundQuote] = []
    inner: list[tuple[int, int]] = []
    for passage in stretch.passages:
        if inner and passage.end <= inner[-1][1]:
            continue
        if not is_wording(stretch, passage):
            continue
        content = fragments(stretch, passage)
        proposal = proposal_of(stretch, content, "direct", passage.marks, known=known)
        score = proposal.cues[0].score if proposal.cues else 0.0
        if score < _LEAST:
            continue
        if found and found[-1].content == content:
            continue
        inner.append((passage.start, passage.end))
        found.append(_found(proposal, "marks", score))
    for one in clauses:
        start, end = one.clause.start, one.clause.end
        if any(_is_all(stretch, one.clause, p) for p in stretch.passages_from(start - 1, end)):
            continue
        mode = mode_of(stretch, start, end)
        proposal = proposal_of(stretch, ((start, end),), mode, "", known=known, clause=one.clause)
        found.append(_found(proposal, one.way, one.score))
    return sorted(found, key=lambda one: (one.content[0][0], -one.content[-1][1]))


def _is_all(stretch: Stretch, clause: Clause, passage: Passage) -> bool:
    """Tell whether a clause is a passage in marks, but for إن or أن before it."""
    if abs(passage.end - clause.end) > 2 or not is_wording(stretch, passage):
        return False
    first = stretch.number_at(passage.start)
    return first <= clause.first or (first == clause.first + 1 and complementizer(stretch.words[clause.first]) is not None)


def _found(proposal: QuoteProposal, way: Way, score: float) -> FoundQuote:
    cue = proposal.cues[:1]
    source = next(((one.start, one.end) for one in proposal.sources), None)
    relays = [one for one in proposal.relays if one.score > _RELAY and (one.start, one.end) != source]
    return FoundQuote(
        proposal.content,
        proposal.mode,
        proposal.marks,
        tuple((one.start, one.end) for one in cue),
        source,
        tuple((one.start, one.end) for one in relays[:1]),
        way,
        score,
    )
