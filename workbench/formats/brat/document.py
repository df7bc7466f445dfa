"""The annotations of one document in brat's files, put together from lines that stand in any order."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from msgspec import Struct, field

from workbench.core.entities import is_uri
from workbench.core.errors import BadInput, Remark
from workbench.core.records import Annotation, Entity, Relation, Span
from workbench.formats.brat.fragments import Ranges, joined
from workbench.formats.brat.lines import EntityLine, Line, LinkLine, NoteLine, SpanLine, ValueLine, Where, parsed
from workbench.formats.brat.placing import placed
from workbench.formats.brat.words import EXACTLY, OWN
from workbench.formats.entries import Refusal
from workbench.formats.format import Reading
from workbench.formats.new_ids import new_id
from workbench.formats.plain_values import from_word


class _EntityAsJson(Struct):
    id: str
    name: str


class _Exactly(Struct):
    """What only JSON could say of a span or relation."""

    label: str = ""
    note: str = ""
    ranges: Ranges = ()
    attributes: dict[str, Any] = {}
    entity: _EntityAsJson | None = None


class _Facts(Struct):
    """What other lines say of a span or relation."""

    values: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    entity: Entity | None = None
    exactly: _Exactly = field(default_factory=_Exactly)

    @property
    def note(self) -> str:
        """The note as it was, or all that lines say."""
        return self.exactly.note or "\n".join(self.notes)

    def add_value(self, name: str, value: str | None) -> None:
        """Add the value of an attribute; the second one makes a list of it."""
        read = True if value is None else from_word(value)
        if name not in self.values:
            self.values[name] = read
        elif isinstance(there := self.values[name], list):
            there.append(read)
        else:
            self.values[name] = [there, read]

    def add_entity(self, line: EntityLine) -> None:
        """Add what is mentioned: our own entity if it is there, else the first one."""
        database, _, reference = line.reference.partition(":")
        if database == OWN:
            self.entity = Entity(id=reference, name=line.name or reference)
        elif not self.entity:
            uri = reference if database == "Wikidata" else line.reference
            name = line.name or line.reference
            self.entity = Entity(id=line.reference, name=name, uri=uri if is_uri(uri) else "")


class DocumentReader:
    """Takes the lines of a document's files, and makes the work on the document of them.

    Attributes:
        refused: the lines that are wrong.
        entities: those that spans mention.
        remarks: what a person should know.
    """

    def __init__(self, text: str, reading: Reading) -> None:
        self.refused: list[Refusal] = []
        self.remarks: tuple[Remark, ...] = ()
        self.entities: tuple[Entity, ...] = ()
        self._text = text
        self._reading = reading
        self._spans: dict[str, SpanLine] = {}
        self._links: dict[str, LinkLine] = {}
        self._about: list[ValueLine | EntityLine | NoteLine] = []

    def take(self, lines: Mapping[int, str], file: str) -> None:
        """Take the lines of one file, by their numbers."""
        for number, line in lines.items():
            where = Where(file, number)
            try:
                self._keep(parsed(line, where))
            except BadInput as reason:
                self._refuse(where, reason)

    def annotation(self) -> Annotation:
        """Return what all lines say together.

        Raises:
            BadInput: offsets fit in another unit only, and are not to be repaired.
        """
        ranges, wrong, self.remarks = placed(self._text, self._spans, self._reading)
        for line_id, reason in wrong.items():
            self._refuse(self._spans.pop(line_id).where, reason)
        facts = self._facts()
        spans = {line_id: self._span(line, ranges[line_id], facts[line_id]) for line_id, line in self._spans.items()}
        mentioned = {one.entity.id: one.entity for one in facts.values() if one.entity}
        self.entities = tuple(mentioned[entity_id] for entity_id in sorted(mentioned))
        relations = tuple(self._relations(spans, facts))
        return Annotation(annotator="", spans=tuple(spans.values()), relations=relations)

    def _refuse(self, where: Where, reason: BadInput) -> None:
        self.refused.append(Refusal(file=where.file, line=where.line, reason=reason))

    def _keep(self, line: Line) -> None:
        if isinstance(line, SpanLine | LinkLine) and line.id in {**self._spans, **self._links}:
            raise BadInput(
                "{file}, line {line}: {id} is the id of another line already.", **line.where._asdict(), id=line.id
            )
        if isinstance(line, SpanLine):
            self._spans[line.id] = line
        elif isinstance(line, LinkLine):
            self._links[line.id] = line
        else:
            self._about.append(line)

    def _facts(self) -> dict[str, _Facts]:
        """Return what is said of each span and relation; an event's is said of its trigger."""
        facts = {line_id: _Facts() for line_id in (*self._spans, *self._links)}
        for line in self._about:
            try:
                self._add(facts[self._target(line.where, "target", line.target)], line)
            except BadInput as reason:
                self._refuse(line.where, reason)
        for one in facts.values():
            if named := one.exactly.entity:
                one.entity = Entity(id=named.id, name=named.name)
        return facts

    def _target(self, where: Where, field: str, target: str) -> str:
        """Return the id of the line that `target` is, or the trigger that it stands for."""
        found = self._links[target].source if target in self._links and self._links[target].is_event else target
        if found in self._spans or found in self._links:
            return found
        raise BadInput(
            "{file}, line {line}: {field} is {id}, but no line has that id, or that line was refused.",
            **where._asdict(),
            field=field,
            id=target,
        )

    def _add(self, facts: _Facts, line: ValueLine | EntityLine | NoteLine) -> None:
        match line:
            case ValueLine():
                facts.add_value(line.name, line.value)
            case EntityLine():
                facts.add_entity(line)
            case NoteLine(type=type_) if type_ == EXACTLY:
                facts.exactly = self._exactly(line)
            case NoteLine(text=text) if text:
                facts.notes.append(text)

    def _exactly(self, line: NoteLine) -> _Exactly:
        try:
            found = msgspec.json.decode(line.text, type=_Exactly)
        except (msgspec.DecodeError, RecursionError) as problem:
            raise BadInput(
                "{file}, line {line}: the JSON in this note cannot be read: {problem}.",
                **line.where._asdict(),
                problem=problem,
            ) from problem
        borders = [offset for piece in found.ranges for offset in piece]
        if borders != sorted(set(borders)) or (borders and not 0 <= borders[0] < borders[-1] <= len(self._text)):
            raise BadInput(
                "{file}, line {line}: {field} lies outside the text, or is not in its order.",
                **line.where._asdict(),
                field="ranges",
            )
        return found

    def _span(self, line: SpanLine, pieces: Ranges, facts: _Facts) -> Span:
        ranges = facts.exactly.ranges or joined(self._text, pieces)
        return Span(
            id=new_id(),
            start=ranges[0][0],
            end=ranges[-1][1],
            label=facts.exactly.label or line.label,
            attributes=facts.values | facts.exactly.attributes,
            origin="import",
            note=facts.note,
            fragments=ranges if len(ranges) > 1 else (),
            entity=facts.entity.id if facts.entity else "",
        )

    def _relations(self, spans: Mapping[str, Span], facts: Mapping[str, _Facts]) -> Iterator[Relation]:
        for line in self._links.values():
            about = facts[line.id]
            for name, end in line.links:
                try:
                    source = spans[self._end(line.where, line.source)]
                    target = spans[self._end(line.where, end)]
                except BadInput as reason:
                    self._refuse(line.where, reason)
                    continue
                label = about.exactly.label or name
                yield Relation(id="", type=label, source=source.id, target=target.id, note=about.note)

    def _end(self, where: Where, end: str) -> str:
        """Return the id of the span at that end of a relation."""
        found = self._target(where, "Arg", end)
        if found in self._spans:
            return found
        raise BadInput(
            "{file}, line {line}: {id} is a relation; relations lead from span to span here.",
            **where._asdict(),
            id=end,
        )
