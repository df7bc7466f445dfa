"""Reads annotation pages that hold their text: an entry for each document and annotator."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from msgspec import Struct

from workbench.core.errors import BadInput, Remark
from workbench.core.records import AnnotatedDocument, Origin, Relation, Span
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Reading
from workbench.formats.json_records import JsonRecord, read_records, shortened
from workbench.formats.json_stream import json_values
from workbench.formats.jsonl.lines import RelationLine, SpanLine, unknown_keys
from workbench.formats.repairing import Claim
from workbench.formats.webannotation.iris import META_TERMS, id_of

_Json = dict[str, Any]


class _Own(Struct, frozen=True):
    """What this program says of a span or a relation."""

    attributes: _Json = {}
    origin: Origin = "import"
    suggester: str = ""
    entity: str = ""
    extra: _Json = {}


class _Body(Struct, frozen=True):
    purpose: str | list[str] = ""
    value: str | None = None
    source: _Json | str | None = None


class _Selector(Struct, frozen=True):
    type: str
    start: int = -1
    end: int = -1
    exact: str | None = None
    prefix: str = ""
    suffix: str = ""


class _Target(Struct, frozen=True):
    id: str = ""
    selector: list[_Selector] | _Selector | None = None


class _Agent(Struct, frozen=True):
    id: str = ""
    name: str = ""


_Creator = _Agent | list[_Agent | str] | str | None


class _Given(Struct, frozen=True):
    """An annotation. JSON-LD leaves out the brackets around a single value."""

    target: list[_Target | str] | _Target | str
    id: str = ""
    motivation: str | list[str] = ""
    body: list[_Body | str] | _Body | str | None = None
    creator: _Creator = None
    workbench: _Own = _Own()


class _Page(Struct, frozen=True):
    source: _Json | None = None
    creator: _Creator = None
    items: list[_Given] = []


class _Source(Struct, frozen=True):
    value: str
    id: str = ""


def read(stream: BinaryIO, file: str, reading: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield an entry for each annotator of each page, or a refusal that says what is wrong with the page."""
    values = json_values(stream, file)
    return read_records(values, file, reading, lambda record, values: _PageReader(record, values).items())


