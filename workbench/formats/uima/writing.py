"""Writes UIMA CAS XMI: a file for each document and annotator, and one type system for all of them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import to_builtins

from workbench.core.records import AnnotatedDocument, Annotation, Relation, Span, Zone
from workbench.formats.format import Writing
from workbench.formats.inception import NAMED_ENTITY, RELATION
from workbench.formats.member_names import MemberNames
from workbench.formats.plain_values import as_word, one_line_json
from workbench.formats.safe_xml import ILLEGAL
from workbench.formats.uima.facts import MoreOfSpan, MoreOfWork
from workbench.formats.uima.types import FRAGMENT, METADATA, WORK, ZONE, Types

TYPE_SYSTEM = "TypeSystem.xml"
_INSTEAD = "\ufffd"  # one for one, so that offsets stay
_NOBODY = Annotation(annotator="")


def write_folder(documents: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[tuple[str, bytes]]:
    """Yield the names and bytes of the files.

    Tells `writing.lose` of characters of the text that XML cannot hold; they are replaced.
    """
    types, names = Types(writing.scheme), MemberNames()
    for item in documents:
        if lost := len(ILLEGAL.findall(item.document.text)):
            writing.lose("text", item, lost)
        yield f"{names.of(item.document.name)}.xmi", _Writer(types).cas(item)
    yield TYPE_SYSTEM, types.to_xml()


class _Writer:
    """Makes the CAS of one document."""

    def __init__(self, types: Types) -> None:
        from cassis import Cas

        self._types = types
        self._cas = Cas(typesystem=types.system)

    def cas(self, item: AnnotatedDocument) -> bytes:
        """Return the CAS of a document, as XMI."""
        document, said = item.document, item.annotation or _NOBODY
        self._cas.sofa_string = ILLEGAL.sub(_INSTEAD, document.text)
        self._cas.sofa_mime = "text/plain"
        whole = {"begin": 0, "end": len(document.text)}
        uri = document.meta.get("url")
        title = {"documentTitle": document.name, "documentId": document.id, "documentUri": str(uri) if uri else ""}
        self._add(METADATA, **whole, **{name: ILLEGAL.sub(_INSTEAD, value) for name, value in title.items() if value})
        self._add(WORK, **whole, **self._work(item))
        for zone in document.zones:
            self._add(ZONE, **self._zone(zone))
        names = {entity.id: entity.name for entity in item.entities}
        uris = {entity.id: entity.uri for entity in item.entities if entity.uri}
        spans = {span.id: self._span(span, names, uris) for span in said.spans}
        for relation in said.relations:
            self._relation(relation, spans)
        return str(self._cas.to_xmi()).encode()

    def _add(self, type_name: str, **features: Any) -> Any:  # noqa: ANN401  # the library makes a class of each type
        made = self._types.system.get_type(type_name)(**features)
        self._cas.add(made)
        return made

    def _work(self, item: AnnotatedDocument) -> dict[str, str]:
        document, said = item.document, item.annotation or _NOBODY
        more = MoreOfWork(
            id=document.id,
            name=document.name,
            meta=document.meta,
            extra=document.extra,
            scheme=item.scheme,
            entities=item.entities,
            replaced=tuple((found.start(), ord(found[0])) for found in ILLEGAL.finditer(document.text)),
            is_work=item.annotation is not None,
            annotator=said.annotator,
            status=said.status,
            labels=said.labels,
            note=said.note,
            discuss=said.discuss,
        )
        annotator = ILLEGAL.sub(_INSTEAD, said.annotator)
        found = {"annotator": annotator, "status": said.status, "workbench": one_line_json(to_builtins(more))}
        return {name: value for name, value in found.items() if value}

    def _zone(self, zone: Zone) -> dict[str, Any]:
        features = {"kind": zone.kind, "rule": zone.rule}
        return {"begin": zone.start, "end": zone.end, **_legal(features, MoreOfSpan(extra=zone.extra))}

    def _span(self, span: Span, names: Mapping[str, str], uris: Mapping[str, str]) -> Any:  # noqa: ANN401
        more = MoreOfSpan(attributes={}, extra=span.extra)
        features = {
            "value": span.label,
            "identifier": uris.get(span.entity, ""),
            "id": span.id,
            "note": span.note,
            "entity": span.entity,
            "entityName": names.get(span.entity, span.entity),
            "origin": span.origin,
            "suggester": span.suggester,
        }
        for name, value in span.attributes.items():
            word = as_word(value)
            if word and (feature := self._types.feature(name)):
                features[feature] = word
            else:
                more.attributes[name] = value
        fragments = {}
        if span.fragments:
            pieces = [self._add(FRAGMENT, begin=start, end=end) for start, end in span.fragments]
            fragments["fragments"] = self._types.system.get_type("uima.cas.FSArray")(elements=pieces)
        return self._add(NAMED_ENTITY, begin=span.start, end=span.end, **_legal(features, more), **fragments)

    def _relation(self, relation: Relation, spans: Mapping[str, Any]) -> None:
        source, target = spans[relation.source], spans[relation.target]
        features = {"label": relation.type, "id": relation.id, "note": relation.note}
        legal = _legal(features, MoreOfSpan(extra=relation.extra))
        # DKPro's convention: a relation stands where its dependent stands.
        self._add(RELATION, begin=target.begin, end=target.end, Governor=source, Dependent=target, **legal)


def _legal(features: Mapping[str, str], more: MoreOfSpan) -> dict[str, str]:
    """Return those features that say something in characters that XML has, and `more` as JSON if there is any."""
    legal = {}
    for name, value in features.items():
        if value:
            legal[name] = ILLEGAL.sub(_INSTEAD, value)
            if legal[name] != value:
                more.exact = more.exact | {name: value}
    if more != MoreOfSpan():
        legal["workbench"] = one_line_json(to_builtins(more))
    return legal
