"""Types that stand without a noun for a weapon: «أسقطت باتريوت صاروخا»، Su-35، and what was a type before."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from msgspec.structs import replace

from workbench.core.clitics import ARABIC
from workbench.suggest.lexicon_index import Place
from workbench.suggest.weapons.categories import category_of
from workbench.suggest.weapons.designations import (
    LATIN_NUMBERED,
    LETTERS,
    NO_LATIN,
    NO_TYPE,
    Designations,
    Named,
    category_by_letters,
)
from workbench.suggest.weapons.grammar import Grammar, Mention

_SURE, _DOUBTFUL = 0.75, 0.35
_DIGIT = re.compile(r"\d(?<![\d.,/]\d)(?<=[\w \-‐‑–—]\d)")
_LATIN = re.compile("[a-z]")
_LETTERS_REACH = 24  # code points around a digit
_LETTERS_ALONE = re.compile(rf"(?<![{ARABIC}a-z0-9\-])[وف]?[بلك]?({LETTERS})(?![{ARABIC}])")
_BEGINNING = re.compile(rf"(?:^|[^{ARABIC}a-z0-9])[وف]?[بلك]?\Z")
_WORDS = re.compile(r"[^\s\-‐‑–—/.]+")
_JOINT = re.compile(r"[ \-‐‑–—/.]+")
_INNER = re.compile(f"[{ARABIC}a-z0-9]")
_SHORTEST = 4  # code points of a name that is looked for again
_MOST_NAMES = 50  # of those


def types_alone(
    text: str, designations: Designations, known: Mapping[int, Place], mentions: Sequence[Mention], grammar: Grammar
) -> Iterator[Mention]:
    """Yield types that stand outside `mentions`; `known` are the places of those of the lexicons.

    `mentions` are in order and do not overlap.
    """
    candidates = {one.start: one for one in (*_numbered(text), *_of_lexicons(designations, known))}
    candidates |= {one.start: one for one in _named_before(text, mentions)}
    starts = [one.start for one in mentions]
    end = 0
    for start in sorted(candidates):
        named = candidates[start]
        before = bisect_left(starts, named.end)
        if start < end or (before and mentions[before - 1].end > start):
            continue
        mention = Mention(start, named.end, named.end, True, named.category, named.score, designations=[named])
        if not text.startswith('"', named.end):  # behind the name stands the mark that closes it
            grammar.grow(mention, owned=True)
        mention.category = category_of(mention.category, mention.effects, ())
        mention.score = mention.score if mention.category else _DOUBTFUL
        end = mention.end
        yield mention


def _of_lexicons(designations: Designations, known: Mapping[int, Place]) -> Iterator[Named]:
    for start, hit in known.items():
        named = designations.at(start)
        if named and (named.end > hit.end or not hit.head.entry.attributes.get("context")):
            yield replace(named, score=min(named.score, _SURE))


def _numbered(text: str) -> Iterator[Named]:
    """Yield what is a type by its letters and its number; looked for around the digits of the text."""
    end = 0
    for digit in _DIGIT.finditer(text):
        begin, stop = max(end, digit.start() - _LETTERS_REACH), digit.end() + _LETTERS_REACH
        match = _LETTERS_ALONE.search(text, begin, stop)
        if match and match.start(1) < digit.start() < match.end(1) and not NO_TYPE.match(match[1]):
            end = match.end(1)
            yield Named(match.start(1), end, category_by_letters(match[1]), _SURE)
            continue
        latin = _LATIN.search(text, begin, stop) and LATIN_NUMBERED.search(text, begin, stop)
        if latin and latin.start() <= digit.start() < latin.end() and not NO_LATIN.match(latin[0]):
            end = latin.end()
            category = category_by_letters(latin[0])
            yield Named(latin.start(), end, category, _SURE if category else _DOUBTFUL)


def _named_before(text: str, mentions: Sequence[Mention]) -> Iterator[Named]:
    """Yield the further places of types that stand behind a weapon somewhere in the text."""
    names = {text[one.start : one.end]: mention.category for mention in mentions for one in mention.designations}
    words_of = {name: _WORDS.findall(name) for name in sorted(names)}
    again = ((name, words) for name, words in words_of.items() if _is_telling(name, words) and text.count(words[0]) > 1)
    for name, words in islice(again, _MOST_NAMES):
        for start in _places(text, words[0]):
            if end := _end_of(text, words, start):
                yield Named(start, end, names[name], _SURE)


def _end_of(text: str, words: Iterable[str], start: int) -> int:
    """Return where words end that stand at `start` with nothing but joints between; 0 if they do not."""
    end = start
    for number, word in enumerate(words):
        if number and (joint := _JOINT.match(text, end)):
            end = joint.end()
        if not text.startswith(word, end):
            return 0
        end += len(word)
    return 0 if _INNER.match(text, end) else end


def _places(text: str, word: str) -> Iterator[int]:
    """Yield where a word begins that may stand behind proclitics."""
    start = text.find(word)
    while start >= 0:
        if _BEGINNING.search(text, max(0, start - 3), start):
            yield start
        start = text.find(word, start + 1)


def _is_telling(name: str, words: Sequence[str]) -> bool:
    """Tell whether a name means nothing else: it is long, and has several words or is no Arabic one."""
    return len(name) >= _SHORTEST and (len(words) > 1 or name.isascii())
