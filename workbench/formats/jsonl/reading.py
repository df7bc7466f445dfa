"""Reads native JSONL: every line is checked whole, and a bad one is refused by file, line and field."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Any, BinaryIO

from msgspec.structs import replace

from workbench.core.entities import is_uri
from workbench.core.errors import BadInput, Remark
from workbench.core.metadata import META_KEYS
from workbench.core.records import (
    ELLIPSIS,
    AnnotatedDocument,
    Annotation,
    Document,
    Entity,
    Relation,
    Span,
    Zone,
    surface,
)
from workbench.core.suggestions import NOTHING, Place, Suggested
from workbench.formats.decoding import is_blank
from workbench.formats.describing import describe, digest
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Reading
from workbench.formats.json_values import converted, parsed
from workbench.formats.jsonl.lines import (
    FORMAT_VERSION,
    DocumentLine,
    EntityLine,
    InsteadLine,
    RelationLine,
    SpanLine,
    ZoneLine,
    unknown_keys,
)
from workbench.formats.jsonl.suggestions import as_suggested
from workbench.formats.lines import bounded_lines
from workbench.formats.repairing import (
    REPAIR,
    Claim,
    CountedOffsets,
    Counting,
    Misplaced,
    repairable,
    repaired,
    resolve,
)

_MARK = b"\xef\xbb\xbf"
_NOBODY = Annotation(annotator="")


def read(stream: BinaryIO, file: str, reading: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield each line of `stream` as an entry, or as a refusal that says what is wrong with it.

    Blank lines are passed over; CRLF line ends and a byte order mark before the first line are accepted.
    """
    is_empty = True
    for line in bounded_lines(stream, file):
        if found := line if isinstance(line, Refusal) else read_line(line[1], file, line[0], reading):
            is_empty = False
            yield found if isinstance(found, Refusal) else replace(found, keeps_ids=True)
    if is_empty:
        yield Refusal(file=file, reason=BadInput("{file} is empty: it holds no documents.", file=file))


def read_line(line: bytes, file: str, number: int, reading: Reading = AS_IT_IS) -> Entry | Refusal | None:
    """Return what the line with that number, from 1, holds: a document, what is wrong with it, or nothing if blank."""
    data = (line.removeprefix(_MARK) if number == 1 else line).strip(b" \t\r\n")
    if not data:
        return None
    reader = _LineReader(file, number, reading)
    try:
        item = reader.document(data)
    except BadInput as reason:
        return Refusal(file=file, line=number, reason=reason)
    return Entry(item=item, file=file, line=number, encoding="utf-8", remarks=reader.remarks)


