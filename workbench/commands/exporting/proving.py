"""The proof of an export: what is read back is what was to be written, document by document."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b

from msgspec import Struct

from workbench.core.errors import Failure
from workbench.core.losses import Part, fingerprint
from workbench.core.records import AnnotatedDocument, Annotation, surface
from workbench.core.tokens import seen
from workbench.formats.format import Pairs

_SIZE = 16  # bytes of a fingerprint
_NOBODY = Annotation(annotator="")


# Parts of which a writer leaves out whole spans.
_DROPPED: frozenset[Part] = frozenset(("overlaps", "fragments", "tokens"))


class _Lossy(Struct):
    """A document of which its writer left something out.

    Attributes:
        parts: of what.
        left: a fingerprint of what is left of it in any case.
        spans: if spans were left out, the labels and surfaces of all.
        dropped: how many spans were left out.
    """

    parts: frozenset[Part] = frozenset()
    left: bytes = b""
    spans: Counter[tuple[str, str]] = Counter()
    dropped: int = 0


class Proof:
    """Remembers what documents are written, with 16 bytes each, and compares what is read back.

    `named` returns the name of the document with a number, from 0, in the order of writing, or nothing if there is no
    such document: it is asked where something is wrong.
    """

    def __init__(self, holds: frozenset[Part], named: Callable[[int], str | None]) -> None:
        self._holds = holds
        self._named = named
        self._written = bytearray()
        self._lossy: dict[bytes, _Lossy] = {}

    def __len__(self) -> int:
        return len(self._written) // _SIZE

    def passing(self, items: Iterable[AnnotatedDocument]) -> Iterator[AnnotatedDocument]:
        """Yield and remember documents on their way to the writer."""
        for item in items:
            self._written += fingerprint(item, self._holds)
            yield item

    def lose(self, part: Part, item: AnnotatedDocument, count: int) -> None:
        """Take note of what a writer leaves out of a document that it got."""
        lossy = self._lossy.setdefault(fingerprint(item, self._holds), _Lossy())
        if part not in lossy.parts:
            lossy.parts |= {part}
            lossy.left = self._left(item, lossy.parts)
        if part in _DROPPED:
            lossy.spans = self._spans(item)
            lossy.dropped += count

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
        missing = Counter(self._expected(number) for number in range(len(self)))
        similar: defaultdict[tuple[frozenset[Part], bytes], list[bytes]] = defaultdict(list)
        for key, lossy in self._lossy.items():
            similar[lossy.parts, lossy.left].append(key)
        kinds = {parts for parts, _ in similar}
        for item in items:
            found = fingerprint(item, self._holds)
            if not missing[found]:
                candidates = (key for parts in kinds for key in similar.get((parts, self._left(item, parts)), ()))
                found = next((key for key in candidates if missing[key] and self._fits(key, item)), found)
            if not missing[found]:
                raise _failure(item.document.name)
            missing[found] -= 1
        for number in range(len(self)):
            if missing[self._expected(number)]:
                raise self._wrong(number)

    def _expected(self, number: int) -> bytes:
        return bytes(self._written[number * _SIZE : (number + 1) * _SIZE])

    def _fits(self, expected: bytes, item: AnnotatedDocument) -> bool:
        """Tell whether `item` is the document that was expected, or what its writer said that is left of it."""
        if expected == fingerprint(item, self._holds):
            return True
        lossy = self._lossy.get(expected)
        if lossy is None or lossy.left != self._left(item, lossy.parts):
            return False
        if not lossy.parts & _DROPPED:
            return True
        found, wanted = self._spans(item), lossy.spans
        if "text" in lossy.parts:
            found, wanted = _labels(found), _labels(wanted)
        return found.total() <= wanted.total() and (found & wanted).total() >= wanted.total() - lossy.dropped

    def _left(self, item: AnnotatedDocument, parts: frozenset[Part]) -> bytes:
        """Return a fingerprint of what is left if something of these parts is not there.

        Without some of its spans only the text tells what a document is, and without some of its characters only the
        labels do.
        """
        if parts & _DROPPED:
            return (
                b""
                if "text" in parts or "text" not in self._holds
                else blake2b(item.document.text.encode(), digest_size=_SIZE).digest()
            )
        if "text" in parts:
            labels = sorted(span.label for span in (item.annotation or _NOBODY).spans)
            return " ".join(labels).encode()
        return fingerprint(item, self._holds - parts)

    def _spans(self, item: AnnotatedDocument) -> Counter[tuple[str, str]]:
        """Return the labels and surfaces of spans; where the text is not held exactly, what is seen of these."""
        is_exact = "text" in self._holds
        surfaces = _surfaces(item)
        return Counter(surfaces if is_exact else ((label, seen(one)) for label, one in surfaces))

    def _wrong(self, number: int) -> Failure:
        return _failure(self._named(number) or str(number + 1))


class PairsProof:
    """The same for files that cannot be read as documents: of each one the `facts` that must be found again.

    A document without any may leave no trace in such a file.
    """

    def __init__(self, facts: Callable[[AnnotatedDocument], Pairs], named: Callable[[int], str | None]) -> None:
        self._facts = facts
        self._named = named
        self._written: list[tuple[int, int]] = []  # the number of a document, and a hash of its spans

    def passing(self, items: Iterable[AnnotatedDocument]) -> Iterator[AnnotatedDocument]:
        """Yield and remember documents on their way to the writer."""
        for number, item in enumerate(items):
            if facts := self._facts(item):
                self._written.append((number, _hash(facts)))
            yield item

    def compare(self, documents: Iterable[Pairs]) -> None:
        """Compare what is found of documents, in the order of writing.

        Raises:
            Failure: what is found of one is not what was to be written; it is named.
        """
        found = (_hash(pairs) for pairs in documents if pairs)
        for number, expected in self._written:
            if next(found, None) != expected:
                raise _failure(self._named(number) or str(number + 1))
        if next(found, None) is not None:
            raise _failure("…")


def span_facts(item: AnnotatedDocument) -> Pairs:
    """Return the labels and surfaces of the spans of a document."""
    return list(_surfaces(item))


def _surfaces(item: AnnotatedDocument) -> Iterator[tuple[str, str]]:
    text = item.document.text
    return ((span.label, surface(text, span)) for span in (item.annotation or _NOBODY).spans)


def _hash(pairs: Pairs) -> int:
    return hash(frozenset(Counter(pairs).items()))


def _labels(spans: Counter[tuple[str, str]]) -> Counter[tuple[str, str]]:
    return Counter((label, "") for label, _ in spans.elements())


def _failure(name: str) -> Failure:
    return Failure(
        "The export is wrong and was thrown away; what was there before is as it was: what was read back of the "
        "document {name} is not what was to be exported.",
        name=name,
    )
