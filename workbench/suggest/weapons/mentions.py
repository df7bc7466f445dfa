"""The weapons of one folded text: nouns from the lexicons with what defines them, and types that stand alone."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from workbench.core.numerals import amount_before
from workbench.suggest.lexicon_index import Place as Hit
from workbench.suggest.weapons.categories import NEEDS, category_of
from workbench.suggest.weapons.designations import NAVY, Designations, Named
from workbench.suggest.weapons.grammar import Grammar, Mention
from workbench.suggest.weapons.traps import is_trap, may_be_adjective, may_be_march
from workbench.suggest.weapons.types_alone import types_alone

# What a noun that needs defining words may stand for where it has none, if that was named before.
_STANDS_FOR: Mapping[str, frozenset[str]] = {
    "طائرة": frozenset({"aircraft", "uav"}),
    "سفينة": frozenset({"ship"}),
    "قارب": frozenset({"ship"}),
    "عربة": frozenset({"armour"}),
    "مركبة": frozenset({"armour"}),
    "منظومة": frozenset({"air-defence", "rocket-mlrs"}),
    "بطارية": frozenset({"air-defence", "rocket-mlrs"}),
    "منصة": frozenset({"missile", "missile-ballistic", "missile-anti-tank", "rocket-mlrs", "missile-cruise"}),
    "رأس": frozenset({"nuclear"}),
}
_MOST, _UNSURE, _DOUBTFUL = 0.85, 0.6, 0.35
_CIVIL = re.compile(" (?:ال)?(?:تجاري|مدني|ركاب|شحن|سياحي|صيد|مساعدات|اغاثه|رئاسي|خاص|حاويات|نفط|اسعاف)")
_LIST = 24  # code points between the weapons of a list


def designations_of(text: str, names: Iterable[Hit]) -> tuple[Designations, Mapping[int, Hit]]:
    """Return the types of a folded text, and the places of those from the lexicons by where they begin."""
    longest: dict[int, Hit] = {}
    for hit in names:
        if hit.start not in longest or longest[hit.start].end < hit.end:
            longest[hit.start] = hit
    known = {start: _named(hit) for start, hit in longest.items()}
    return Designations(text, known), longest


def _named(hit: Hit) -> Named:
    entry = hit.head.entry
    bare = entry.attributes.get("context") != "number"
    return Named(hit.start, hit.end, str(entry.attributes["category"]), entry.score, bare)


def find_mentions(
    text: str, nouns: Iterable[Hit], designations: Designations, types: Mapping[int, Hit], *, drones: bool
) -> list[Mention]:
    """Return the weapons of a folded text in order.

    `nouns` are the places of nouns, `types` those of the names of types from the lexicons, by where they begin.
    `drones`: it is certain that the text speaks of drones, and مسيرة is no march.
    """
    nouns = sorted(nouns, key=lambda hit: (hit.start, -hit.end))
    grammar = Grammar(text, designations, {hit.start for hit in nouns})
    mentions: list[Mention] = []
    bare: list[Mention] = []
    end = 0
    for hit in nouns:
        if hit.start < end or is_trap(text, hit):
            continue
        mention = _mention(text, hit)
        owned = hit.article or hit.head.definite
        grammar.grow(mention, owned=owned)
        if not _is_enough(text, mention, hit):
            bare.append(mention)
            continue
        _settle(text, mention, hit)
        mentions.append(mention)
        end = mention.end
    _refine_bare(text, mentions)
    if not drones and all(mention.noun == "مسيرة" and not mention.steps for mention in mentions):
        _doubt(mentions)
    mentions = sorted([*mentions, *_anaphors(text, bare, mentions)], key=_start)
    return sorted([*mentions, *types_alone(text, designations, types, mentions, grammar)], key=_start)


def _start(mention: Mention) -> int:
    return mention.start


def _doubt(mentions: Sequence[Mention]) -> None:
    """Lower the scores of drones in a text that speaks of no other weapon: they may be marches."""
    for mention in mentions:
        mention.score = _DOUBTFUL


def _refine_bare(text: str, mentions: Sequence[Mention]) -> None:
    """Give missiles that are only called so the kind of those before, if the text has spoken of one kind."""
    kinds: set[str] = set()
    for mention in mentions:
        if mention.category == "missile" and not mention.steps and mention.noun == "صاروخ":
            if len(kinds) == 1 and (mention.definite or amount_before(text, mention.start)):
                mention.category = next(iter(kinds))
        elif mention.noun == "صاروخ" and mention.category != "missile":
            kinds.add(mention.category)


def _mention(text: str, hit: Hit) -> Mention:
    entry = hit.head.entry
    return Mention(
        start=hit.start,
        end=hit.end,
        noun_end=hit.end,
        definite=hit.article or hit.head.definite,
        category=str(entry.attributes["category"]),
        score=entry.score,
        noun=entry.text,
        joined=bool(hit.proclitics.strip("و")),
    )


def _is_enough(text: str, mention: Mention, hit: Hit) -> bool:
    """Tell whether what stands behind a noun makes it a weapon, where it has to."""
    needs = hit.head.entry.attributes.get("needs")
    if not needs:
        return True
    if needs == "ship" and any(NAVY.match(text, named.start) for named in mention.designations):
        return True
    effects = mention.effects | ({"named"} if mention.designations else frozenset())
    return bool(effects & NEEDS[str(needs)])


def _settle(text: str, mention: Mention, hit: Hit) -> None:
    """Set the category and the score of a mention that has taken in all that defines it."""
    types = [named.category for named in mention.designations if named.category]
    mention.category = category_of(mention.category, mention.effects, types)
    if not mention.steps and (may_be_adjective(text, hit) or may_be_march(text, hit)):
        mention.score = _DOUBTFUL
    mention.score = min(mention.score, _MOST)


def _anaphors(text: str, bare: Sequence[Mention], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield nouns that stand for a weapon that was named before with more words, or in a list of weapons."""
    starts = [one.start for one in mentions]
    for mention in bare:
        meant = _STANDS_FOR.get(mention.noun, frozenset())
        if not meant or _CIVIL.match(text, mention.noun_end):
            continue
        place = bisect_left(starts, mention.start)
        before = next((one for one in _backwards(mentions, place) if one.category in meant), None)
        counted = not mention.joined and amount_before(text, mention.start) is not None
        among = counted and _is_among(mentions[max(0, place - 1) : place + 1], mention)
        if (before and (counted or (mention.definite and mention.noun != "رأس"))) or among:
            mention.category = before.category if before else mention.category
            mention.score = _UNSURE
            mention.end = mention.noun_end
            yield mention


def _backwards(mentions: Sequence[Mention], place: int) -> Iterator[Mention]:
    return (mentions[index] for index in range(place - 1, -1, -1))


def _is_among(neighbours: Sequence[Mention], mention: Mention) -> bool:
    """Tell whether other weapons stand close by, as in a list."""
    return any(one.start - mention.end < _LIST and mention.start - one.end < _LIST for one in neighbours)
