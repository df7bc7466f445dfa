"""What the learned model sees of each word: its letters and neighbours, where it stands, what was proposed for it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from workbench.core.suggestions import Suggestion
from workbench.suggest.article import Article
from workbench.suggest.people.lettered import Lettered
from workbench.suggest.people.name_words import NameWords

_NEAR = (-2, -1, 1, 2)
_SUFFIXES = (1, 2, 3)
_LOW, _HIGH = 0.5, 0.8
_LONGEST = 12  # words from the beginning of a paragraph that are told apart


class Words:
    """The words and marks of an article; proclitics stand alone where it is sure, or where something was proposed."""

    def __init__(self, article: Article, kinds: NameWords, earlier: Iterable[Suggestion] = ()) -> None:
        text = Lettered(article.folded(1), kinds)
        text.split_at(one.start for one in earlier)
        numbers = [n for n, letter in enumerate(text.letters) if letter != "|"]
        self.letters = "".join(text.letters[n] for n in numbers)
        self.words = [text.word(n) for n in numbers]
        ranges = [text.source_range(n, n + 1) for n in numbers]
        self.starts = [start for start, _ in ranges]
        self.ends = [end for _, end in ranges]
        breaks = [n for n, letter in enumerate(text.letters) if letter == "|"]
        self.paragraphs = _paragraphs(numbers, breaks)

    def covered(self, start: int, end: int) -> tuple[int, int]:
        """Return the numbers of the words that a range touches: the first, and the one behind the last."""
        return bisect_right(self.ends, start), max(bisect_right(self.ends, start), _below(self.starts, end))


def _below(starts: Sequence[int], end: int) -> int:
    return bisect_right(starts, end - 1)


def _paragraphs(numbers: Sequence[int], breaks: Sequence[int]) -> list[tuple[int, int]]:
    """Return where the paragraphs begin and end among the words that are no breaks."""
    edges = [0, *(bisect_right(numbers, one) for one in breaks), len(numbers)]
    return [(first, last) for first, last in pairwise(edges) if first < last]


def features(words: Words, article: Article, earlier: Iterable[Suggestion]) -> list[list[str]]:
    """Return the features of each word, as strings."""
    own = [_of_word(word, letter) for word, letter in zip(words.words, words.letters, strict=True)]
    proposed = _proposed(words, earlier)
    zones = _zones(words, article)
    quoted = _quoted(words)
    found: list[list[str]] = []
    for first, last in words.paragraphs:
        for number in range(first, last):
            features = [*own[number], *(f"p={one}" for one in proposed[number])]
            features.append(f"z={zones[number]}")
            if quoted[number]:
                features.append("quoted")
            if number - first < _LONGEST:
                features.append(f"from={min(3, number - first)}")
            for offset in _NEAR:
                if first <= number + offset < last:
                    features.append(f"{offset}w={words.words[number + offset]}")
                    features.append(f"{offset}l={words.letters[number + offset]}")
                    features.extend(f"{offset}p={one}" for one in proposed[number + offset])
                else:
                    features.append(f"{offset}edge")
            found.append(features)
    return found


def _of_word(word: str, letter: str) -> list[str]:
    if not word.isalpha():
        return [f"w={word}" if not word.isdigit() else f"digits={len(word)}", f"l={letter}"]
    bare = word.removeprefix("ال") if len(word) > 4 else word
    return [
        f"w={word}",
        f"b={bare}",
        f"l={letter}",
        f"length={min(len(bare), 8)}",
        *(f"s{length}={word[-length:]}" for length in _SUFFIXES if length < len(word)),
        f"p2={bare[:2]}",
        f"p3={bare[:3]}",
        "definite" if bare != word else "bare",
    ]


def _proposed(words: Words, earlier: Iterable[Suggestion]) -> list[list[str]]:
    """Return for each word what was proposed for it: the label, whether it begins there, how sure."""
    found: list[list[str]] = [[] for _ in words.words]
    for one in earlier:
        sure = "low" if one.score < _LOW else "high" if one.score >= _HIGH else "mid"
        first, last = words.covered(one.start, one.end)
        for number in range(first, last):
            found[number].append(f"{'B' if number == first else 'I'}-{one.label}-{sure}")
    return found


def _zones(words: Words, article: Article) -> list[str]:
    starts = [zone.start for zone in article.zones]
    kinds = ["body", *(zone.kind for zone in article.zones)]
    return [kinds[bisect_right(starts, start)] for start in words.starts]


def _quoted(words: Words) -> list[bool]:
    """Tell for each word whether an odd number of quotation marks stands before it in the paragraph."""
    found: list[bool] = []
    for first, last in words.paragraphs:
        inside = False
        for letter in words.letters[first:last]:
            inside ^= letter == '"'
            found.append(inside)
    return found


def tags(words: Words, ranges: Iterable[tuple[int, int, str]]) -> list[str]:
    """Return the tag of each word: `B-LABEL`, `I-LABEL` or `O`; of ranges that overlap the longest wins."""
    found = ["O"] * len(words.words)
    for start, end, label in sorted(ranges, key=lambda one: (one[0] - one[1], one)):
        first, last = words.covered(start, end)
        if first < last and all(tag == "O" for tag in found[first:last]):
            found[first:last] = [f"B-{label}", *[f"I-{label}"] * (last - first - 1)]
    return found


def spans(tagged: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the numbers of the first word and of the one behind the last, and the label, for each tagged stretch."""
    first, label = 0, ""
    for number, tag in enumerate([*tagged, "O"]):
        if label and tag != f"I-{label}":
            yield first, number, label
            label = ""
        if tag != "O" and not label:
            first, label = number, tag[2:]
