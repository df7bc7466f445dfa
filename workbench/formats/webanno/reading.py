"""Reads WebAnno TSV 3: one file is one document, or one annotator's work on it."""

import re
from collections.abc import Iterator
from typing import BinaryIO

import msgspec
from msgspec import Struct, field

from workbench.core.errors import BadInput, Remark
from workbench.core.records import AnnotatedDocument, Annotation, Document, Entity, Relation, Span
from workbench.formats.decoding import is_blank
from workbench.formats.describing import describe, digest
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Members, Reading
from workbench.formats.inception import LABEL, NOTE, facts, named
from workbench.formats.new_ids import new_id
from workbench.formats.repairing import REPAIR, Counting, misplaced, repairable, repaired
from workbench.formats.webanno.escaping import divided, unescaped
from workbench.formats.webanno.table import Layer, Placed, Row, Table, parsed, placed
from workbench.formats.zip_members import MEMBER_LIMIT

_NOTHING, _NO_VALUE = "_", "*"
_WITH_IDS = re.compile(r"((?:\\.|[^\\\[])*)\[(\d{1,9}(?:_\d{1,9})?)\]", re.DOTALL)
# Layers of DKPro Core that say something of every word: no annotations in our sense.
_LINGUISTIC = re.compile(r"de\.tudarmstadt\.ukp\.dkpro\.core\.api\.(lexmorph|segmentation|syntax)\.")


