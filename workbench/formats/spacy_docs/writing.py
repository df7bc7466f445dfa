"""Writes a DocBin piece by piece.

`spacy.tokens.DocBin` holds all numbers of all tokens in memory, and several times over while it writes. Here they wait
compressed, and the file, zlib over msgpack with spaCy's own keys, is put together from that.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import count, repeat
from struct import pack
from typing import TYPE_CHECKING

from msgspec.msgpack import encode

from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument, Annotation
from workbench.core.tokens import Range
from workbench.formats.alignment import Borders, Placed, cuts, layers
from workbench.formats.details import details
from workbench.formats.format import Writing
from workbench.formats.spacy_docs.words import Word, words
from workbench.formats.tokenizing import Tokenize, tokenizer

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

GROUP = "sc"
KEY = "workbench"
_VERSION = "0.1"  # of the layout, as spaCy has it
_ATTRIBUTES = ("ORTH", "ENT_IOB", "ENT_TYPE", "ENT_KB_ID")
_DOCUMENTS_OF_A_VOCABULARY = 1000  # it keeps every word that it has seen, so now and then a new one goes on
_NOBODY = Annotation(annotator="")


def write(documents: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[bytes]:
    """Yield the file; nothing is yielded before the last of `documents` was read.

    Raises:
        BadInput: a document's metadata holds a number that is too large for the file.
    """
    from spacy.vocab import Vocab

    tokenize = tokenizer(writing.options)
    vocabularies = (one for _ in count() for one in repeat(Vocab(), _DOCUMENTS_OF_A_VOCABULARY))
    packed = _Packed()
    categories = [label.name for label in writing.scheme.document_labels]
    for item, vocabulary in zip(documents, vocabularies, strict=False):
        packed.add(*_doc(item, tokenize, vocabulary, categories, writing), item)
    yield from packed.file()


def _doc(
    item: AnnotatedDocument, tokenize: Tokenize, vocabulary: "Vocab", categories: list[str], writing: Writing
) -> tuple["Doc", list[Word]]:
    from spacy.tokens import Doc, Span

    text = item.document.text
    said = item.annotation or _NOBODY
    tokens = tokenize(text, cuts(item))
    made = words(text, tokens, said.spans)
    doc = Doc(vocabulary, words=[text[slice(*word.range)] for word in made], spaces=[word.has_space for word in made])
    spans = _placed(item, [word.range for word in made], writing)
    doc.spans[GROUP] = [
        Span(doc, one.first, one.last, one.span.label, kb_id=one.span.entity, span_id=one.span.id) for one in spans
    ]
    (outermost,), _ = layers(_without_spaces(spans, text, made), 1)
    doc.set_ents([Span(doc, one.first, one.last, one.span.label, kb_id=one.span.entity) for one in outermost])
    doc.cats = {name: float(name in said.labels) for name in categories}
    doc.user_data[KEY] = details(item)
    return doc, made


def _placed(item: AnnotatedDocument, ranges: list[Range], writing: Writing) -> list[Placed]:
    """Return the spans that begin and end with a word, exactly; tell how many do not."""
    starts = {one.start: number for number, one in enumerate(ranges)}
    ends = {one.end: number for number, one in enumerate(ranges, start=1)}
    spans = (item.annotation or _NOBODY).spans
    found = [
        Placed(span, starts[span.start], ends[span.end]) for span in spans if span.start in starts and span.end in ends
    ]
    if len(found) < len(spans):
        writing.lose("tokens", item, len(spans) - len(found))
    return found


def _without_spaces(spans: Iterable[Placed], text: str, made: list[Word]) -> Iterator[Placed]:
    """Yield `spans` without the white space at their edges, with which spaCy trains no entity."""
    seen = [not text[slice(*word.range)].isspace() for word in made]
    numbers = [number for number, is_seen in enumerate(seen) if is_seen]
    borders = Borders([Range(number, number + 1) for number in numbers])
    for one in spans:
        if covered := borders.covered(one.first, one.last):
            yield Placed(one.span, numbers[covered[0]], numbers[covered[1] - 1] + 1)


class _Kept:
    """Bytes that wait compressed until all are there."""

    def __init__(self) -> None:
        self.size = 0
        self._compressor = zlib.compressobj(level=1)
        self._pieces: list[bytes] = []

    def add(self, data: bytes) -> None:
        self.size += len(data)
        self._pieces.append(self._compressor.compress(data))

    def __iter__(self) -> Iterator[bytes]:
        decompressor = zlib.decompressobj()
        for piece in [*self._pieces, self._compressor.flush()]:
            yield decompressor.decompress(piece)


class _Packed:
    """The documents of a DocBin, taken apart into the lists that it holds."""

    def __init__(self) -> None:
        self._tokens, self._spaces, self._lengths = _Kept(), _Kept(), _Kept()
        self._cats, self._flags, self._groups, self._user_data = _Kept(), _Kept(), _Kept(), _Kept()
        self._count = 0
        self._strings: set[str] = set()

    def add(self, doc: "Doc", made: list[Word], item: AnnotatedDocument) -> None:
        self._count += 1
        self._tokens.add(doc.to_array(list(_ATTRIBUTES)).tobytes("C"))
        self._spaces.add(bytes(word.has_space for word in made))
        self._lengths.add(pack("<i", len(doc)))
        self._cats.add(encode(doc.cats))
        self._flags.add(encode({"has_unknown_spaces": False}))
        self._groups.add(encode(doc.spans.to_bytes()))
        try:
            self._user_data.add(encode(encode(doc.user_data)))
        except OverflowError as error:
            raise BadInput(
                "The metadata of {document} hold a number that is too large for a .spacy file.",
                document=item.document.name,
            ) from error
        self._strings.update(item.document.text[slice(*word.range)] for word in made)
        for span in doc.spans[GROUP]:
            self._strings |= {span.label_, span.kb_id_, span.id_}

    def file(self) -> Iterator[bytes]:
        compressor = zlib.compressobj()
        for piece in self._message():
            if data := compressor.compress(piece):
                yield data
        yield compressor.flush()

    def _message(self) -> Iterator[bytes]:
        from spacy.attrs import IDS

        parts: list[tuple[str, Callable[[], Iterator[bytes]]]] = [
            ("version", lambda: iter([encode(_VERSION)])),
            ("attrs", lambda: iter([encode([IDS[name] for name in _ATTRIBUTES])])),
            ("tokens", lambda: _binary(self._tokens)),
            ("spaces", lambda: _binary(self._spaces)),
            ("lengths", lambda: _binary(self._lengths)),
            ("strings", lambda: iter([encode(sorted(self._strings))])),
            ("cats", lambda: _list(self._cats, self._count)),
            ("flags", lambda: _list(self._flags, self._count)),
            ("span_groups", lambda: _list(self._groups, self._count)),
            ("user_data", lambda: _list(self._user_data, self._count)),
        ]
        yield pack(">BH", 0xDE, len(parts))
        for name, pieces in parts:
            yield encode(name)
            yield from pieces()


def _binary(kept: _Kept) -> Iterator[bytes]:
    yield pack(">BI", 0xC6, kept.size)
    yield from kept


def _list(kept: _Kept, length: int) -> Iterator[bytes]:
    yield pack(">BI", 0xDD, length)
    yield from kept
