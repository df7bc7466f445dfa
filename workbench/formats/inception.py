"""What INCEpTION and WebAnno call things: the types of their layers, and the places of files in their exports."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any, NamedTuple

import msgspec

from workbench.core.entities import is_uri
from workbench.core.records import Entity, Span
from workbench.formats.plain_values import as_word, from_word, one_line_json

NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"  # built in; its feature `value` is the label
SPAN, RELATION = "webanno.custom.Span", "webanno.custom.Relation"  # to be made in a project; see the guide
LABEL, NOTE, ENTITY, ENTITY_NAME, EXACTLY = "label", "note", "entity", "entityName", "workbench"
OWN_FEATURES = (LABEL, ENTITY, ENTITY_NAME, NOTE, EXACTLY)
# Features of every annotation, and those above: no attribute can have their names.
_RESERVED = frozenset((*OWN_FEATURES, "begin", "end", "sofa", "value", "identifier", "Governor", "Dependent", "id"))


class Named(NamedTuple):
    """The name of a document, and its annotator if the place of a file says that."""

    document: str
    annotator: str


def named(path: str) -> Named:
    """Return what the place of a file in a folder or archive says; exports have `annotation/DOCUMENT/ANNOTATOR.tsv`."""
    place = PurePosixPath(path)
    folders = place.parts[:-1]
    if len(folders) > 1 and folders[-2] == "annotation":
        return Named(PurePosixPath(folders[-1]).stem, place.stem)
    return Named(place.stem, "")


def is_feature(name: str) -> bool:
    """Tell whether an attribute can be a feature of that name: Java's letters, of which we take the ASCII ones."""
    return name.isascii() and name.isidentifier() and name not in _RESERVED


def features(span: Span, names: Mapping[str, str]) -> dict[str, str]:
    """Return the features of a span as text; `names` are those of entities. What text cannot say exactly is JSON."""
    found, exactly = {LABEL: span.label}, {}
    for name, value in span.attributes.items():
        word = as_word(value) if is_feature(name) else None
        if word:
            found[name] = word
        else:
            exactly[name] = value
    if span.entity:
        found |= {ENTITY: span.entity, ENTITY_NAME: names.get(span.entity, span.entity)}
    if span.note:
        found[NOTE] = span.note
    if exactly:
        found[EXACTLY] = one_line_json(exactly)
    return found


class SpanFacts(NamedTuple):
    """What the features of a span say, in whichever layer it is."""

    label: str
    attributes: dict[str, Any]
    note: str = ""
    entity: Entity | None = None


def facts(layer: str, found: Mapping[str, str]) -> SpanFacts:
    """Return what features that are text say. A layer that is not ours has its label in `value` or `label`, if at all.

    Raises:
        msgspec.DecodeError, ValueError: what should be a JSON object is something else.
    """
    known = set(OWN_FEATURES) if layer == SPAN else {"value", LABEL}
    values: dict[str, Any] = {name: from_word(value) for name, value in found.items() if name not in known}
    if layer == SPAN:
        values |= msgspec.json.decode(found.get(EXACTLY, "{}"), type=dict[str, Any])
        entity_id = found.get(ENTITY, "")
        entity = Entity(id=entity_id, name=found.get(ENTITY_NAME) or entity_id) if entity_id else None
        return SpanFacts(found.get(LABEL) or layer, values, found.get(NOTE, ""), entity)
    entity = None
    if layer == NAMED_ENTITY and (identifier := found.get("identifier")):
        del values["identifier"]
        entity = Entity(id=identifier, name=identifier, uri=identifier if is_uri(identifier) else "")
    return SpanFacts(found.get("value") or found.get(LABEL) or layer.rpartition(".")[2], values, entity=entity)
