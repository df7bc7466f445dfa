"""Writes WebAnno TSV 3.3, as INCEpTION's own writer does it: a file for each document and annotator."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import starmap
from typing import Protocol

from workbench.core.records import AnnotatedDocument, Annotation, Relation, Span
from workbench.core.tokens import Range
from workbench.formats.format import Option, Writing
from workbench.formats.inception import LABEL, NAMED_ENTITY, NOTE, OWN_FEATURES, RELATION, SPAN, features
from workbench.formats.member_names import MemberNames
from workbench.formats.offset_units import Offsets
from workbench.formats.webanno.escaping import escaped_text, escaped_value
from workbench.formats.webanno.units import sentences, tokens, units

LAYER = Option(
    name="layer", title="Layer of INCEpTION", kind="choice", default="NamedEntity", choices=("NamedEntity", "Span")
)

_NOBODY = Annotation(annotator="")
_NOTHING, _NO_VALUE = "_", "*"
_RELATION_FEATURES = (LABEL, NOTE)

_Unit = tuple[int, Range]  # a token or a part of it, with the number of the token


def write_folder(documents: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[tuple[str, bytes]]:
    """Yield the names and bytes of the files. The work of a second annotator on a document stands in another one.

    Tells `writing.lose` of notes on whole documents, which nothing in these files can say.
    """
    names = MemberNames()
    layout: _Layout = _NamedEntities() if writing.options[LAYER.name] == "NamedEntity" else _Spans()
    for item in documents:
        if item.annotation and item.annotation.note:
            writing.lose("notes", item, 1)
        yield f"{names.of(item.document.name)}.tsv", "".join(_Table(item, layout).lines()).encode()


class _Layout(Protocol):
    """Which columns there are, and what stands in them."""

    def header(self, rows: Sequence[Mapping[str, str]]) -> list[str]:
        """Return the lines that declare the layers."""

    def columns(self, rows: Sequence[Mapping[str, str]]) -> list[str]:
        """Return the features of spans in the order of their columns."""

    def values(self, item: AnnotatedDocument) -> list[dict[str, str]]:
        """Return the features of each span of a document."""


class _NamedEntities:
    """The layer that every project of INCEpTION has: labels only."""

    def header(self, _: Sequence[Mapping[str, str]]) -> list[str]:
        """Return the declaration of the layer."""
        return [f"#T_SP={NAMED_ENTITY}|identifier|value"]

    def columns(self, _: Sequence[Mapping[str, str]]) -> list[str]:
        """Return both features of the layer."""
        return ["identifier", "value"]

    def values(self, item: AnnotatedDocument) -> list[dict[str, str]]:
        """Return the label of each span."""
        return [{"value": span.label} for span in (item.annotation or _NOBODY).spans]


class _Spans:
    """A layer of spans with all that is known of them, and one of relations between them."""

    def header(self, rows: Sequence[Mapping[str, str]]) -> list[str]:
        """Return the declarations of both layers."""
        return [
            f"#T_SP={SPAN}|{'|'.join(self.columns(rows))}",
            f"#T_RL={RELATION}|{'|'.join(_RELATION_FEATURES)}|BT_{SPAN}",
        ]

    def columns(self, rows: Sequence[Mapping[str, str]]) -> list[str]:
        """Return the features that some span has, the label first."""
        there = dict.fromkeys(name for row in rows for name in row)
        return [LABEL, *sorted(there.keys() - set(OWN_FEATURES)), *(name for name in OWN_FEATURES[1:] if name in there)]

    def values(self, item: AnnotatedDocument) -> list[dict[str, str]]:
        """Return the features of each span that it has."""
        names = {entity.id: entity.name for entity in item.entities}
        return [features(span, names) for span in (item.annotation or _NOBODY).spans]


class _Table:
    """The rows of one document."""

    def __init__(self, item: AnnotatedDocument, layout: _Layout) -> None:
        said = item.annotation or _NOBODY
        self._text = item.document.text
        self._offsets = Offsets(self._text, "utf16")
        self._is_plain = self._offsets.from_codepoints(len(self._text)) == len(self._text)
        self._tokens = tokens(self._text, said.spans)
        self._token_starts = [start for start, _ in self._tokens]
        self._sentences = sentences(self._text, said.spans, self._token_starts)
        self._sentence_starts = [sentence.start for sentence in self._sentences]
        self._values = layout.values(item)
        self._header = layout.header(self._values)
        self._columns = layout.columns(self._values)
        self._relation_columns = len(_RELATION_FEATURES) + 1 if len(self._header) > 1 else 0
        self._empty = f"{_NOTHING}\t" * (len(self._columns) + self._relation_columns)
        self._there: dict[_Unit, list[int]] = {}  # the numbers of the spans that cover each unit
        self._first: dict[str, _Unit] = {}  # the first unit of each span, by its id
        self._parts: dict[int, list[Range]] = {}  # of tokens
        for number, span in enumerate(said.spans):
            self._place(number, span)
        self._annotated = {token for token, _ in self._there}
        self._ids = self._chosen_ids(said)
        self._relations: dict[_Unit, list[Relation]] = {}
        for relation in said.relations:
            self._relations.setdefault(self._first[relation.target], []).append(relation)
        self._numbers = {span.id: number for number, span in enumerate(said.spans)}

    def lines(self) -> Iterator[str]:
        """Yield the lines of the file."""
        yield "#FORMAT=WebAnno TSV 3.3\n"
        yield from (f"{line}\n" for line in self._header)
        yield "\n"
        for number, sentence in enumerate(self._sentences, start=1):
            yield "\n"
            text = self._text[sentence.start : sentence.end]
            # What follows a sentence begins on the next line, but behind the last one there may be nothing.
            text = text if sentence.end == len(self._text) else text.removesuffix("\n")
            yield from (f"#Text={escaped_text(line)}\n" for line in text.split("\n"))
            yield "".join(self._rows(number, sentence))

    def _rows(self, number: int, sentence: Range) -> list[str]:
        first, last = (bisect_left(self._token_starts, place) for place in sentence)
        units = enumerate(starmap(self._unit, self._tokens[first:last]), start=1)
        rows = [f"{number}-{place}\t{unit}\t{self._empty}\n" for place, unit in units]
        for token in self._annotated.intersection(range(first, last)):
            rows[token - first] = "".join(self._annotated_rows(f"{number}-{token - first + 1}", token))
        return rows

    def _annotated_rows(self, unit_id: str, token: int) -> Iterator[str]:
        yield self._row(unit_id, (token, self._tokens[token]))
        for place, part in enumerate(self._parts.get(token, ()), start=1):
            yield self._row(f"{unit_id}.{place}", (token, part))

    def _unit(self, start: int, end: int) -> str:
        """Return the offsets and the text of a token or a part of one."""
        text = self._text[start:end]
        text = text if text.isalnum() else escaped_text(text)
        if self._is_plain:
            return f"{start}-{end}\t{text}"
        return f"{self._offsets.from_codepoints(start)}-{self._offsets.from_codepoints(end)}\t{text}"

    def _place(self, number: int, span: Span) -> None:
        for token, piece in units(span, self._tokens, self._token_starts):
            self._first.setdefault(span.id, (token, piece))
            if (token, piece) not in self._there:
                self._there[token, piece] = []
                if piece != self._tokens[token]:
                    parts = self._parts.setdefault(token, [])
                    parts.append(piece)
                    parts.sort(key=lambda part: (part.start, -part.end))
            self._there[token, piece].append(number)

    def _chosen_ids(self, said: Annotation) -> dict[int, int]:
        """Return ids for spans that need one: in several units, beside others, or at the end of a relation."""
        linked = {end for relation in said.relations for end in (relation.source, relation.target)}
        needing = {number for number, span in enumerate(said.spans) if span.id in linked}
        seen: set[int] = set()
        for there in self._there.values():
            needing.update(there if len(there) > 1 else seen.intersection(there))
            seen.update(there)
        return {number: place for place, number in enumerate(sorted(needing), start=1)}

    def _unit_id(self, unit: _Unit) -> str:
        number, piece = unit
        sentence = bisect_right(self._sentence_starts, self._token_starts[number])
        first = bisect_left(self._token_starts, self._sentence_starts[sentence - 1])
        token = f"{sentence}-{number - first + 1}"
        return token if piece == self._tokens[number] else f"{token}.{self._parts[number].index(piece) + 1}"

    def _row(self, unit_id: str, unit: _Unit) -> str:
        cells = "\t".join((*self._span_cells(unit), *self._relation_cells(unit)))
        return f"{unit_id}\t{self._unit(*unit[1])}\t{cells}\t\n"

    def _span_cells(self, unit: _Unit) -> list[str]:
        there = self._there.get(unit)
        if not there:
            return [_NOTHING] * len(self._columns)
        return ["|".join(self._cell(number, column) for number in there) for column in self._columns]

    def _cell(self, number: int, column: str) -> str:
        value = self._values[number].get(column)
        cell = _NO_VALUE if value is None else escaped_value(value)
        return f"{cell}[{self._ids[number]}]" if number in self._ids else cell

    def _relation_cells(self, unit: _Unit) -> list[str]:
        there = self._relations.get(unit)
        if not there:
            return [_NOTHING] * self._relation_columns
        labels = "|".join(escaped_value(relation.type) for relation in there)
        notes = "|".join(escaped_value(relation.note) if relation.note else _NO_VALUE for relation in there)
        return [labels, notes, "|".join(map(self._source, there))]

    def _source(self, relation: Relation) -> str:
        ids = (self._ids[self._numbers[end]] for end in (relation.source, relation.target))
        return f"{self._unit_id(self._first[relation.source])}[{'_'.join(map(str, ids))}]"
