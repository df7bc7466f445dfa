"""The suggester "weapons": weapons and technology, with their types, calibres, ranges and amounts."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from msgspec.structs import replace

from workbench.core.folding import Folded
from workbench.core.numerals import Amount
from workbench.core.quantities import unit_symbol
from workbench.core.suggestions import Place, Reason, Suggested, SuggestedRelation, Suggestion, because
from workbench.core.zones import UNANNOTATED
from workbench.suggest.article import Article
from workbench.suggest.lexicon_entries import Lexicons
from workbench.suggest.lexicon_index import Index
from workbench.suggest.lexicon_index import Place as Hit
from workbench.suggest.weapons.amounts import amount_of, amounts_behind, nearest, ranges
from workbench.suggest.weapons.designations import Named
from workbench.suggest.weapons.grammar import Measure, Mention
from workbench.suggest.weapons.mentions import designations_of, find_mentions
from workbench.suggest.weapons.technologies import Technology, find_technologies

NAME = "weapons"

_WEAPON, _TECHNOLOGY, _TYPE = "weapon", "technology", "designation"  # the word classes that it reads
_DRONE = re.compile("مسي[\u064b-\u0650]*\u0651")  # with the shadda that no march has


class Weapons:
    """Proposes weapons and technology: nouns and types from the lexicons, grown by a grammar.

    The nouns and types are the word classes `weapon`, `technology` and `designation` of the lexicons.
    """

    name = NAME

    def __init__(self, lexicons: Lexicons) -> None:
        self._lexicons = lexicons

    @cached_property
    def _index(self) -> Index:
        # In capitals: word classes that no entry uses are not searched for.
        entries = [
            replace(entry, label=entry.label.upper())
            for entry in self._lexicons.entries
            if entry.label in (_WEAPON, _TECHNOLOGY, _TYPE)
        ]
        return Index(replace(self._lexicons, entries=tuple(entries)))

    def suggest(self, article: Article, earlier: Suggested) -> Suggested:
        """Return what the grammar finds in an article; nothing in boilerplate other than captions."""
        folded = article.folded()
        hits = self._hits(folded.text, article.scanned)
        closed = [(zone.start, zone.end) for zone in article.zones if zone.kind in UNANNOTATED]
        proposals = _Proposals(article.text, folded, closed)
        _propose(folded.text, hits, proposals, drones=_DRONE.search(article.text) is not None)
        return proposals.suggested()

    def _hits(self, text: str, scanned: str) -> dict[str, list[Hit]]:
        hits: dict[str, list[Hit]] = {_WEAPON: [], _TECHNOLOGY: [], _TYPE: []}
        for hit in self._index.places(text, scanned):
            hits[hit.head.entry.label.lower()].append(hit)
        return hits


class _Proposals:
    """The suggestions for one article while they are collected, by their places."""

    def __init__(self, source: str, folded: Folded, closed: Sequence[tuple[int, int]]) -> None:
        self._source = source
        self._folded = folded
        self._closed = closed
        self._spans: dict[Place, Suggestion] = {}
        self._relations: dict[tuple[str, Place, Place], SuggestedRelation] = {}

    def add(self, label: str, start: int, end: int, reason: Reason, attributes: dict[str, Any]) -> Place | None:
        """Propose a span for a range of the folded text; None if it lies where none may be."""
        place = Place(label, *self._folded.source_range(start, end))
        if any(begin <= place.start and place.end <= stop for begin, stop in self._closed):
            return None
        other = self._spans.get(place)
        if other is None or other.score < reason.score:
            self._spans[place] = Suggestion(
                start=place.start,
                end=place.end,
                label=label,
                score=reason.score,
                reasons=(reason,),
                attributes=attributes,
            )
        return place

    def written(self, start: int, end: int) -> str:
        """Return what the article has where a range of the folded text is."""
        begin, stop = self._folded.source_range(start, end)
        return self._source[begin:stop]

    def relate(self, kind: str, source: Place, target: Place | None, score: float) -> None:
        if target:
            key = (kind, source, target)
            self._relations[key] = SuggestedRelation(
                type=kind, source=source, target=target, score=score, suggester=NAME
            )

    def suggested(self) -> Suggested:
        spans = sorted(self._spans.values(), key=lambda one: one.order)
        return Suggested(tuple(spans), tuple(self._relations[key] for key in sorted(self._relations)))


def _propose(text: str, hits: dict[str, list[Hit]], proposals: _Proposals, *, drones: bool) -> None:
    designations, types = designations_of(text, hits[_TYPE])
    mentions = find_mentions(text, hits[_WEAPON], designations, types, drones=drones)
    places = [_propose_weapon(text, mention, proposals) for mention in mentions]
    for technology in find_technologies(text, hits[_TECHNOLOGY], mentions, designations):
        _propose_technology(text, technology, proposals)
    by_mention = {id(mention): place for mention, place in zip(mentions, places, strict=True)}
    for amount in amounts_behind(text):
        mention = nearest(text, mentions, amount.start, amount.end)
        if mention and mention.start < amount.start and (weapon := by_mention[id(mention)]):
            _propose_amount(amount, weapon, proposals)
    for start, measure in ranges(text):
        mention = nearest(text, mentions, start, measure.end)
        score = 0.85 if mention else 0.5
        place = _propose_measure(measure, score, proposals)
        if mention and (weapon := by_mention[id(mention)]):
            proposals.relate("calibre", weapon, place, score)


def _propose_weapon(text: str, mention: Mention, proposals: _Proposals) -> Place | None:
    category = {"category": mention.category} if mention.category else {}
    place = proposals.add("WEAPON", mention.start, mention.end, _why(mention, proposals), category)
    if place is None:
        return None
    for named in mention.designations:
        _propose_type(named, place, proposals)
    for measure in mention.calibres:
        proposals.relate("calibre", place, _propose_measure(measure, 0.95, proposals), 0.95)
    if mention.noun and (amount := amount_of(text, mention, mention.noun, joined=mention.joined)):
        _propose_amount(amount, place, proposals)
    return place


def _propose_amount(amount: Amount, place: Place, proposals: _Proposals) -> None:
    reason = because(
        NAME, 0.9, "“{amount}” counts the weapon behind it.", amount=proposals.written(amount.start, amount.end)
    )
    value = {} if amount.value is None else {"value": amount.value}
    proposals.relate("count", place, proposals.add("COUNT", amount.start, amount.end, reason, value), 0.9)


def _why(mention: Mention, proposals: _Proposals) -> Reason:
    noun = proposals.written(mention.start, mention.noun_end)
    if not mention.noun:
        return because(NAME, mention.score, "“{name}” is the name of a type.", name=noun)
    if mention.noun_end == mention.end:
        return because(NAME, mention.score, "The noun “{noun}” names a weapon.", noun=noun)
    return because(
        NAME,
        mention.score,
        "The noun “{noun}” names a weapon, and “{words}” says which one.",
        noun=noun,
        words=proposals.written(mention.noun_end, mention.end).strip(),
    )


def _propose_type(named: Named, place: Place, proposals: _Proposals) -> None:
    name = proposals.written(named.start, named.end)
    reason = because(NAME, named.score, "“{name}” has the form of a type, or is known as one.", name=name)
    proposals.relate("designation", place, proposals.add("DESIGNATION", named.start, named.end, reason, {}), 0.95)


def _propose_measure(measure: Measure, score: float, proposals: _Proposals) -> Place | None:
    written = proposals.written(measure.start, measure.end)
    reason = because(NAME, score, "“{measure}” is the calibre or the range of a weapon.", measure=written)
    value = {} if measure.value is None else {"value": measure.value}
    return proposals.add("CALIBRE", measure.start, measure.end, reason, {**value, "unit": unit_symbol(measure.unit)})


def _propose_technology(text: str, technology: Technology, proposals: _Proposals) -> None:
    noun = proposals.written(technology.start, technology.noun_end)
    reason = because(NAME, technology.score, "“{noun}” names a technology.", noun=noun)
    place = proposals.add("TECH", technology.start, technology.end, reason, {"category": technology.category})
    if place is None:
        return
    for named in technology.designations:
        _propose_type(named, place, proposals)
    if amount := amount_of(text, technology, technology.name, joined=technology.joined):
        _propose_amount(amount, place, proposals)