class _LineReader:
    """Reads one line; knows where it stands, so that every complaint can say so."""

    def __init__(self, file: str, line: int, reading: Reading) -> None:
        self.remarks: tuple[Remark, ...] = ()
        self._file = file
        self._line = line
        self._reading = reading

    def document(self, data: bytes) -> AnnotatedDocument:
        values = parsed(data, self._at)
        line = converted(values, DocumentLine, self._at)
        sha256 = digest(line.text)
        self._check_document(line, sha256)
        self._text = line.text
        self._count(Counting(line.offset_unit))
        try:
            annotation = self._annotation(line, values)
        except BadInput:
            if not self._recounts(line):
                raise
            annotation = self._annotation(line, values)
        if line.zones is None:
            zones, meta = describe(line.text)
            meta |= line.meta
        else:
            zones, meta = self._zones(line.zones, values), line.meta
        document = Document(
            id=line.id,
            name=line.name or line.id or f"{PurePath(self._file).stem}-{self._line}",
            text=line.text,
            sha256=sha256,
            meta={key: value for key, value in meta.items() if value != "" or key not in META_KEYS},
            zones=zones,
            extra=unknown_keys(DocumentLine, values),
        )
        return AnnotatedDocument(
            document=document,
            annotation=None if annotation == _NOBODY else annotation,
            entities=self._entities(line.entities, values),
            scheme=line.scheme,
            suggested=self._suggested(line, annotation),
        )

    def _count(self, counting: Counting) -> None:
        self._counting = counting
        self._counts_codepoints = counting == Counting("codepoint")
        self._offsets = CountedOffsets(self._text, counting)

    def _recounts(self, line: DocumentLine) -> bool:
        """Count from now on in the other way in which all spans fit; tell whether there is one.

        Raises:
            BadInput: there is one, and nobody asked for a repair.
        """
        try:
            resolved = resolve(line.text, _places(line.spans), line.offset_unit)
        except Misplaced:
            return False
        if not resolved.repaired:
            return False
        if not self._reading.options.get(REPAIR.name):
            raise repairable(self._file, self._line, self._counting, resolved.counting)
        self.remarks = (repaired(self._file, self._line, self._counting, resolved.counting),)
        self._count(resolved.counting)
        return True

    def _at(self, field: str) -> dict[str, Any]:
        return {"file": self._file, "line": self._line, "field": field}

    def _check_document(self, line: DocumentLine, sha256: str) -> None:
        if line.format != FORMAT_VERSION:
            raise BadInput(
                "{file}, line {line}: {field} is “{given}”, but this program reads {known}; a newer one may read it.",
                given=_shortened(line.format),
                known=FORMAT_VERSION,
                **self._at("format"),
            )
        if is_blank(line.text):
            raise BadInput("{file}, line {line}: {field} is empty.", **self._at("text"))
        if line.sha256 is not None and line.sha256.lower() != sha256:
            raise BadInput(
                "{file}, line {line}: {field} is not that of the text; the text was changed after the export.",
                **self._at("sha256"),
            )
        for key in META_KEYS:
            if not isinstance(line.meta.get(key, ""), str):
                raise BadInput("{file}, line {line}: {field} must be a text in quotes.", **self._at(f"meta.{key}"))

    def _annotation(self, line: DocumentLine, values: dict[str, Any]) -> Annotation:
        pairs = zip(line.spans, values.get("spans", ()), strict=True)
        spans = tuple(self._span(f"spans[{index}]", *pair) for index, pair in enumerate(pairs))
        self._refuse_twice("spans", spans)
        self._check_entities(line, spans)
        known = {span.id for span in spans if span.id}
        links = zip(line.relations, values.get("relations", ()), strict=True)
        relations = tuple(self._relation(f"relations[{index}]", *pair, known) for index, pair in enumerate(links))
        self._refuse_twice("relations", relations)
        return Annotation(
            annotator=line.annotator,
            status=line.status,
            labels=line.labels,
            note=line.note,
            discuss=line.discuss,
            spans=spans,
            relations=relations,
        )

    def _check_entities(self, line: DocumentLine, spans: Sequence[Span]) -> None:
        known = {entity.id for entity in line.entities}
        for index, span in enumerate(spans):
            if span.entity and span.entity not in known:
                raise BadInput(
                    "{file}, line {line}: {field} is “{id}”, but no entity of this line has that id.",
                    id=_shortened(span.entity),
                    **self._at(f"spans[{index}].entity"),
                )

    def _entities(self, lines: Sequence[EntityLine], values: dict[str, Any]) -> tuple[Entity, ...]:
        entities = []
        for index, (line, raw) in enumerate(zip(lines, values.get("entities", ()), strict=True)):
            field = f"entities[{index}]"
            for key, value in (("id", line.id), ("name", line.name)):
                if is_blank(value):
                    raise BadInput("{file}, line {line}: {field} is empty.", **self._at(f"{field}.{key}"))
            if line.uri and not is_uri(line.uri):
                raise BadInput(
                    "{file}, line {line}: {field} is “{given}”, which is no URI, such as https://… or Q30.",
                    given=_shortened(line.uri),
                    **self._at(f"{field}.uri"),
                )
            entities.append(
                Entity(
                    id=line.id,
                    name=line.name,
                    label=line.label,
                    aliases=line.aliases,
                    uri=line.uri,
                    note=line.note,
                    extra=unknown_keys(EntityLine, raw),
                )
            )
        self._refuse_twice("entities", entities)
        return tuple(entities)

    def _suggested(self, line: DocumentLine, annotation: Annotation) -> Suggested:
        if not line.suggestions:
            return NOTHING
        spans = [self._span(f"suggestions[{index}]", one, {}) for index, one in enumerate(line.suggestions)]
        self._refuse_twice("suggestions", spans)
        return as_suggested(line, spans, annotation.spans, self._instead, self._lacking_end)

    def _instead(self, field: str, line: InsteadLine) -> Place:
        return Place(line.label, *self._range(field, line.start, line.end))

    def _lacking_end(self, field: str, end: str) -> BadInput:
        return BadInput(
            "{file}, line {line}: {field} is “{id}”, but no span or suggestion of this line has that id.",
            id=_shortened(end),
            **self._at(field),
        )

    def _refuse_twice(self, field: str, rows: Sequence[Span | Relation | Entity]) -> None:
        seen: set[str] = set()
        for index, row in enumerate(rows):
            if row.id in seen:
                raise BadInput(
                    "{file}, line {line}: {field} is {id}, which another one in this line has already.",
                    id=row.id,
                    **self._at(f"{field}[{index}].id"),
                )
            if row.id:
                seen.add(row.id)

    def _span(self, field: str, line: SpanLine, values: dict[str, Any]) -> Span:
        start, end = self._range(field, line.start, line.end)
        span = Span(
            id=line.id,
            start=start,
            end=end,
            label=line.label,
            attributes=line.attributes,
            origin=line.origin,
            note=line.note,
            fragments=self._fragments(f"{field}.fragments", line, (start, end)) if line.fragments else (),
            entity=line.entity,
            suggester=line.suggester,
            extra=unknown_keys(SpanLine, values),
        )
        found = surface(self._text, span)
        if line.surface is not None and line.surface != found and not self._counting.matches(found, line.surface):
            raise BadInput(
                "{file}, line {line}: {field} is “{given}”, but the text has “{found}” there.",
                given=_shortened(line.surface),
                found=_shortened(found),
                **self._at(f"{field}.text"),
            )
        return span

    def _fragments(self, field: str, line: SpanLine, outer: tuple[int, int]) -> tuple[tuple[int, int], ...]:
        pairs = enumerate(line.fragments)
        fragments = tuple(self._range(f"{field}[{index}]", *pair, edges=("[0]", "[1]")) for index, pair in pairs)
        if len(fragments) == 1:
            raise BadInput("{file}, line {line}: {field} has one part only; leave it out.", **self._at(field))
        for index in range(1, len(fragments)):
            if fragments[index][0] <= fragments[index - 1][1]:
                raise BadInput(
                    "{file}, line {line}: {field} must begin behind the part before it, with a gap between them.",
                    **self._at(f"{field}[{index}]"),
                )
        if (fragments[0][0], fragments[-1][1]) != outer:
            raise BadInput(
                "{file}, line {line}: {field} must begin at the span's start and stop at its end.", **self._at(field)
            )
        return fragments

    def _relation(self, field: str, line: RelationLine, values: dict[str, Any], spans: set[str]) -> Relation:
        for key, end in (("from", line.source), ("to", line.target)):
            if end not in spans:
                raise BadInput(
                    "{file}, line {line}: {field} is “{id}”, but no span of this line has that id.",
                    id=_shortened(end),
                    **self._at(f"{field}.{key}"),
                )
        return Relation(
            id=line.id,
            type=line.type,
            source=line.source,
            target=line.target,
            note=line.note,
            extra=unknown_keys(RelationLine, values),
        )

    def _zones(self, lines: list[ZoneLine], values: dict[str, Any]) -> tuple[Zone, ...]:
        zones = []
        for index, (line, raw) in enumerate(zip(lines, values["zones"], strict=True)):
            start, end = self._range(f"zones[{index}]", line.start, line.end)
            extra = unknown_keys(ZoneLine, raw)
            zones.append(Zone(start=start, end=end, kind=line.kind, rule=line.rule, extra=extra))
        return tuple(zones)

    def _range(self, field: str, start: int, end: int, edges: tuple[str, str] = (".start", ".end")) -> tuple[int, int]:
        if self._counts_codepoints and 0 <= start < end <= len(self._text):
            return start, end
        if start >= end:
            raise BadInput(
                "{file}, line {line}: {field} is {start}, but it must be less than the end, {end}.",
                start=start,
                end=end,
                **self._at(field + edges[0]),
            )
        return self._offset(field, edges[0], start), self._offset(field, edges[1], end)

    def _offset(self, field: str, edge: str, offset: int) -> int:
        try:
            return self._offsets.to_codepoints(offset)
        except IndexError as error:
            raise BadInput(
                "{file}, line {line}: {field} is {offset}, but the text goes from 0 to {length}.",
                offset=offset,
                length=error.args[0],
                **self._at(field + edge),
            ) from error
        except ValueError as error:
            raise BadInput(
                "{file}, line {line}: {field} is {offset}, which lies inside a character; check the offset_unit.",
                offset=offset,
                **self._at(field + edge),
            ) from error


def _places(spans: Sequence[SpanLine]) -> list[Claim]:
    """Return each span, or each fragment of one, with its surface."""
    places: list[Claim] = []
    for span in spans:
        pieces = span.fragments or [(span.start, span.end)]
        surfaces = (span.surface or "").split(ELLIPSIS) if span.fragments else [span.surface]
        known = surfaces if len(surfaces) == len(pieces) and span.surface is not None else [None] * len(pieces)
        places += [(start, end, surface) for (start, end), surface in zip(pieces, known, strict=True)]
    return places


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