class _PageReader:
    """Reads one page."""

    def __init__(self, record: JsonRecord, values: _Json) -> None:
        self._record = record
        self._page = record.converted(values, _Page)
        if self._page.source is None or "value" not in self._page.source:
            raise BadInput(
                "{file}, line {line}: {field} is missing: annotations can be imported where the page holds the text "
                "that they are about.",
                **record.at("source.value"),
            )
        self._source = record.converted(self._page.source, _Source, "source")
        record.check_text(self._source.value, "source.value")
        self._facts = record.carried(values.get("workbench"))
        record.check_unique((one.id for one in self._page.items), "items[{}].id".format)

    def items(self) -> Iterator[AnnotatedDocument]:
        """Yield the document once for each annotator."""
        source = self._page.source or {}
        meta = {key: source[term] for key, term in META_TERMS.items() if term in source}
        if not meta.get("url") and self._source.id.startswith(("http://", "https://")):
            meta["url"] = self._source.id
        page = self._page.creator
        by_person: dict[str, list[tuple[int, _Given]]] = {} if self._page.items else {_person(page, page): []}
        for index, one in enumerate(self._page.items):
            by_person.setdefault(_person(one.creator, page), []).append((index, one))
        for person, given in by_person.items():
            yield self._record.item(self._source.value, self._facts, meta=meta, annotator=person, **self._work(given))

    def _work(self, given: list[tuple[int, _Given]]) -> _Json:
        """Return what one annotator says, as fields of an annotation."""
        spans: list[tuple[str, _Given, list[Claim]]] = []
        links: list[tuple[str, _Given]] = []
        labels: list[str] = []
        notes: list[str] = []
        for index, one in given:
            field = f"items[{index}]"
            claims = self._claims(field, one)
            if claims:
                spans.append((field, one, claims))
            elif "linking" in _listed(one.motivation):
                links.append((field, one))
            elif "classifying" in _listed(one.motivation) or "tagging" in _listed(one.motivation):
                labels += _texts(one, "classifying", "tagging", "")
            elif "commenting" in _listed(one.motivation):
                notes += _texts(one, "commenting", "")
            else:
                self._pass_over(field, one)
        made = self._spans(spans)
        known = {span.id for span in made}
        relations = [self._relation(field, one, known) for field, one in links]
        return {"spans": made, "relations": relations, "labels": tuple(labels), "note": "\n".join(notes)}

    def _pass_over(self, field: str, one: _Given) -> None:
        self._record.remarks.append(
            Remark(
                "{file}, line {line}: {field} is of the type {type}, which is passed over.",
                type=shortened(", ".join(_listed(one.motivation)) or "?"),
                **self._record.at(f"{field}.motivation"),
            )
        )

    # Spans

    def _claims(self, field: str, one: _Given) -> list[Claim]:
        """Return the ranges that an annotation targets, with the text that they are said to cover."""
        claims: list[Claim] = []
        for index, target in enumerate(_listed(one.target)):
            if isinstance(target, _Target) and target.selector is not None:
                place = f"{field}.target[{index}]" if isinstance(one.target, list) else f"{field}.target"
                claims.append(self._claim(place, _listed(target.selector)))
        return claims

    def _claim(self, field: str, selectors: list[_Selector]) -> Claim:
        by_type = {one.type: one for one in selectors}
        quoted = by_type.get("TextQuoteSelector")
        if position := by_type.get("TextPositionSelector"):
            return position.start, position.end, quoted.exact if quoted else None
        if quoted and quoted.exact:
            return self._found(field, quoted, quoted.exact)
        raise BadInput(
            "{file}, line {line}: {field} has neither a TextPositionSelector nor a TextQuoteSelector.",
            **self._record.at(f"{field}.selector"),
        )

    def _found(self, field: str, quoted: _Selector, exact: str) -> Claim:
        """Return where a quote stands that has no position."""
        text, whole = self._source.value, quoted.prefix + exact + quoted.suffix
        place = text.find(whole)
        if place < 0 or text.find(whole, place + 1) >= 0:
            raise BadInput(
                "{file}, line {line}: {field} is “{given}”, which stands in the text {count} times, not once.",
                given=shortened(exact),
                count=0 if place < 0 else text.count(whole),
                **self._record.at(f"{field}.selector"),
            )
        start = place + len(quoted.prefix)
        return start, start + len(exact), exact

    def _spans(self, given: list[tuple[str, _Given, list[Claim]]]) -> list[Span]:
        flat = [(field, claim) for field, _, claims in given for claim in claims]
        ranges = iter(
            self._record.ranges(
                self._source.value, [claim for _, claim in flat], "codepoint", lambda index: f"{flat[index][0]}.target"
            )
        )
        return [self._span(field, one, sorted(next(ranges) for _ in claims)) for field, one, claims in given]

    def _span(self, field: str, one: _Given, pieces: list[tuple[int, int]]) -> Span:
        own = one.workbench
        labels = _texts(one, "tagging", "classifying", "")
        if len(labels) != 1:
            raise BadInput(
                "{file}, line {line}: {field} must have one text with the purpose tagging: the label; it has {count}.",
                count=len(labels),
                **self._record.at(f"{field}.body"),
            )
        return Span(
            id=id_of(one.id),
            start=pieces[0][0],
            end=pieces[-1][1],
            label=labels[0],
            attributes=own.attributes,
            origin=own.origin,
            note="\n".join(_texts(one, "commenting")),
            fragments=tuple(pieces) if len(pieces) > 1 else (),
            entity=own.entity,
            suggester=own.suggester,
            extra=unknown_keys(SpanLine, own.extra),
        )

    # Relations

    def _relation(self, field: str, one: _Given, known: set[str]) -> Relation:
        sources = [body.source for body in _listed(one.body) if isinstance(body, _Body) and body.source]
        ends = {"target": _name(one.target), "body.source": _name(sources[0]) if sources else ""}
        for key, end in ends.items():
            if id_of(end) not in known:
                raise self._record.no_such_span(f"{field}.{key}", end)
        return Relation(
            id=id_of(one.id),
            type="".join(_texts(one, "tagging", "classifying", "")[:1]),
            source=id_of(ends["target"]),
            target=id_of(ends["body.source"]),
            note="\n".join(_texts(one, "commenting")),
            extra=unknown_keys(RelationLine, one.workbench.extra),
        )


def _listed(value: Any) -> list[Any]:  # noqa: ANN401 - JSON-LD leaves out the brackets around a single value
    return value if isinstance(value, list) else [] if value in (None, "") else [value]


def _texts(one: _Given, *purposes: str) -> list[str]:
    """Return the texts in the body with the first of `purposes` that any has; "" is none."""
    texts: dict[str, list[str]] = {}
    for body in _listed(one.body):
        if isinstance(body, _Body) and body.value is not None:
            for purpose in _listed(body.purpose) or [""]:
                texts.setdefault(purpose, []).append(body.value)
    return next((texts[purpose] for purpose in purposes if purpose in texts), [])


def _name(value: object) -> str:
    """Return the IRI that a value is, or that it has."""
    while isinstance(value, list) and len(value) == 1:
        value = value[0]
    found = value.get("id") if isinstance(value, dict) else getattr(value, "id", value)
    return found if isinstance(found, str) else ""


def _person(creator: _Creator, page: _Creator) -> str:
    """Return what to call a creator; one that is only named by an IRI may be described by the page."""
    if _name(creator) in ("", _name(page)) and not getattr(creator, "name", ""):
        creator = page
    return getattr(creator, "name", "") or _name(creator)
