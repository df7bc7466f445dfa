"""The proof of an export: what is read back is what was to be written, document by document."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from workbench.core.errors import Failure
from workbench.core.losses import Part, fingerprint
from workbench.core.records import AnnotatedDocument, Annotation, surface
from workbench.core.tokens import seen
from workbench.formats.format import Pairs

_SIZE = 16  # bytes of a fingerprint
_NOBODY = Annotation(annotator="")


class _Reduced(Struct):
    """A document of which its writer left something out: its spans by label and surface, and how many are lost.

    Where characters are lost, surfaces say nothing; where the text is not held exactly, only what is seen of them does.
    """

    pairs: Counter[tuple[str, str]]
    is_exact: bool
    lost: int = 0
    text: bool = False

    def fits(self, item: AnnotatedDocument) -> bool:
        """Tell whether `item`, read back, can be what was left of the document."""
        found = _pairs(item, is_exact=self.is_exact)
        if self.text:
            return _labels(found) <= _labels(self.pairs) and found.total() >= self.pairs.total() - self.lost
        same = (found & self.pairs).total()
        return found.total() <= self.pairs.total() and same >= self.pairs.total() - self.lost


class Proof:
    """Remembers what documents are written, with 16 bytes each, and compares what is read back.

    `named` returns the name of the document with a number, from 0, in the order of writing, or nothing if there is no
    such document: it is asked where something is wrong.
    """

    def __init__(self, holds: frozenset[Part], named: Callable[[int], str | None]) -> None:
        self._holds = holds
        self._named = named
        self._written = bytearray()
        self._reduced: dict[bytes, _Reduced] = {}

    def __len__(self) -> int:
        return len(self._written) // _SIZE

    def passing(self, items: Iterable[AnnotatedDocument]) -> Iterator[AnnotatedDocument]:
        """Yield and remember documents on their way to the writer."""
        for item in items:
            self._written += fingerprint(item, self._holds)
            yield item

    def lose(self, part: Part, item: AnnotatedDocument, count: int) -> None:
        """Take note of what a writer leaves out of a document that it got."""
        key, is_exact = fingerprint(item, self._holds), "text" in self._holds
        reduced = self._reduced.setdefault(key, _Reduced(_pairs(item, is_exact=is_exact), is_exact))
        if part == "text":
            reduced.text = True
        else:
            reduced.lost += count

    def compare(self, items: Iterable[AnnotatedDocument]) -> None:
        """Compare documents that are read back in the order of writing.

        Raises:
            Failure: one is not what was to be written; it is named.
        """
        count = 0
        for number, item in enumerate(items):
            if number >= len(self) or not self._fits(self._expected(number), item):
                raise self._wrong(number)
            count += 1
        if count < len(self):
            raise self._wrong(count)

    def compare_unordered(self, items: Iterable[AnnotatedDocument]) -> None:
        """Compare documents that are read back in any order: the files of a folder.

        Raises:
            Failure: one is not what was to be written; it is named.
        """
        left = Counter(self._expected(number) for number in range(len(self)))
        for item in items:
            found = fingerprint(item, self._holds)
            if not left[found]:
                fitting = (key for key, reduced in self._reduced.items() if left[key] and reduced.fits(item))
                found = next(fitting, found)
            if not left[found]:
                raise _failure(item.document.name)
            left[found] -= 1
        for number in range(len(self)):
            if left[self._expected(number)]:
                raise self._wrong(number)

    def _expected(self, number: int) -> bytes:
        return bytes(self._written[number * _SIZE : (number + 1) * _SIZE])

    def _fits(self, expected: bytes, item: AnnotatedDocument) -> bool:
        reduced = self._reduced.get(expected)
        return expected == fingerprint(item, self._holds) or (reduced is not None and reduced.fits(item))

    def _wrong(self, number: int) -> Failure:
        return _failure(self._named(number) or str(number + 1))


class PairsProof:
    """The same for files that cannot be read as documents: of each one the labels and surfaces of its spans.

    A document without spans may leave no trace in such a file.
    """

    def __init__(self, named: Callable[[int], str | None]) -> None:
        self._named = named
        self._written: list[tuple[int, int]] = []  # the number of a document, and a hash of its spans

    def passing(self, items: Iterable[AnnotatedDocument]) -> Iterator[AnnotatedDocument]:
        """Yield and remember documents on their way to the writer."""
        for number, item in enumerate(items):
            if pairs := _pairs(item):
                self._written.append((number, _hash(pairs)))
            yield item

    def compare(self, documents: Iterable[Pairs]) -> None:
        """Compare the spans of documents in the order of writing.

        Raises:
            Failure: those of one are not what was to be written; it is named.
        """
        found = (_hash(Counter(pairs)) for pairs in documents if pairs)
        for number, expected in self._written:
            if next(found, None) != expected:
                raise _failure(self._named(number) or str(number + 1))
        if next(found, None) is not None:
            raise _failure("…")


def _hash(pairs: Counter[tuple[str, str]]) -> int:
    return hash(frozenset(pairs.items()))


def _pairs(item: AnnotatedDocument, *, is_exact: bool = True) -> Counter[tuple[str, str]]:
    text = item.document.text
    surfaces = ((span.label, surface(text, span)) for span in (item.annotation or _NOBODY).spans)
    return Counter((label, one if is_exact else seen(one)) for label, one in surfaces)


def _labels(pairs: Counter[tuple[str, str]]) -> Counter[str]:
    labels: Counter[str] = Counter()
    for (label, _), count in pairs.items():
        labels[label] += count
    return labels


def _failure(name: str) -> Failure:
    return Failure(
        "The export is wrong and was thrown away; what was there before is as it was: what was read back of the "
        "document {name} is not what was to be exported.",
        name=name,
    )
