"""What the readers of JSON formats share: each value is checked whole, and refused by file, line and field."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any, TypeVar

from msgspec import Struct

from workbench.core.errors import BadInput, Remark
from workbench.core.metadata import META_KEYS, value_text
from workbench.core.records import AnnotatedDocument, Annotation, Document, Entity, Relation, Span
from workbench.formats import json_values
from workbench.formats.carried import Carried
from workbench.formats.decoding import is_blank
from workbench.formats.describing import describe, digest
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import Reading
from workbench.formats.json_stream import JsonValue
from workbench.formats.jsonl.lines import DocumentLine, unknown_keys
from workbench.formats.offset_units import OffsetUnit
from workbench.formats.repairing import Claim, settle

_LONGEST_SHOWN = 60
_NOBODY = Annotation(annotator="")
_T = TypeVar("_T", bound=Struct)


def read_records(
    values: Iterable[JsonValue | Refusal],
    file: str,
    reading: Reading,
    items: Callable[["JsonRecord", dict[str, Any]], Iterable[AnnotatedDocument]],
) -> Iterator[Entry | Refusal]:
    """Yield the documents that `items` makes of each value, or a refusal that says what is wrong with it."""
    is_empty = True
    for value in values:
        is_empty = False
        if isinstance(value, Refusal):
            yield value
            continue
        record = JsonRecord(file, value, reading)
        try:
            made = list(items(record, record.parsed(value.data)))
        except BadInput as reason:
            yield Refusal(file=file, line=value.line, reason=reason)
            continue
        for item in made:
            yield Entry(item=item, file=file, line=value.line, encoding="utf-8", remarks=tuple(record.remarks))
    if is_empty:
        yield Refusal(file=file, reason=BadInput("{file} is empty: it holds no documents.", file=file))


class JsonRecord:
    """One value of a file; knows where it stands, so that every complaint can say so.

    Fields are named from the value on, as in `spans[0].start`; in an array with the value's place there before that.
    """

    def __init__(self, file: str, value: JsonValue, reading: Reading) -> None:
        self.file = file
        self.line = value.line
        self.remarks: list[Remark] = []
        self._index = value.index
        self._reading = reading

    @property
    def default_name(self) -> str:
        """What a document is called that has no name: after the file and its place there."""
        number = self.line if self._index is None else self._index + 1
        return f"{PurePath(self.file).stem}-{number}"

    def at(self, field: str) -> dict[str, Any]:
        """Return the values that every template has: the file, the line and the full name of a field."""
        return {"file": self.file, "line": self.line, "field": self._full(field)}

    def _full(self, field: str) -> str:
        return field if self._index is None else f"[{self._index}].{field}".rstrip(".")

    def parsed(self, data: bytes) -> dict[str, Any]:
        """Return the object that `data` holds."""
        return json_values.parsed(data, self.at)

    def converted(self, values: object, type_: type[_T], field: str = "") -> _T:
        """Return `values`, which stand in `field`, as a Struct of that type."""
        return json_values.converted(values, type_, self.at, field)

    def wrong(self, field: str, problem: str) -> BadInput:
        """Return the complaint about a value; `problem` is a phrase."""
        return json_values.wrong(self.at, field, problem)

    def required(self, text: str | None, field: str) -> str:
        """Return the text of a document; refuse one that is missing or has nothing in it."""
        if text is None:
            raise BadInput("{file}, line {line}: {field} is missing.", **self.at(field))
        self.check_text(text, field)
        return text

    def check_text(self, text: str, field: str) -> None:
        """Refuse a text that has nothing in it."""
        if is_blank(text):
            raise BadInput("{file}, line {line}: {field} is empty.", **self.at(field))

    def ranges(
        self, text: str, places: Sequence[Claim], unit: OffsetUnit, field: Callable[[int], str] = "spans[{}]".format
    ) -> tuple[tuple[int, int], ...]:
        """Return the ranges of `places` in code points; `unit` is what the file counts.

        Where surfaces show that the file counts otherwise, the refusal says so, or they are repaired if asked for.
        """
        ranges, remarks = settle(
            text,
            places,
            unit,
            self._reading,
            file=self.file,
            line=self.line,
            field=lambda index: self._full(field(index)),
        )
        self.remarks += remarks
        return ranges

    def check_unique(self, ids: Iterable[object], field: Callable[[int], str]) -> None:
        """Refuse an id that two have; None and empty ones are none. `field` names the place of an id."""
        seen: set[object] = set()
        for index, one in enumerate(ids):
            if one in seen:
                raise BadInput(
                    "{file}, line {line}: {field} is {id}, which another one in this line has already.",
                    id=shortened(str(one)),
                    **self.at(field(index)),
                )
            if one not in (None, ""):
                seen.add(one)

    def no_such_span(self, field: str, given: object) -> BadInput:
        """Return the complaint about the end of a relation that is not there."""
        return BadInput(
            "{file}, line {line}: {field} is “{id}”, but no span of this line has that id.",
            id=shortened(str(given)),
            **self.at(field),
        )

    def carried(self, values: object, field: str = "workbench") -> Carried:
        """Return what this program itself put into a file of another one; `values` may be None."""
        if values is None:
            return Carried()
        carried = self.converted(values, Carried, field)
        self.check_unique((entity.id for entity in carried.entities), f"{field}.entities[{{}}].id".format)
        for index, entity in enumerate(carried.entities):
            self.check_text(entity.id, f"{field}.entities[{index}].id")
            self.check_text(entity.name, f"{field}.entities[{index}].name")
        return carried

    def item(
        self,
        text: str,
        carried: Carried,
        *,
        meta: Mapping[str, Any],
        name: str = "",
        spans: Iterable[Span] = (),
        relations: Iterable[Relation] = (),
        **said: Any,  # noqa: ANN401 - fields of an annotation
    ) -> AnnotatedDocument:
        """Return a document. What `carried` says goes before `said`, which may be names of fields of an annotation.

        Its id, name and zones are those that are carried, or `name`; `meta` is joined to the metadata that are.
        """
        if carried.zones is None:
            zones, found = describe(text)
        else:
            zones, found = carried.zones, {}
            places = [(zone.start, zone.end, None) for zone in zones]
            self.ranges(text, places, "codepoint", "workbench.zones[{}]".format)
        facts = found | _without_blanks(meta) | carried.meta
        for key in META_KEYS:
            if not isinstance(facts.get(key, ""), str):
                facts[key] = value_text(facts[key])
        annotation = carried.annotation(spans=tuple(spans), relations=tuple(relations), **said)
        self._check_entities(annotation.spans, carried.entities)
        document = Document(
            id=carried.id,
            name=carried.name or name or carried.id or self.default_name,
            text=text,
            sha256=digest(text),
            meta=facts,
            zones=zones,
            extra=unknown_keys(DocumentLine, carried.extra),
        )
        return AnnotatedDocument(
            document=document,
            annotation=None if annotation == _NOBODY else annotation,
            entities=carried.entities,
            scheme=carried.scheme,
        )

    def _check_entities(self, spans: Iterable[Span], entities: Iterable[Entity]) -> None:
        known = {entity.id for entity in entities}
        for index, span in enumerate(spans):
            if span.entity and span.entity not in known:
                raise BadInput(
                    "{file}, line {line}: {field} is “{id}”, but no entity of this line has that id.",
                    id=shortened(span.entity),
                    **self.at(f"spans[{index}].entity"),
                )


def shortened(text: str) -> str:
    """Return a text as long as a message can show it."""
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"


def _without_blanks(meta: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in meta.items() if value != "" or key not in META_KEYS}
