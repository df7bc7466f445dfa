"""All quotes of a text in one pass: passages in marks that somebody said, and clauses that are reported."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from typing import Literal, NamedTuple

from msgspec import Struct

from workbench.core.quotes.broken import Ranges, fragments
from workbench.core.quotes.clauses import Clause
from workbench.core.quotes.cue_lexicon import IMPERSONAL, PASSING_ON, STANCES, WISHING
from workbench.core.quotes.cues import Cue
from workbench.core.quotes.headlines import Headline, headlines, is_within
from workbench.core.quotes.inflection import key
from workbench.core.quotes.linking import AROUND, Links, links_of
from workbench.core.quotes.marked import is_name
from workbench.core.quotes.marks import Marks, Passage
from workbench.core.quotes.proposals import Known, Mode
from workbench.core.quotes.reported import Reported, reported_clauses
from workbench.core.quotes.speakers import Phrase, is_aside, topic_of
from workbench.core.quotes.stretch import Stretch, whole
from workbench.core.quotes.word_classes import complementizer, is_nameless, words_in
from workbench.core.tokens import Range

Way = Literal["marks", "goes-on", "clause", "question", "colon", "noun", "around", "headline"]
Speaker = Literal["entity", "unnamed", "implicit"]
Stance = Literal["assert", "deny", "order", "ask", "hope"]

_REACH_BEFORE, _REACH_BEHIND = 30, 8  # words between a passage and the cue that reports it
_LONGEST = 4000  # code points: in a longer passage a mark is missing somewhere
_HOPE = key("أمل")
_HEADLINE = 0.8
_FAR = 1500  # code points between what a speaker said and what goes on with it
_OPENS_WITHIN = 2  # words before a verb that opens its sentence
_STATEMENT = 5  # words: so much in marks may go on with what a speaker said before


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
    known: Known = (),
    names: Collection[tuple[int, int]] = (),
    titles: Sequence[tuple[int, int]] = (),
    skipped: Sequence[tuple[int, int]] = (),
) -> list[FoundQuote]:
    """Return all quotes of `text` in order, outer ones before those inside.

    Args:
        text: the article.
        words: its words (`core.tokens`), if they are known already.
        known: people and bodies, who may speak, in order.
        names: ranges that are names of whatever: in marks they are no quotes.
        titles: the ranges of headlines, in order.
        skipped: ranges in which nothing is looked for, in order.
    """
    return _Search(whole(text, words), known, frozenset(names), titles, skipped).found()


class _Search:
    """The search through one text."""

    def __init__(
        self,
        stretch: Stretch,
        known: Known,
        names: Collection[tuple[int, int]],
        titles: Sequence[tuple[int, int]],
        skipped: Sequence[tuple[int, int]],
    ) -> None:
        self._stretch = stretch
        self._known = sorted(known)
        self._names = names
        self._titles = titles
        self._skipped = skipped
        self._clauses = [one for one in reported_clauses(stretch) if not is_within(one.clause.start, skipped)]
        self._links: dict[tuple[int, int], Links] = {}
        self._drafts: list[_Draft] = []

    def found(self) -> list[FoundQuote]:
        inside = -1
        wordings: list[Passage] = []
        for passage in self._stretch.passages:
            if passage.start < inside or passage.end - passage.start > _LONGEST:
                continue
            first, last = self._stretch.touched(passage.start, passage.end)
            if last - first < 2 or (passage.start, passage.end) in self._names or is_name(self._stretch, first, last):
                continue
            if is_within(passage.start, self._skipped):
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
        for one in headlines(self._stretch, self._known, self._titles):
            if not is_within(one.start, self._skipped):
                self._headline(one, wordings)
        return self._with_speakers()

    def _headline(self, one: Headline, wordings: Sequence[Passage]) -> None:
        """Add what stands behind the name of a speaker and a colon."""
        links = Links((), one.speaker, (), True)
        within = [passage for passage in wordings if one.start <= passage.start and passage.end <= one.end]
        taken = {draft.content[0][0] for draft in self._drafts}
        whole = within and within[0].start <= one.start + 1 and within[0].end >= one.end - 2
        if not whole and one.start not in taken:
            self._add(((one.start, one.end),), "mixed" if within else "indirect", "", links, "headline", one.score)
        for passage in within:
            self._drafts = [draft for draft in self._drafts if draft.content[0][0] != passage.start or draft.links.cues]
            if passage.start not in {draft.content[0][0] for draft in self._drafts}:
                score = max(one.score, _HEADLINE) if whole else one.score
                self._add(((passage.start, passage.end),), "direct", passage.marks, links, "headline", score)

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
        if (
            last < len(words)
            and words[last].breaks == 1
            and stretch.text[words[last - 1].end : words[last].start].strip('"“”„«»‹› \u00a0') == ""
        ):
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
            if (
                ":" in words[first].gap
                and (cue.kind in ("verb", "participle") or cue.bound)
                and not is_aside(stretch, cue)
            ):
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

    def _add(
        self, content: Ranges, mode: Mode, marks: Marks | Literal[""], links: Links, way: Way, score: float
    ) -> None:
        self._drafts.append(_Draft(content, mode, marks, links, way, score))

    def _with_speakers(self) -> list[FoundQuote]:
        """Return the quotes in order; one without a speaker of its own goes on with what was said before."""
        found: list[FoundQuote] = []
        before: list[_Draft] = []
        for draft in sorted(self._drafts, key=_place):
            source, own = self._speaker(draft, before)
            if draft.way == "goes-on" and not source:
                continue
            relays = draft.links.relays or (
                before[-1].links.relays if before and source is before[-1].links.source else ()
            )
            links = draft.links._replace(source=source, relays=relays, is_own=own)
            draft = draft._replace(links=links)
            before = [one for one in before[-3:] if one.links.cues != links.cues or not links.cues] + [draft]
            found.append(
                FoundQuote(
                    draft.content,
                    draft.mode,
                    draft.marks,
                    tuple((cue.start, cue.end) for cue in links.cues),
                    (source.start, source.end) if source else None,
                    tuple((relay.start, relay.end) for relay in relays[:2]),
                    self._known_as(source, own, links),
                    self._stance(draft),
                    draft.way,
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
        if not links.cues:
            return links.source, True
        cue = links.cues[-1] if len(links.cues) == 2 and links.cues[0].lemma in PASSING_ON else links.cues[0]
        if cue.lemma in IMPERSONAL or cue.kind in AROUND:
            return links.source, links.is_own
        floor = self._stretch.sentence(cue.first)[0]
        same = last if last and last.links.cues and floor <= last.links.cues[0].first < cue.first else None
        if cue.kind == "participle" and same:
            return same.links.source, same.links.is_own
        if links.is_own:
            return links.source, True
        if same:
            return same.links.source, cue.kind != "verb" and same.links.is_own
        if cue.kind == "verb":
            if cue.first - floor > _OPENS_WITHIN and (topic := topic_of(self._stretch, cue)):
                return topic, True
            if last and near:
                return last.links.source, False
        return links.source, links.source is not None and links.source.score > 0.5

    def _known_as(self, source: Phrase | None, own: bool, links: Links) -> Speaker:
        """Return how the speaker is known: by name, without one, or only from before."""
        if links.cues and links.cues[0].lemma in IMPERSONAL:
            return "unnamed"
        if not source or not own:
            return "implicit"
        first = self._stretch.text[source.start : min(source.end, self._stretch.words[source.first].end)]
        return "unnamed" if is_nameless(key(first)) else "entity"

    def _stance(self, draft: "_Draft") -> Stance | Literal[""]:
        """Return what the speaker does with the words, where the reporting word and the first words tell."""
        stretch = self._stretch
        spelt = stretch.words[min(stretch.number_at(draft.content[0][0]), len(stretch.words) - 1)].key
        cues = draft.links.cues
        if cues:
            text = stretch.text[cues[-1].start : cues[-1].end]
            for stance, lemmas in STANCES.items():
                if any(cue.lemma in lemmas for cue in cues):
                    return stance
            if any(cue.lemma in WISHING for cue in cues) and (spelt.startswith(_HOPE) or _HOPE in key(text)):
                return "hope"
        if draft.mode == "direct" and spelt in words_in("REQUESTS"):
            return "ask"
        ends = stretch.text[draft.content[-1][1] - 1]
        return "" if ends in "؟?" else "assert"


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
