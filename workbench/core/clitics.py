"""Proclitics: the one-letter words (`و ف ب ل ك س`) that Arabic writes joined to the word behind them.

A span begins behind them and takes in the article; in `للأقمار` (`ل` and `الأقمار`) it begins behind the first lam.
No letter tells whether it is a clitic: `كيم`, `بوتين` and `ليف` begin with letters that could be. So nothing is ever
taken off a word unless a person asks for it, or what is left is known to stand on its own.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from workbench.core.folding import fold, fold_plain
from workbench.core.records import Span
from workbench.core.tokens import grapheme_at

# The chains of folded letters that may stand before a name, the article included; matches the empty chain too.
PREFIX_PATTERN = "(?:[وف]?(?:لل|[بكلس]?(?:ال)?))"
# Inside a character class: the letters of Arabic script in a folded text.
ARABIC = (
    "\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff"
    "\u0750-\u077f\u0870-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc"
)

_PROCLITICS = "[وف]?[بكلس]?"
_CHAIN = re.compile(_PROCLITICS)
_CHAIN_AT_END = re.compile(rf"(?:^|[^{ARABIC}])({_PROCLITICS})\Z")
_LETTER = re.compile(f"[{ARABIC}]")
_NO_LETTER = re.compile(f"[^{ARABIC}]")
_BARE_ALEF = re.compile("ا(?!ل)")
_REACH = 32  # code points beside an edge: two clitics, and more marks and tatweels on them than anybody types


def dropped(text: str, start: int, end: int) -> int | None:
    """Return where `[start, end)` begins without its first letter, if that may be a proclitic (offsets: code points).

    None: there is none, nothing would be left, or the letter cannot be parted from the next (`ﻷ` as one character).
    """
    folded = fold(text[start : min(end, start + _REACH)], 1)
    kept = len(folded.text) - len(folded.text[1:].lstrip())
    before = fold_plain(text[max(0, start - _REACH) : start], 1)
    if not _chain(before + folded.text[:1]) or not any(map(str.isalnum, folded.text[kept:])):
        return None
    begin = start + folded.starts[kept]
    return begin if begin > start + folded.starts[0] and grapheme_at(text, begin).start == begin else None


def taken(text: str, start: int) -> int | None:
    """Return where a range that begins at `start` begins with the proclitic written directly before it, or None.

    `dropped` takes it off again.
    """
    begin = max(0, start - _REACH)
    folded = fold(text[begin:start], 1)
    if not _chain(folded.text) or not text[start : start + 1].strip():
        return None
    return begin + folded.starts[-1]


def moved(text: str, start: int, end: int) -> int | None:
    """Return where `[start, end)` begins without one proclitic more; after the last, with all of them in again.

    None: no proclitic stands at its beginning or before it.
    """
    if (begin := dropped(text, start, end)) is not None:
        return begin
    begin = start
    while (further := taken(text, begin)) is not None:
        begin = further
    return begin if begin < start else None


def _chain(folded: str) -> str:
    """Return the proclitics that `folded` ends with, if its last word is made of them."""
    chain = _CHAIN_AT_END.search(folded)
    return chain[1] if chain else ""


def breaks(text: str, spans: Iterable[Span], known: Collection[str]) -> Iterator[tuple[Span, int]]:
    """Yield those of `spans` that begin with proclitics, and where they should begin instead.

    What follows the letters must be a word of its own: it is among `known`, the surfaces of other spans and the
    aliases, each as `fold_plain` gives it; or it stands in the text without these letters, freely at least once, and
    more often than with them. The latter is asked of a span whose own surface is in `known`, too.
    """
    plain = fold_plain(text, 1)
    for span in spans:
        start, end = span.ranges[0]
        begin = dropped(text, start, end)
        while begin is not None:
            if _is_joined(plain, text[start:begin], text[begin:end], known):
                yield span, begin
                break
            begin = dropped(text, begin, end)


def alone(text: str, span: Span, known: Collection[str] = ()) -> str:
    """Return the words of a span as they stand without the letters joined in front of them, on one line.

    `known` is as for `breaks`. Behind للـ they get the article that they have on their own, `الأقمار` for `للأقمار`,
    unless the text has them without it: `لبنان`.
    """
    begin = next((begin for _, begin in breaks(text, [span], known)), span.ranges[0][0])
    words = " ".join(text[max(begin, start) : end] for start, end in span.ranges)
    if text[begin - 1 : begin + 1] == "لل" and "" not in _letters_before(fold_plain(text, 1), fold_plain(words, 1)):
        words = f"ا{words}"
    return " ".join(words.split())


def _is_joined(plain: str, prefix: str, rest: str, known: Collection[str]) -> bool:
    """Tell whether `prefix` is joined to the word `rest`, not a part of it; `plain` is the text folded on level 1."""
    clitics, word = fold_plain(prefix, 1).strip(), fold_plain(rest, 1)
    if clitics.endswith("س") and word[0] not in "يتنأ":
        return False  # it stands before verbs only
    words = [word, f"ا{word}"] if clitics.endswith("ل") and word[0] == "ل" else [word]  # للجنة, للأقمار
    is_tagged_whole = fold_plain(prefix + rest) in known
    return any(_stands_alone(plain, clitics, one, () if is_tagged_whole else known) for one in words)


def _stands_alone(plain: str, clitics: str, word: str, known: Collection[str]) -> bool:
    before = list(_letters_before(plain, word))
    joined = [letters for letters in before if letters.endswith(clitics)]
    if not all(map(_CHAIN.fullmatch, joined)):
        return False  # `لكمال`: no clitic stands between ل and a name, so ك belongs to the name
    # `known` does not tell أمل from امل, so it says nothing of كامل.
    if fold_plain(word) in known and not _BARE_ALEF.match(word):
        return True
    others = [letters for letters in before if _CHAIN.fullmatch(letters) and letters not in joined]
    return "" in others and len(others) > len(joined)


def _letters_before(plain: str, word: str) -> Iterator[str]:
    """Yield what is joined in front of `word` wherever it ends a word of the folded text: up to three letters."""
    start = plain.find(word)
    while start >= 0:
        end = start + len(word)
        if not _LETTER.match(plain, end):
            yield _NO_LETTER.split(plain[max(0, start - 3) : start])[-1]
        start = plain.find(word, end)
