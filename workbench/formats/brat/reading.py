"""Reads brat standoff, also what other programs write: events, modifiers, equivalences, BioNLP's pairs of files.

A line that is wrong is refused by itself, by file, line and field, and the others come in.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument, Annotation, Document
from workbench.formats.brat.document import DocumentReader
from workbench.formats.decoding import Decoded, decode
from workbench.formats.describing import describe, digest
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Members, Reading

_TEXT = ".txt"
_ANNOTATIONS = (".ann", ".a1", ".a2")


def read_folder(members: Members, file: str, reading: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield each text with the work on it; `file` is what messages call the folder or archive.

    A text without annotations is a document that nobody worked on.
    """
    texts = {_stem(name): name for name in members.names if name.lower().endswith(_TEXT)}
    annotations = _by_stem(members.names)
    for stem, name in texts.items():
        yield from _read_document(members, file, name, annotations.pop(stem, []), reading)
    for left in annotations.values():
        where = f"{file}/{left[0]}"
        reason = BadInput("{file}: the text that belongs to it is missing; it has the same name and .txt.", file=where)
        yield Refusal(file=where, reason=reason)


def _stem(name: str) -> str:
    return name.rpartition(".")[0]


def _by_stem(names: Sequence[str]) -> dict[str, list[str]]:
    """Return the files of annotations by the names that they share with texts, in the order in which brat reads."""
    found: dict[str, list[str]] = {}
    for extension in _ANNOTATIONS:
        for name in names:
            if name.lower().endswith(extension):
                found.setdefault(_stem(name), []).append(name)
    return found


def _read_document(
    members: Members, file: str, name: str, annotations: Sequence[str], reading: Reading
) -> Iterator[Entry | Refusal]:
    where = f"{file}/{name}"
    try:
        decoded = decode(members.read(name), where)
    except BadInput as reason:
        yield Refusal(file=where, reason=reason)
        return
    reader = DocumentReader(decoded.text, reading)
    for one in annotations:
        try:
            lines = _lines(members.read(one), f"{file}/{one}")
        except BadInput as reason:
            yield Refusal(file=f"{file}/{one}", reason=reason)
        else:
            reader.take(lines, f"{file}/{one}")
    try:
        said = reader.annotation() if annotations else None
    except BadInput as reason:
        yield Refusal(file=where, reason=reason)
        return
    yield from reader.refused
    yield _entry(decoded, name, where, said, reader)


def _lines(data: bytes, file: str) -> Mapping[int, str]:
    """Return the lines that hold something by their numbers."""
    try:
        text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput("{file}, line {line}: this is not UTF-8.", file=file, line=line) from error
    lines = (line.removesuffix("\r") for line in text.split("\n"))
    return {number: line for number, line in enumerate(lines, start=1) if line.strip()}


def _entry(decoded: Decoded, name: str, where: str, said: Annotation | None, reader: DocumentReader) -> Entry:
    zones, meta = describe(decoded.text)
    document = Document(
        id="", name=PurePosixPath(name).stem, text=decoded.text, sha256=digest(decoded.text), meta=meta, zones=zones
    )
    item = AnnotatedDocument(document=document, annotation=said, entities=reader.entities)
    return Entry(item=item, file=where, encoding=decoded.encoding, remarks=reader.remarks)
