"""Writes brat standoff: a text and its annotations for each document, and the configuration of brat."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from workbench.core.records import AnnotatedDocument, Annotation, Entity, Relation, Span
from workbench.formats.brat.configuration import Configuration
from workbench.formats.brat.fragments import divided, joined, one_line
from workbench.formats.brat.words import EXACTLY, NOTES, OWN, as_name, is_word
from workbench.formats.format import Option, Writing
from workbench.formats.member_names import MemberNames
from workbench.formats.plain_values import as_word, one_line_json

KEEP_RETURNS = Option(
    name="keep_returns",
    title="Keep carriage returns (readers in Python lose count of them)",
    kind="flag",
    default=False,
)

_NOBODY = Annotation(annotator="")


def write_folder(documents: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[tuple[str, bytes]]:
    """Yield the names and bytes of the files. The work of a second annotator on a document stands in files of its own.

    Tells `writing.lose` of notes on whole documents, which nothing in these files can say, and of characters that are
    replaced.
    """
    configuration, names = Configuration(writing.scheme), MemberNames()
    for item in documents:
        said = item.annotation or _NOBODY
        configuration.meet(said)
        if said.note:
            writing.lose("notes", item, 1)
        stem = names.of(item.document.name)
        text = _readable(item, writing)
        yield f"{stem}.txt", text.encode()
        if item.annotation:
            yield f"{stem}.ann", "".join(_Lines(text, item.entities).of(said)).encode()
    yield from configuration.files()


def _readable(item: AnnotatedDocument, writing: Writing) -> str:
    """Return the text with a character for each one that would be misread: NUL and, where they go, carriage returns."""
    text = item.document.text
    for unreadable, instead in (("\0", "\ufffd"), ("\r", " "))[: 1 if writing.options[KEEP_RETURNS.name] else 2]:
        if lost := text.count(unreadable):
            writing.lose("text", item, lost)
            text = text.replace(unreadable, instead)
    return text


class _Lines:
    """Writes the lines of one document. Numbers go up within each kind of line."""

    def __init__(self, text: str, entities: Iterable[Entity]) -> None:
        self._text = text
        self._entities = {entity.id: entity for entity in entities}
        self._numbers: dict[str, int] = {}

    def of(self, said: Annotation) -> Iterator[str]:
        """Yield the lines of spans and what belongs to them, then those of relations."""
        spans = {}
        for span in said.spans:
            spans[span.id] = line_id = self._id("T")
            yield from self._span(line_id, span)
        for relation in said.relations:
            yield from self._relation(relation, spans)

    def _id(self, kind: str) -> str:
        number = self._numbers[kind] = self._numbers.get(kind, 0) + 1
        return f"{kind}{number}"

    def _span(self, line_id: str, span: Span) -> Iterator[str]:
        pieces = divided(self._text, span.ranges)
        offsets = ";".join(f"{start} {end}" for start, end in pieces)
        surface = " ".join(one_line(self._text[start:end]) for start, end in pieces)
        label = as_name(span.label)
        yield f"{line_id}\t{label} {offsets}\t{surface}\n"
        exactly: dict[str, Any] = {}
        if joined(self._text, pieces) != span.ranges:
            exactly["ranges"] = span.ranges
        if label != span.label:
            exactly["label"] = span.label
        if span.attributes:
            yield from self._attributes(line_id, span.attributes, exactly)
        if span.entity:
            yield from self._entity(line_id, span.entity, exactly)
        yield from self._notes(line_id, span.note, exactly)

    def _attributes(self, line_id: str, attributes: Mapping[str, Any], exactly: dict[str, Any]) -> Iterator[str]:
        for name, value in attributes.items():
            words = _words(value) if is_word(name) else []
            if not _says(words, value):
                exactly.setdefault("attributes", {})[name] = value
            for word in words:
                yield f"{self._id('A')}\t{name} {line_id}{word and f' {word}'}\n"

    def _entity(self, line_id: str, entity_id: str, exactly: dict[str, Any]) -> Iterator[str]:
        entity = self._entities.get(entity_id) or Entity(id=entity_id, name=entity_id)
        own, name = as_name(entity.id), one_line(entity.name).strip()
        if (own, name) != (entity.id, entity.name):
            exactly["entity"] = {"id": entity.id, "name": entity.name}
        yield f"{self._id('N')}\tReference {line_id} {OWN}:{own}\t{name}\n"
        if entity.uri:
            known = entity.uri if ":" in entity.uri else f"Wikidata:{entity.uri}"
            yield f"{self._id('N')}\tReference {line_id} {known}\t{name}\n"

    def _relation(self, relation: Relation, spans: Mapping[str, str]) -> Iterator[str]:
        line_id, name = self._id("R"), as_name(relation.type)
        yield f"{line_id}\t{name} Arg1:{spans[relation.source]} Arg2:{spans[relation.target]}\n"
        yield from self._notes(line_id, relation.note, {"label": relation.type} if name != relation.type else {})

    def _notes(self, line_id: str, note: str, exactly: dict[str, Any]) -> Iterator[str]:
        if note:
            line = one_line(note).strip()
            if line != note:
                exactly["note"] = note
            else:
                yield f"{self._id('#')}\t{NOTES} {line_id}\t{line}\n"
        if exactly:
            yield f"{self._id('#')}\t{EXACTLY} {line_id}\t{one_line_json(exactly)}\n"


def _words(value: Any) -> list[str]:  # noqa: ANN401
    """Return the words of the A lines that say `value`, the empty one for true; all that they can say of it.

    There is none for false: many take the line itself for true.
    """
    if isinstance(value, bool):
        return [""] if value else []
    words = (as_word(one) for one in (value if isinstance(value, list) else [value]))
    return [word for word in words if word and is_word(word)]


def _says(words: list[str], value: Any) -> bool:  # noqa: ANN401
    """Tell whether lines with these words are read as `value`: several are a list."""
    if isinstance(value, list):
        return len(words) == len(value) > 1
    return bool(words)
