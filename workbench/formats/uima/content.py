"""What a CAS says of a document, put into our words."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, get_args

import msgspec
from msgspec.structs import replace

from workbench.core.entities import is_uri
from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument, Annotation, Document, Entity, Origin, Relation, Span, Zone
from workbench.formats.decoding import is_blank
from workbench.formats.describing import describe, digest
from workbench.formats.entries import Refusal
from workbench.formats.inception import NAMED_ENTITY, attribute_name, named
from workbench.formats.new_ids import new_id
from workbench.formats.offset_units import Offsets
from workbench.formats.plain_values import from_word
from workbench.formats.repairing import misplaced
from workbench.formats.safe_xml import ILLEGAL
from workbench.formats.uima.facts import MoreOfSpan, MoreOfWork
from workbench.formats.uima.types import TAKEN, WORK, ZONE

if TYPE_CHECKING:
    from cassis import Cas
    from lxml.etree import _Element

Structure = Any  # a feature structure: the library makes a class of each type
_ID = "{http://www.omg.org/XMI}id"
_ANNOTATION = "uima.tcas.Annotation"
# Layers of DKPro Core that say something of every word, or of the document: no annotations in our sense.
_PASSED_OVER = re.compile(
    r"de\.tudarmstadt\.ukp\.dkpro\.core\.api\.(lexmorph|segmentation|syntax|metadata|coref)\.|"
    r"de\.tudarmstadt\.ukp\.clarin\.webanno\.api\.type\.|uima\.|workbench\."
)
_ENDS = (("Governor", "Dependent"), ("source", "target"))
_LABELS = ("value", "label")

_More = TypeVar("_More", MoreOfSpan, MoreOfWork)
_Made = TypeVar("_Made")


class _Kind(NamedTuple):
    """What a type is to us: a relation, if it has two ends, else a span; and the features that say more."""

    name: str
    ends: tuple[str, str] | None
    features: tuple[str, ...]


class _Range(NamedTuple):
    start: int
    end: int


class Content:
    """The document in a CAS and the work on it.

    Attributes:
        refused: annotations that could not be read.
    """

    def __init__(self, cas: "Cas", root: "_Element", file: str) -> None:
        self.refused: list[Refusal] = []
        self._cas = cas
        self._file = file
        self._text = cas.sofa_string or ""
        if is_blank(self._text):
            raise BadInput("{file} is empty: it holds no text.", file=file)
        self._offsets = Offsets(self._text, "utf16")
        # As they stand in the file: the library takes an offset that is no place in the text for a code point.
        self._elements = {one.get(_ID): one for one in root}
        self._annotations = sorted(cas.select(_ANNOTATION), key=lambda one: one.xmiID)
        self._kinds: dict[str, _Kind] = {}
        self._entities: dict[str, Entity] = {}
        self._ids: set[str] = set()

    def item(self, name: str) -> AnnotatedDocument:
        """Return the document with the work on it; `name` is that of the file in its folder or archive.

        Raises:
            BadInput: what is ours in it cannot be read.
        """
        for one in self._annotations:
            if one.type.name == WORK:
                return self._own(self._more(one, MoreOfWork))
        place = named(name)
        said = self._work(Annotation(annotator=place.annotator), is_own=False)
        zones, meta = describe(self._text)
        document = Document(
            id="", name=place.document, text=self._text, sha256=digest(self._text), meta=meta, zones=zones
        )
        return AnnotatedDocument(
            document=document,
            annotation=said if said.spans or place.annotator else None,
            entities=tuple(self._entities[entity] for entity in sorted(self._entities)),
        )

    def _own(self, more: MoreOfWork) -> AnnotatedDocument:
        characters = list(self._text)
        for offset, code in more.replaced:
            if not (0 <= offset < len(characters) and 0 <= code < 0x110000 and ILLEGAL.match(chr(code))):
                raise BadInput("{file}: {field} lies outside the text.", file=self._file, field="replaced")
            characters[offset] = chr(code)
        text = "".join(characters)
        marked = (one for one in self._annotations if one.type.name == ZONE)
        zones = tuple(zone for one in marked for zone in self._tried(self._zone, one))
        said = Annotation(
            annotator=more.annotator, status=more.status, labels=more.labels, note=more.note, discuss=more.discuss
        )
        self._entities = {entity.id: entity for entity in more.entities}
        annotation = self._work(said, is_own=True) if more.is_work else None
        return AnnotatedDocument(
            document=Document(
                id=more.id,
                name=more.name,
                text=text,
                sha256=digest(text),
                meta=more.meta,
                zones=zones,
                extra=more.extra,
            ),
            annotation=annotation,
            entities=tuple(self._entities.values()),
            scheme=more.scheme,
        )

    def _work(self, said: Annotation, *, is_own: bool) -> Annotation:
        """Return `said` with the spans and relations of the CAS."""
        known = [one for one in self._annotations if not _PASSED_OVER.match(one.type.name)]
        made = self._own_span if is_own else self._other_span
        spans: dict[int, Span] = {}
        for one in known:
            if not self._kind(one).ends:
                spans.update((one.xmiID, span) for span in self._tried(made, one))
        linked = partial(self._relation, spans)
        relations = (link for one in known if self._kind(one).ends for link in self._tried(linked, one))
        return replace(said, spans=tuple(spans.values()), relations=tuple(relations))

    def _tried(self, make: Callable[[Structure], _Made], one: Structure) -> Iterator[_Made]:
        """Yield what `make` makes of an annotation, or note down why it could not."""
        try:
            yield make(one)
        except BadInput as reason:
            self.refused.append(Refusal(file=self._file, line=self._line(one), reason=reason))

    def _line(self, one: Structure) -> int:
        element = self._elements.get(str(one.xmiID))
        return int(element.sourceline or 1) if element is not None else 1

    def _range(self, one: Structure) -> _Range:
        element = self._elements[str(one.xmiID)]
        begin, end = (element.get(name, "") for name in ("begin", "end"))
        if begin.isdecimal() and end.isdecimal():
            try:
                found = _Range(self._offsets.to_codepoints(int(begin)), self._offsets.to_codepoints(int(end)))
            except (IndexError, ValueError):
                found = _Range(0, 0)
            if found.start < found.end:
                return found
        claim: Any = (begin or "?", end or "?", None)
        raise misplaced(self._file, self._line(one), f"{one.type.name} {one.xmiID}", claim, None)

    def _kind(self, one: Structure) -> _Kind:
        name = one.type.name
        if name not in self._kinds:
            features = {feature.name: feature for feature in one.type.all_features}
            ends = next((pair for pair in _ENDS if all(end in features for end in pair)), None)
            system = self._cas.typesystem
            plain = tuple(
                name
                for name, feature in features.items()
                if name not in ("begin", "end", "sofa")
                and (system.is_primitive(feature.rangeType) or feature.rangeType.name == "uima.cas.StringArray")
            )
            self._kinds[name] = _Kind(name, ends, plain)
        return self._kinds[name]

    def _more(self, one: Structure, more: type[_More]) -> _More:
        try:
            return msgspec.json.decode(one["workbench"] or "{}", type=more)
        except (msgspec.DecodeError, RecursionError) as problem:
            raise BadInput(
                "{file}, line {line}: the JSON in {field} cannot be read: {problem}.",
                file=self._file,
                line=self._line(one),
                field=f"{one.type.name} {one.xmiID}",
                problem=problem,
            ) from problem

    def _zone(self, one: Structure) -> Zone:
        more, place = self._more(one, MoreOfSpan), self._range(one)
        kind, rule = (more.exact.get(name) or one[name] or "" for name in ("kind", "rule"))
        return Zone(start=place.start, end=place.end, kind=kind, rule=rule, extra=more.extra)

    def _own_span(self, one: Structure) -> Span:
        kind = self._kind(one)
        if kind.name != NAMED_ENTITY:
            return self._other_span(one)
        more, place = self._more(one, MoreOfSpan), self._range(one)
        said = {name: one[name] for name in kind.features if one[name] is not None} | more.exact
        words = {attribute_name(name, TAKEN): from_word(value) for name, value in said.items() if name not in TAKEN}
        pieces = tuple(self._range(piece) for piece in one.fragments.elements) if one.fragments else ()
        origin: Any = said.get("origin") if said.get("origin") in get_args(Origin) else "import"
        entity = said.get("entity", "")
        if entity:
            self._entities.setdefault(entity, Entity(id=entity, name=said.get("entityName") or entity))
        return Span(
            id=self._own_id(one, said.get("id", "")) or new_id(),
            start=place.start,
            end=place.end,
            label=said.get("value", ""),
            attributes=words | more.attributes,
            origin=origin,
            note=said.get("note", ""),
            fragments=tuple((piece.start, piece.end) for piece in pieces),
            entity=entity,
            suggester=said.get("suggester", ""),
            extra=more.extra,
        )

    def _own_id(self, one: Structure, given: str) -> str:
        if given and given in self._ids:
            raise BadInput(
                "{file}, line {line}: {field} is {id}, which another one has already.",
                file=self._file,
                line=self._line(one),
                field=f"{one.type.name} {one.xmiID}, id",
                id=given,
            )
        self._ids.add(given)
        return given

    def _other_span(self, one: Structure) -> Span:
        kind, place = self._kind(one), self._range(one)
        said = self._said(one, kind)
        identifier = said.pop("identifier", "") if kind.name == NAMED_ENTITY else ""
        if identifier:
            entity = Entity(id=identifier, name=identifier, uri=identifier if is_uri(identifier) else "")
            self._entities.setdefault(identifier, entity)
        label = _label(said, kind)
        return Span(
            id=new_id(),
            start=place.start,
            end=place.end,
            label=label,
            attributes=said,
            origin="import",
            entity=identifier,
        )

    def _said(self, one: Structure, kind: _Kind) -> dict[str, Any]:
        """Return the features of an annotation of others that have a value; an array is a list."""
        said = {name.removesuffix("_"): one[name] for name in kind.features if one[name] is not None}
        return {
            name: list(getattr(value, "elements", None) or []) if hasattr(value, "elements") else value
            for name, value in said.items()
        }

    def _relation(self, spans: Mapping[int, Span], one: Structure) -> Relation:
        kind = self._kind(one)
        assert kind.ends
        source, target = (one[end] for end in kind.ends)
        for title, end in zip(kind.ends, (source, target), strict=True):
            if end is None or end.xmiID not in spans:
                raise BadInput(
                    "{file}, line {line}: {field} is no span that was read.",
                    file=self._file,
                    line=self._line(one),
                    field=f"{kind.name} {one.xmiID}, {title}",
                )
        ends = {"source": spans[source.xmiID].id, "target": spans[target.xmiID].id}
        said = self._said(one, kind)
        more = self._more(one, MoreOfSpan) if said.pop("workbench", "") else MoreOfSpan()
        said |= more.exact
        note, own = str(said.pop("note", "")), self._own_id(one, str(said.pop("id", "")))
        return Relation(id=own, type=_label(said, kind), note=note, extra=more.extra, **ends)


def _label(said: dict[str, Any], kind: _Kind) -> str:
    """Take the label out of the features of an annotation; one that says none is called like its type."""
    for name in _LABELS:
        if isinstance(said.get(name), str) and said[name]:
            return str(said.pop(name))
    return kind.name.rpartition(".")[2]
