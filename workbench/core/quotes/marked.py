"""Which passages in marks are quotes, and not names, titles, irony or terms; and what reports them."""

from collections.abc import Collection, Sequence

import regex

from workbench.core.quotes.cue_lexicon import PUBLISHING
from workbench.core.quotes.cues import Cue
from workbench.core.quotes.headlines import is_within
from workbench.core.quotes.linking import AROUND
from workbench.core.quotes.marks import Passage
from workbench.core.quotes.speakers import is_aside
from workbench.core.quotes.stretch import Stretch
from workbench.core.quotes.word_classes import is_particle, names_behind, words_in

_LONGEST = 4000  # code points: in a longer passage a mark is missing somewhere
_LONGEST_NAME = 5  # words
_LONGEST_BARE = 4
_LONGEST_CODE = 3
_APART = regex.compile("[:،,؛;]")
_VERB = regex.compile("س[يتن]..|[يتن]...")  # how verbs begin, and few names of several words
_CODE = regex.compile(r"[0-9A-Za-z]")
_MARKS_AND_SPACES = ' "“”„«»‹›\u00a0'
_FOR = "ل"
_WHAT = "ما"
_BACK = 4  # words before a name that may stand between it and what it names
_REACH_BEFORE, _REACH_BEHIND = 30, 8  # words between a passage and the cue that reports it
_SURE = 0.5  # score of a cue before a passage; below it one behind may report it
_PER_WORD = 0.95  # what a word between leaves of the score
_COLON = 0.9
_AROUND = 0.8
_ASIDE = 0.8
_WEAK_NOUN = 0.7
_STATEMENT = 5  # words: so much in marks may go on with what a speaker said before


def wordings(stretch: Stretch, names: Collection[tuple[int, int]], skipped: Sequence[tuple[int, int]]) -> list[Passage]:
    """Return the passages that hold more than a word or a name, in order and none within another.

    `names` are ranges known as names; what begins in one of `skipped`, which come in order, is left out.
    """
    found: list[Passage] = []
    for passage in stretch.passages:
        if (found and passage.start < found[-1].end) or passage.end - passage.start > _LONGEST:
            continue
        first, last = stretch.touched(passage.start, passage.end)
        if last - first < 2 or (passage.start, passage.end) in names or _is_name(stretch, first, last):
            continue
        if not is_within(passage.start, skipped):
            found.append(passage)
    return found


def _is_name(stretch: Stretch, first: int, last: int) -> bool:
    """Tell whether the words `first` to `last` (exclusive), which stand in marks, are the name of something."""
    words = stretch.words
    inside = [word.key for word in words[first:last]]
    if len(inside) > _LONGEST_NAME:
        return False
    if first and words[first - 1].key == _FOR and not words[first].breaks:
        return True  # "لـ«الأفق البحري»": who it was said to
    if is_particle(inside[0]) or inside[0] in words_in("DEMONSTRATIVES") or inside[0] in words_in("SUPERLATIVES"):
        return False
    if _is_code(inside):
        return True
    if len(inside) >= _LONGEST_CODE and (any(map(is_particle, inside)) or _VERB.match(inside[0])):
        return False
    return len(inside) <= _LONGEST_BARE and _is_named_before(stretch, first)


def _is_code(inside: Sequence[str]) -> bool:
    """Tell whether words are a type name: "إف-16 بلوك 70"."""
    letters = sum(spelt in words_in("LETTER_NAMES") for spelt in inside)
    if letters and (letters > 1 or len(inside) < _LONGEST_CODE or any(map(_CODE.search, inside))):
        return True
    coded = any(map(_CODE.search, inside[-2:]))
    return coded and len(inside) <= _LONGEST_CODE and not any(map(is_particle, inside))


def _is_named_before(stretch: Stretch, first: int) -> bool:
    """Tell whether what stands in marks names what stands before: "السفينة الحربية «نجمة الشمال»"."""
    words = stretch.words
    if first == 0 or words[first].breaks or _APART.search(words[first].gap):
        return False
    if any(cue.bound and cue.lemma in PUBLISHING for cue in stretch.cues_from(first - 1, first)):
        return True  # "تقديرات نشرتها «الأفق البحري»"
    for number in range(first - 1, max(-1, first - 1 - _BACK), -1):
        word = words[number]
        if names_behind(word.key) or names_behind(word.key[1:]):
            return True
        is_attribute = word.has_article or word.key.endswith(("يه", "ي"))
        if word.breaks or not is_attribute or words[number + 1].gap.strip(_MARKS_AND_SPACES):
            return False
    return False


def governing(stretch: Stretch, first: int, last: int) -> tuple[Cue | None, float]:
    """Return the cue that reports the words `first` to `last` (exclusive), which stand in marks, and how surely."""
    best: Cue | None = None
    rank = 0.0
    is_behind_colon = ":" in stretch.words[first].gap
    floor = max(stretch.sentence(first)[0], first - _REACH_BEFORE)
    for cue in stretch.cues_before(first, floor):
        score = _score_before(stretch, cue, first)
        if score > rank:
            best, rank = cue, score
        reports = cue.kind in ("verb", "participle") or cue.bound
        if is_behind_colon and reports and not is_aside(stretch, cue):
            return cue, max(score, _COLON)
    if rank >= _SURE:
        return best, rank
    behind, score = _governing_behind(stretch, first, last)
    return (behind, score) if score > rank else (best, rank)


def _score_before(stretch: Stretch, cue: Cue, first: int) -> float:
    score = cue.weight * _PER_WORD ** (first - cue.last)
    if cue.kind == "noun" and not cue.bound and cue.weight < _SURE:
        score *= _WEAK_NOUN
    return score * (_ASIDE if is_aside(stretch, cue) else 1.0)


def _governing_behind(stretch: Stretch, first: int, last: int) -> tuple[Cue | None, float]:
    """Return the cue behind a passage that reports it: "«…»، قال الوزير"."""
    words = stretch.words
    limit = stretch.sentence(max(first, last - 1))[1]
    if last < len(words) and words[last].breaks == 1 and not words[last].gap.strip(_MARKS_AND_SPACES):
        limit = stretch.sentence(last)[1]  # "«…!» قال الوزير"
    for cue in stretch.cues_from(last, min(limit, last + _REACH_BEHIND)):
        score = cue.weight * 0.97 ** (cue.first - last)
        if cue.kind in AROUND:
            return cue, max(score, _AROUND)
        is_what = cue.first > 1 and words[cue.first - 1].key == _WHAT and cue.first <= last + 2  # "هذا ما قاله الوزير"
        if cue.kind == "verb" and not cue.joined and (is_what or cue.first <= last + 1):
            return cue, score
    return None, 0.0


def goes_on(stretch: Stretch, first: int, last: int) -> bool:
    """Tell whether a passage is a sentence of its own, so that it may go on with what was quoted before."""
    words = stretch.words
    opens = first == 0 or words[first].breaks > 0
    closes = last >= len(words) or words[last].breaks > 0
    return opens and closes and last - first >= _STATEMENT
