"""Every place where one of some names stands in a text, however it is spelt and whatever is joined in front of it.

The forms with clitics are generated from the names; nothing is stripped from the text.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, pairwise, takewhile
from operator import itemgetter

import regex
from msgspec import Struct

from workbench.core.clitics import ARABIC, PREFIX_PATTERN
from workbench.core.folding import Folded, Level, fold, fold_plain
from workbench.core.names import HYPHENS, joined, words
from workbench.core.paragraphs import split_paragraphs

_OTHER = rf"[^\W_{ARABIC}]"  # letters and digits that are not Arabic
_ANY = r"[^\W_]"
_HYPHEN = f"[{HYPHENS}]"
_GAP = rf"[ \t{HYPHENS}]"

# A name begins and ends where a word does: where Arabic script, or what is not Arabic script, begins and ends. A hyphen
# parts two Arabic words (`كيم-بوتين`), but no designation (`ميغ-31`, `RBU-6000`); a number goes on behind its point.
_MARKS = "\u0300-\u036f"  # these are no letters, and folding keeps them: a word goes on behind them
_ALONE = f"(?<![{ARABIC}{_MARKS}])"
_ARABIC_START = f"{_ALONE}(?<!{_OTHER}{_HYPHEN})"
_OTHER_START = rf"(?<![{_MARKS}])(?<!{_OTHER})(?<!{_ANY}{_HYPHEN})(?:(?<!\d[.,/])|(?!\d))"
_END = (
    rf"(?:(?<=[{ARABIC}])(?![{ARABIC}]|{_HYPHEN}{_OTHER})"
    rf"|(?<={_OTHER})(?!{_OTHER}|{_HYPHEN}{_ANY}|(?<=\d)(?:[.,/]\d|[%‰]))"
    rf"|(?<!{_ANY}))"
)
_PREFIX = re.compile(rf'{_ALONE}({PREFIX_PATTERN})"?\Z')
_PREFIX_REACH = 6  # letters of the longest chain, and the quotation mark behind it
_CLUSTER = regex.compile(r"\X")
_IS_ARABIC = re.compile(f"[{ARABIC}]")
_ARTICLE = re.compile(rf"[اٱ]ل(?=[{ARABIC}]{{2}})")  # on level 1, where it is told from the أل of ألبانيا
_LETTERS_OR_NOT = re.compile(r"[^\W\d_]+|[\W\d_]+")
_SHORTEST_HALF = 3  # letters of a name's part that may stand apart

Form = tuple[str, ...]  # a pattern, piece by piece: a letter each, or what may stand between two letters


class Occurrence(Struct, frozen=True):
    """A place where a name stands, in code points.

    Attributes:
        start: where the name begins: behind its proclitics, with its article; in `للأقمار` behind the first lam.
        end: behind the last letter and the marks on it.
        name: the index of the name among those searched for; of several that fold alike, the first.
        clitic_start: where the proclitics joined to it begin; `start` if there are none.
        article: whether the text has an article that the name has not (`الصاروخ` for `صاروخ`).
    """

    start: int
    end: int
    name: int
    clitic_start: int
    article: bool


class Finder:
    """A search for many names at once, folded on a level.

    Spaces and hyphens between the words of a name may be others in the text, or absent (`بيونغ يانغ`, `بيونغ-يانغ`,
    `بيونغيانغ`); a word of a name may stand in two where each half has three letters. Names without letters and digits
    are not found.

    Attributes:
        required: of a search for one name, strings that all stand in every folded text where it occurs.
    """

    def __init__(self, names: Sequence[str], *, level: Level = 2) -> None:
        searched = [_Name(name, level) for name in names]
        found = [name for name in searched if name.key]
        self._level = level
        self.required = found[0].runs if len(found) == 1 else ()
        self._letters = re.compile(_letters(found))
        self._pattern = re.compile(_pattern(found))
        readings = [(rank, key, index) for index, name in enumerate(searched) for rank, key in name.readings()]
        self._meaning = {key: (index, rank > 1) for rank, key, index in sorted(readings, reverse=True)}

    def find(self, text: str) -> Iterator[Occurrence]:
        """Yield every occurrence in `text` in order: whole words, no two of which overlap, the longest name first.

        No name is found across the end of a paragraph.
        """
        for paragraph in split_paragraphs(text):
            source = text[paragraph.start : paragraph.end]
            plain = fold_plain(source, self._level)
            # Most paragraphs hold none of the names: letters alone are found faster than words with their clitics, and
            # the map of the folded text costs more than both.
            if self._letters.search(plain) and (hits := list(self._pattern.finditer(plain))):
                folded = fold(source, self._level)
                found = (self._occurrence(folded, hit, paragraph.start) for hit in hits)
                yield from (one for one in found if _is_edge(text, one.start) and _is_edge(text, one.end))

    def _occurrence(self, folded: Folded, hit: re.Match[str], offset: int) -> Occurrence:
        group = hit.lastindex or 0
        begin = hit.start(group)
        start, end = folded.source_range(begin, hit.end(group))
        name, article = self._meaning[joined(hit[group])]
        prefix = _PREFIX.search(folded.text, max(0, begin - _PREFIX_REACH), begin)
        clitic_start = folded.starts[prefix.start()] if prefix and prefix[1] else start
        return Occurrence(offset + start, offset + end, name, offset + clitic_start, article)


def _is_edge(text: str, offset: int) -> bool:
    """Tell whether a grapheme begins there: folding does not know of all that may hang on a letter (`كيم🏽`)."""
    cluster = _CLUSTER.match(text, max(0, offset - 1))
    return cluster is None or cluster.end() == offset or offset == 0


class _Name:
    """A name as it is searched for: its folded letters (`key`), and with what may stand between them (`form`)."""

    def __init__(self, name: str, level: Level) -> None:
        folded = fold_plain(name, level)
        self.key = joined(folded) if any(map(str.isalnum, folded)) else ""
        self.form = tuple(_form(folded))
        self.is_arabic = bool(_IS_ARABIC.match(self.key))
        self.has_article = any(map(_ARTICLE.match, words(fold_plain(name, 1))[:1]))

    @property
    def runs(self) -> tuple[str, ...]:
        """The runs of letters that nothing ever stands between, without an article, which `ل` may swallow."""
        form = self.form[2:] if self.has_article else self.form
        runs = [[letter[-1] for letter in run] for is_gap, run in groupby(form, key=_is_gap) if not is_gap]
        return tuple("".join(letters) for letters in runs)

    def readings(self) -> Iterator[tuple[int, str]]:
        """Yield what a hit of this name may read, with a rank: 0 the name, 1 behind `ل`, 2 and 3 with an article."""
        yield 0, self.key
        if self.has_article:
            yield 1, self.key[1:]
            yield 1, self.key[2:]
        elif self.is_arabic:
            yield from ((2, f"ال{self.key}"), (3, f"ل{self.key}"))


def _is_gap(piece: str) -> bool:
    return piece.startswith(_GAP)


def _form(folded: str) -> Iterator[str]:
    """Yield the letters of a folded name as patterns, and between them the gaps that there may be."""
    parts = [part for word in words(folded) for part in _LETTERS_OR_NOT.findall(word)]
    for before, part in pairwise(["", *parts]):
        if before:
            yield f"{_GAP}{{1,3}}" if before[-1].isdigit() and part[0].isdigit() else f"{_GAP}{{0,3}}"
        for place, letter in enumerate(part):
            if _SHORTEST_HALF <= place <= len(part) - _SHORTEST_HALF and part.isalpha():
                yield f"{_GAP}{{0,3}}"
            yield re.escape(letter)


def _letters(names: Sequence[_Name]) -> str:
    """Return a pattern that every paragraph with one of `names` has: their letters, without the article."""
    return _any_of({name.form[2:] if name.has_article else name.form for name in names})


def _pattern(names: Sequence[_Name]) -> str:
    """Return the pattern for any of `names` in a folded text; its only group that matches is the name."""
    arabic = [name for name in names if name.is_arabic]
    other = {name.form for name in names if not name.is_arabic}
    branches = ([_arabic_pattern(arabic)] if arabic else []) + ([_other_pattern(other)] if other else [])
    return f"(?:{'|'.join(branches) or '(?!)'}){_END}"


def _arabic_pattern(names: Sequence[_Name]) -> str:
    definite = {name.form for name in names if name.has_article}
    bare = {name.form for name in names if not name.has_article}
    whole = definite | bare | {("ا", "ل", *form) for form in bare}
    # ل and the article are written لل; before another ل nothing is left of the article: اللجنة, للجنة.
    behind_lam = {form[1:] for form in definite} | {("ل", *form) for form in bare}
    behind_lam |= {form[2:] for form in definite if form[2] == "ل"}
    # The fewest clitics first: بوتين is no وتين behind ب.
    return f"{_ARABIC_START}(?:[وف]??[بكلس]??({_any_of(whole)})|[وف]?ل({_any_of(behind_lam)}))"


def _other_pattern(forms: Collection[Form]) -> str:
    firsts = "".join(sorted({form[0] for form in forms}))  # asked first: it spares the rest for every Arabic letter
    return f"(?=[{firsts}]){_OTHER_START}({_any_of(forms)})"


def _any_of(forms: Collection[Form]) -> str:
    """Return a pattern for any of `forms`, the longer first, in which common beginnings stand once."""
    return _tree(sorted(forms)) if forms else "(?!)"


def _tree(forms: Sequence[Form]) -> str:
    first, last = forms[0], forms[-1]
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False)))
    rests = [form[common:] for form in forms if len(form) > common]
    branches = "|".join(_tree(list(group)) for _, group in groupby(rests, key=itemgetter(0)))
    ending = f"(?:{branches}){'?' if len(rests) < len(forms) else ''}" if rests else ""
    return "".join(first[:common]) + ending