def read(stream: BinaryIO, file: str, reading: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield the document in `stream`."""
    data = stream.read(MEMBER_LIMIT + 1)
    if len(data) > MEMBER_LIMIT:
        reason = BadInput("{file} is larger than {limit} MB.", file=file, limit=MEMBER_LIMIT >> 20)
        yield Refusal(file=file, reason=reason)
        return
    yield from _read(data, file, file, reading)


def read_folder(members: Members, file: str, reading: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield the documents in the files of a folder or archive, which messages call `file`."""
    for name in members.names:
        if name.lower().endswith(".tsv"):
            where = f"{file}/{name}"
            try:
                data = members.read(name)
            except BadInput as reason:
                yield Refusal(file=where, reason=reason)
            else:
                yield from _read(data, name, where, reading)


def _read(data: bytes, name: str, file: str, reading: Reading) -> Iterator[Entry | Refusal]:
    try:
        table = parsed(_decoded(data, file), file)
        found = placed(table, file)
        if is_blank(found.text):
            raise BadInput("{file} is empty: it holds no text.", file=file)
        remarks = _repair(found, file, reading)
    except BadInput as reason:
        yield Refusal(file=file, reason=reason)
        return
    content = _Content(table, found, file)
    annotation = content.annotation(named(name).annotator)
    yield from content.refused
    zones, meta = describe(found.text)
    document = Document(
        id="", name=named(name).document, text=found.text, sha256=digest(found.text), meta=meta, zones=zones
    )
    item = AnnotatedDocument(document=document, annotation=annotation, entities=content.entities)
    yield Entry(item=item, file=file, encoding="utf-8", remarks=(*remarks, *content.remarks))


def _decoded(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput("{file}, line {line}: this is not UTF-8.", file=file, line=line) from error


def _repair(found: Placed, file: str, reading: Reading) -> tuple[Remark, ...]:
    if found.unit == "utf16":
        return ()
    if not reading.options.get(REPAIR.name):
        raise repairable(file, None, Counting("utf16"), Counting(found.unit))
    return (repaired(file, None, Counting("utf16"), Counting(found.unit)),)


class _Draft(Struct):
    """A span that grows from row to row."""

    layer: str
    line: int
    start: int
    end: int
    features: dict[str, str] = field(default_factory=dict)
    id: str = field(default_factory=new_id)


class _Content:
    """What the cells of a file say.

    Attributes:
        refused: rows of which something could not be read.
        remarks: layers that were passed over.
        entities: those that spans mention.
    """

    def __init__(self, table: Table, found: Placed, file: str) -> None:
        self.refused: list[Refusal] = []
        self.remarks: list[Remark] = []
        self.entities: tuple[Entity, ...] = ()
        self._table = table
        self._rows = [row for row in table.rows if row.cells]
        self._ranges = found.ranges
        self._file = file
        self._drafts: list[_Draft] = []
        self._by_id: dict[int, _Draft] = {}
        self._by_unit: dict[tuple[str, str], _Draft] = {}  # by the unit and the type of the layer

    def annotation(self, annotator: str) -> Annotation | None:
        """Return the work that the file holds, None if there is none."""
        passed_over = [layer for layer in self._table.layers if _is_passed_over(layer)]
        for layer in passed_over:
            remark = Remark("{file}: the layer {layer} was passed over.", file=self._file, layer=layer.type)
            self.remarks.append(remark)
        layers = [layer for layer in self._table.layers if layer not in passed_over]
        for layer in layers:
            if layer.kind == "SP":
                self._take_spans(layer)
        spans = tuple(self._spans())
        there = {span.id for span in spans}
        relations = [one for layer in layers if layer.kind == "RL" for one in self._relations(layer)]
        kept = tuple(one for one in relations if one.source in there and one.target in there)
        if not spans and not annotator:
            return None
        return Annotation(annotator=annotator, spans=spans, relations=kept)

    def _take_spans(self, layer: Layer) -> None:
        for row in self._rows:
            for place, (values, ids) in enumerate(_stacked(layer, row)):
                draft = self._draft(layer, row, int(ids) if ids.isdigit() else 0)
                draft.features |= values
                if not place:
                    self._by_unit[row.unit, layer.type] = draft

    def _draft(self, layer: Layer, row: Row, number: int) -> _Draft:
        start, end = self._ranges[row.line]
        if number and number in self._by_id:
            there = self._by_id[number]
            there.end = max(there.end, end)
            return there
        draft = _Draft(layer.type, row.line, start, end)
        self._drafts.append(draft)
        if number:
            self._by_id[number] = draft
        return draft

    def _spans(self) -> Iterator[Span]:
        entities: dict[str, Entity] = {}
        for draft in self._drafts:
            try:
                if draft.start == draft.end:
                    raise misplaced(self._file, draft.line, "offsets", (draft.start, draft.end, None), None)
                said = facts(draft.layer, draft.features)
            except BadInput as reason:
                self._refuse(draft.line, reason)
                continue
            except (msgspec.DecodeError, ValueError, RecursionError) as problem:
                self._refuse(
                    draft.line,
                    BadInput(
                        "{file}, line {line}: the JSON in this row cannot be read: {problem}.",
                        file=self._file,
                        line=draft.line,
                        problem=problem,
                    ),
                )
                continue
            if said.entity:
                entities.setdefault(said.entity.id, said.entity)
            yield Span(
                id=draft.id,
                start=draft.start,
                end=draft.end,
                label=said.label,
                attributes=said.attributes,
                origin="import",
                note=said.note,
                entity=said.entity.id if said.entity else "",
            )
        self.entities = tuple(entities[name] for name in sorted(entities))

    def _relations(self, layer: Layer) -> Iterator[Relation]:
        base = layer.columns[-1].removeprefix("BT_")
        for row in self._rows:
            for values, ids in _stacked(layer, row):
                source_id, _, target_id = ids.partition("_")
                source = self._end(base, values.pop(layer.columns[-1], ""), source_id)
                target = self._end(base, row.unit, target_id)
                if not source or not target:
                    reason = BadInput(
                        "{file}, line {line}: {field} of the relation is not there.",
                        file=self._file,
                        line=row.line,
                        field="source" if not source else "target",
                    )
                    self._refuse(row.line, reason)
                    continue
                note = values.pop(NOTE, "")
                named_type = values.get(LABEL) or next(iter(values.values()), layer.type.rpartition(".")[2])
                yield Relation(id="", type=named_type, source=source.id, target=target.id, note=note)

    def _end(self, base: str, unit: str, number: str) -> _Draft | None:
        if number.strip("0"):
            return self._by_id.get(int(number))
        return self._by_unit.get((unit, base))

    def _refuse(self, line: int, reason: BadInput) -> None:
        self.refused.append(Refusal(file=self._file, line=line, reason=reason))


def _is_passed_over(layer: Layer) -> bool:
    return layer.kind == "CH" or bool(_LINGUISTIC.match(layer.type))


def _stacked(layer: Layer, row: Row) -> Iterator[tuple[dict[str, str], str]]:
    """Yield the values of each annotation of a layer in a row by the names of their columns, and its ids or none."""
    cells = row.cells[layer.first : layer.first + len(layer.columns)]
    if {*cells} <= {_NOTHING}:
        return
    columns = [divided(cell, "|") for cell in cells]
    for place in range(max(map(len, columns))):
        values, ids = {}, ""
        for name, parts in zip(layer.columns, columns, strict=True):
            part = parts[place] if place < len(parts) else _NO_VALUE
            if part.endswith("]") and (found := _WITH_IDS.fullmatch(part)):
                part, ids = found.groups()
            # A slot leads to other spans; what is no feature has no name.
            if part not in (_NO_VALUE, _NOTHING) and name and not name.startswith("ROLE_"):
                values[name] = unescaped(part)
        yield values, ids
