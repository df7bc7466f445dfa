"""What a CAS says of a document, put into our words."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import msgspec

from workbench.core.entities import is_uri
from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument, Annotation, Document, Entity, Relation, Span, Zone
from workbench.formats.decoding import is_blank
from workbench.formats.describing import describe, digest
from workbench.formats.entries import Refusal
from workbench.formats.inception import NAMED_ENTITY, attribute_name, named
from workbench.formats.local_ids import new_id
from workbench.formats.offset_units import Offsets
from workbench.formats.plain_values import from_word
from workbench.formats.repairing import misplaced
from workbench.formats.uima.facts import MoreOfSpan, MoreOfWork
from workbench.formats.uima.types import TAKEN, WORK, ZONE

if TYPE_CHECKING:
    from cassis import Cas
    from lxml.etree import _Element

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
            if not (0 <= offset < len(characters) and 0 <= code < 0x110000):
                raise BadInput("{file}: {field} lies outside the text.", file=self._file, field="replaced")
            characters[offset] = chr(code)
        text = "".join(characters)
        zones = tuple(
            zone for one in self._annotations if one.type.name == ZONE for zone in self._tried(self._zone, one)
        )
        said = Annotation(
            annotator=more.annotator, status=more.status, labels=more.labels, note=more.note, discuss=more.discuss
        )
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
            annotation=self._work(said, is_own=True) if more.is_work else None,
            entities=more.entities,
            scheme=more.scheme,
        )

    def _work(self, said: Annotation, *, is_own: bool) -> Annotation:
        """Return `said` with the spans and relations of the CAS."""
        spans: dict[int, Span] = {}
        links = []
        for one in self._annotations:
            kind = self._kind(one)
            if _PASSED_OVER.match(kind.name):
                continue
            if kind.ends:
                links.append((one, kind))
            else:
                spans.update((one.xmiID, span) for span in self._tried(self._span, one, kind, is_own=is_own))
        relations = [relation for one, kind in links for relation in self._tried(self._relation, one, kind, spans)]
        return msgspec.structs.replace(said, spans=tuple(spans.values()), relations=tuple(relations))

    def _tried(self, make: Any, one: Any, *more: Any, **options: Any) -> Iterator[Any]:  # noqa: ANN401
        """Yield what `make` makes of an annotation, or note down why it could not."""
        try:
            yield make(one, *more, **options)
        except BadInput as reason:
            self.refused.append(Refusal(file=self._file, line=self._line(one), reason=reason))

    def _line(self, one: Any) -> int:  # noqa: ANN401
        element = self._elements.get(str(one.xmiID))
        return int(element.sourceline or 1) if element is not None else 1

    def _range(self, one: Any) -> _Range:  # noqa: ANN401
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

    def _kind(self, one: Any) -> _Kind:  # noqa: ANN401
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

    def _more(self, one: Any, more: type[_More]) -> _More:  # noqa: ANN401
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

    def _zone(self, one: Any) -> Zone:  # noqa: ANN401
        more, place = self._more(one, MoreOfSpan), self._range(one)
        kind, rule = (more.exact.get(name) or one[name] or "" for name in ("kind", "rule"))
        return Zone(start=place.start, end=place.end, kind=kind, rule=rule, extra=more.extra)

    def _span(self, one: Any, kind: _Kind, *, is_own: bool) -> Span:  # noqa: ANN401
        return self._own_span(one, kind) if is_own and kind.name == NAMED_ENTITY else self._other_span(one, kind)

    def _own_span(self, one: Any, kind: _Kind) -> Span:  # noqa: ANN401
        more, place = self._more(one, MoreOfSpan), self._range(one)
        said = {name: one[name] for name in kind.features if one[name] is not None} | more.exact
        words = {attribute_name(name, TAKEN): from_word(value) for name, value in said.items() if name not in TAKEN}
        pieces = tuple(self._range(piece) for piece in one.fragments.elements) if one.fragments else ()
        origin: Any = said.get("origin", "import")
        if origin not in ("manual", "suggestion", "bulk", "import"):
            origin = "import"
        return Span(
            id=said.get("id") or new_id(),
            start=place.start,
            end=place.end,
            label=said.get("value", ""),
            attributes=words | more.attributes,
            origin=origin,
            note=said.get("note", ""),
            fragments=tuple((piece.start, piece.end) for piece in pieces),
            entity=said.get("entity", ""),
            suggester=said.get("suggester", ""),
            extra=more.extra,
        )

    def _other_span(self, one: Any, kind: _Kind) -> Span:  # noqa: ANN401
        place = self._range(one)
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

    def _said(self, one: Any, kind: _Kind) -> dict[str, Any]:  # noqa: ANN401
        """Return the features of an annotation of others that have a value; an array is a list."""
        said = {name.removesuffix("_"): one[name] for name in kind.features if one[name] is not None}
        return {
            name: list(getattr(value, "elements", None) or []) if hasattr(value, "elements") else value
            for name, value in said.items()
        }

    def _relation(self, one: Any, kind: _Kind, spans: Mapping[int, Span]) -> Relation:  # noqa: ANN401
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
        note, own = str(said.pop("note", "")), str(said.pop("id", ""))
        return Relation(id=own, type=_label(said, kind), note=note, extra=more.extra, **ends)


def _label(said: dict[str, Any], kind: _Kind) -> str:
    """Take the label out of the features of an annotation; one that says none is called like its type."""
    for name in _LABELS:
        if isinstance(said.get(name), str) and said[name]:
            return str(said.pop(name))
    return kind.name.rpartition(".")[2]
