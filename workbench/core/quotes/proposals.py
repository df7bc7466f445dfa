"""Proposals for a quote: its content, what reports it, who says it, and who passes it on."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import regex
from msgspec import Struct

from workbench.core.quotes.broken import Ranges, fragments
from workbench.core.quotes.clauses import Clause, clause_at
from workbench.core.quotes.cues import Cue, after_letters
from workbench.core.quotes.marks import Marks, Passage, outer, paragraph_around, passages_around, passages_within
from workbench.core.quotes.outlets import hearers, is_outlet, relays
from workbench.core.quotes.speakers import Phrase, is_aside, is_relative, speakers
from workbench.core.quotes.stretch import Stretch, stretch_around
from workbench.core.quotes.word_classes import complementizer, is_particle, names_behind
from workbench.core.tokens import trim

Mode = Literal["direct", "indirect", "mixed"]
Known = Sequence[tuple[int, int]]

_MOST = 6  # candidates of a kind
_READ_BEFORE, _READ_BEHIND = 300, 80  # words around a content in which its cues are looked for
_PER_WORD = 0.97  # what a word between a cue and a content leaves of its score
_PER_SENTENCE = 0.35
_BEHIND = 0.68  # an attribution behind the content, where a verb before it reports it too
_NOT_ITS_OWN = 0.3  # a verb behind the content that rather reports what follows
_PASSES_ON = 0.3  # an outlet that is named behind what another has said
_BETWEEN = 0.97  # an attribution between the fragments of a quote
_GOVERNS = 0.95
_AROUND = ("according", "attribution")
_REPORTS = 0.38  # more than any cue of another sentence has
_QUOTING = "نقلا"
_INSERTED = 0.6  # "…، حسبما ذكرت الصحيفة، أن …"
_ASIDE = 0.85  # the verb of a relative clause
_LEAST = 0.02
_KNOWN = 0.6  # what is left of the doubt about a candidate that is tagged already
_LONGEST_NAME = 3  # words
_FINAL_STOP = regex.compile(r"[.،؛:\s]+\Z")


class Candidate(Struct, frozen=True):
    """A range of code points that may be what is sought, and how likely it is (0 to 1)."""

    start: int
    end: int
    score: float


class QuoteProposal(Struct, frozen=True):
    """A quote as it may be annotated.

    `content` has one range, or one for each fragment of a broken quote; `marks` is "" where there are none. Cues,
    sources and relays come with the likeliest first, and may be empty.
    """

    content: Ranges
    mode: Mode
    marks: Marks | Literal[""]
    cues: tuple[Candidate, ...]
    sources: tuple[Candidate, ...]
    relays: tuple[Candidate, ...]


def propose(text: str, start: int, end: int, *, known: Known = ()) -> QuoteProposal:
    """Return the quote whose content a person selected as `text[start:end]` (code points).

    White space at the edges, marks around it, a final stop and a preposition before إن or أن are left out. `known` are
    ranges that are tagged as people, bodies or speakers already: candidates that end like one are likelier.

    Raises:
        ValueError: there is nothing but white space in the range, or it is no range of the text.
    """
    if not 0 <= start < end <= len(text) or not text[start:end].strip():
        raise ValueError(f"[{start}, {end}) holds nothing that could be quoted")
    start, end = trim(text, start, end)
    stretch = stretch_around(text, start, end)
    for passage in stretch.passages:
        if _is_selected(text, passage, start, end):
            return _direct(stretch_around(text, passage.start, passage.end), passage, known)
    around = [passage for passage in stretch.passages if passage.start <= start and end <= passage.end]
    if around:
        marks = max(around, key=_passage_start).marks
        return proposal_of(stretch, ((start, end),), "direct", marks, known=known)
    start, end = _clause_borders(stretch, start, end)
    clause = clause_at(stretch, start)
    clause = clause if clause and clause.start == start else None
    return proposal_of(stretch, ((start, end),), mode_of(stretch, start, end), "", known=known, clause=clause)


def propose_at(text: str, offset: int, *, known: Known = ()) -> QuoteProposal | None:
    """Return the quote that `offset` lies in: a quoted passage (the innermost one), else a reported clause.

    A single word in marks within a reported clause is part of that clause. None if nothing is reported there. See
    `propose` for `known`.

    Raises:
        ValueError: `offset` lies outside the text.
    """
    if not 0 <= offset <= len(text):
        raise ValueError(f"{offset} is no offset of a text of {len(text)} code points")
    begin, end = paragraph_around(text, offset)
    found = passages_within(text, begin, end)
    around = passages_around(text, found, offset)
    for passage in around:
        stretch = stretch_around(text, passage.start, passage.end, (begin, found))
        if is_wording(stretch, passage):
            return _direct(stretch, passage, known)
    stretch = stretch_around(text, offset, offset, (begin, found))
    if clause := clause_at(stretch, offset):
        content = (clause.start, clause.end)
        return proposal_of(stretch, (content,), mode_of(stretch, *content), "", known=known, clause=clause)
    return _direct(stretch, around[0], known) if around else None


def _passage_start(passage: Passage) -> int:
    return passage.start


def _is_selected(text: str, passage: Passage, start: int, end: int) -> bool:
    """Tell whether the content of a passage was selected, with or without its marks."""
    widest = outer(text, passage)
    return widest[0] <= start <= passage.start and passage.end <= end <= widest[1]


def _clause_borders(stretch: Stretch, start: int, end: int) -> tuple[int, int]:
    """Return a selected clause without the proclitics of its complementizer and without a final stop."""
    number = stretch.number_at(start)
    word = stretch.words[number] if number < len(stretch.words) else None
    if word and word.start == start and word.end <= end and (letters := complementizer(word)):
        start = after_letters(stretch.text, word, letters)
    stop = _FINAL_STOP.search(stretch.text, start, end)
    return start, stop.start() if stop and stop.start() > start else end


def mode_of(stretch: Stretch, start: int, end: int) -> Mode:
    """Tell whether wording stands in marks within a clause, more than a name or a term."""
    inside = (passage for passage in stretch.passages_from(start + 1, end) if passage.end <= end)
    return "mixed" if any(is_wording(stretch, passage) for passage in inside) else "indirect"


def is_wording(stretch: Stretch, passage: Passage) -> bool:
    """Tell whether a passage is more than a word, and more than the name of something."""
    first, last = stretch.touched(passage.start, passage.end)
    return last - first > 1 and (last - first > _LONGEST_NAME or not _is_name(stretch, first))


def _is_name(stretch: Stretch, number: int) -> bool:
    """Tell whether a name begins with word `number`: the word before it, or its noun, names things: "سفينة الشحن …"."""
    before = stretch.words[max(0, number - 2) : number]
    if not before or any(mark in stretch.words[number].gap for mark in ":،") or is_particle(stretch.words[number].key):
        return False
    return names_behind(before[-1].key) or (before[-1].has_article and names_behind(before[0].key))


def _direct(stretch: Stretch, passage: Passage, known: Known) -> QuoteProposal:
    return proposal_of(stretch, fragments(stretch, passage), "direct", passage.marks, known=known)


def proposal_of(
    stretch: Stretch,
    content: Ranges,
    mode: Mode,
    marks: Marks | Literal[""],
    *,
    known: Known,
    clause: Clause | None = None,
) -> QuoteProposal:
    """Return the proposal for a content: the cues around it, their speakers and the outlets that pass it on."""
    cues = sorted(_cues(stretch, content, clause), key=_minus_score)[:_MOST]
    sources: list[tuple[int, int, float]] = []
    passing: list[tuple[int, int, float]] = []
    governed = any(cue.kind not in _AROUND and score >= _REPORTS for score, cue in cues)
    for score, cue in cues:
        limit = _limit(stretch, content, cue)
        trails = governed and cue.kind in _AROUND
        for phrase in speakers(stretch, cue, limit):
            share = score * (_PASSES_ON if trails and is_outlet(stretch, phrase) else 1.0)
            if cue.lemma.startswith(_QUOTING) and not is_outlet(stretch, phrase):
                share = max(share, cues[0][0])  # the outlets around pass on what this one said
            sources.append((phrase.start, phrase.end, phrase.score * share))
            passing += _ranges(relays(stretch, cue, phrase), score)
        for phrase in hearers(stretch, cue, limit):
            passing += _ranges(relays(stretch, cue, phrase), score)
    return QuoteProposal(
        content=content,
        mode=mode,
        marks=marks,
        cues=_candidates((cue.start, cue.end, score) for score, cue in cues),
        sources=_candidates(_with_known(stretch.text, sources, known)),
        relays=_candidates(_with_known(stretch.text, passing, known)),
    )


def _minus_score(scored: tuple[float, Cue]) -> float:
    return -scored[0]


def _ranges(phrases: Iterable[Phrase], share: float) -> Iterator[tuple[int, int, float]]:
    return ((phrase.start, phrase.end, phrase.score * share) for phrase in phrases)


def _limit(stretch: Stretch, content: Ranges, cue: Cue) -> int:
    """Return the number of the word that no phrase behind a cue reaches: the first word of the content behind it."""
    behind = next((start for start, _ in content if cue.end <= start), None)
    return len(stretch.words) if behind is None else stretch.number_at(behind)


def _cues(stretch: Stretch, content: Ranges, clause: Clause | None) -> Iterator[tuple[float, Cue]]:
    """Yield the cues around a content, and how likely each reports it."""
    first, last = stretch.touched(content[0][0], content[-1][1])
    for cue in stretch.cues_from(first - _READ_BEFORE, last + _READ_BEHIND):
        if cue.last <= first:
            score = _score_before(stretch, cue, first)
        elif cue.first >= last:
            score = _score_behind(stretch, cue, last)
        elif not any(start <= cue.start < end for start, end in content):
            score = cue.weight * _BETWEEN
        else:
            continue
        if clause and clause.cue == cue:
            score = max(score, _GOVERNS)
        if score >= _LEAST:
            yield score, cue


def _score_before(stretch: Stretch, cue: Cue, first: int) -> float:
    breaks = stretch.breaks_between(cue.last, first)
    if breaks:
        return cue.weight * _PER_SENTENCE**breaks
    if cue.kind == "attribution":
        return cue.weight * _INSERTED * _PER_WORD ** (first - cue.last)
    if is_aside(stretch, cue) and (cue.last < first or not is_relative(stretch, cue)):
        return cue.weight * _ASIDE * _PER_WORD ** (first - cue.last)
    return cue.weight * _PER_WORD ** (first - cue.last)


def _score_behind(stretch: Stretch, cue: Cue, last: int) -> float:
    words = stretch.words
    if words[last].breaks == 2 or stretch.breaks_between(last + 1, cue.first):
        return 0.0
    score = cue.weight * _BEHIND * _PER_WORD ** (cue.first - last)
    if cue.joined and words[last].breaks:
        return 0.0
    if cue.kind in _AROUND or (cue.kind == "verb" and cue.first == last and not cue.joined):
        return score
    return 0.0 if words[last].breaks else score * _NOT_ITS_OWN


def _candidates(ranges: Iterable[tuple[int, int, float]]) -> tuple[Candidate, ...]:
    """Return the candidates with the likeliest first, each range once."""
    best: dict[tuple[int, int], float] = {}
    for start, end, score in ranges:
        best[start, end] = max(score, best.get((start, end), 0.0))
    ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Candidate(start, end, round(min(score, 1.0), 3)) for (start, end), score in ranked[:_MOST])


def _with_known(text: str, ranges: Iterable[tuple[int, int, float]], known: Known) -> Iterator[tuple[int, int, float]]:
    """Yield ranges with what is tagged already taken into account: likelier if it ends like one, and cut like one."""
    for start, end, score in ranges:
        surer = 1 - (1 - score) * _KNOWN
        yield start, end, surer if any(start <= first and end == last for first, last in known) else score
        for first, last in known:
            if first == start and last != end and not _is_apposed(text, last, end):
                yield first, last, surer
            elif start < first < end < last:  # the end of a name was cut off
                yield start, last, surer


def _is_apposed(text: str, last: int, end: int) -> bool:
    """Tell whether what a range has behind a tagged name describes it: "[مايكل مادن]، خبير القيادة"."""
    return last < end and text[last:end].lstrip()[:1] in ("،", ",")
