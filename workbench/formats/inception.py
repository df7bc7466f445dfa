"""What INCEpTION and WebAnno call things: the types of their layers, and the places of files in their exports."""

from collections.abc import Mapping
from keyword import iskeyword
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
# What attributes of spans cannot be called in the layer `Span`: features of every annotation, and those above.
_TAKEN = frozenset((*OWN_FEATURES, "begin", "end", "sofa", "id"))


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


def feature_name(attribute: str, taken: frozenset[str] = _TAKEN) -> str | None:
    """Return the feature for an attribute: `_` follows a name that is taken; None if Java or Python cannot have it."""
    is_name = attribute.isascii() and attribute.isidentifier() and not attribute.startswith("__")
    if not is_name or iskeyword(attribute) or attribute_name(attribute, taken) != attribute:
        return None
    return f"{attribute}_" if attribute in taken else attribute


def attribute_name(feature: str, taken: frozenset[str] = _TAKEN) -> str:
    """Return the attribute that a feature is for."""
    return feature.removesuffix("_") if feature.removesuffix("_") in taken else feature


def features(span: Span, names: Mapping[str, str]) -> dict[str, str]:
    """Return the features of a span as text; `names` are those of entities. What text cannot say exactly is JSON."""
    found, exactly = {LABEL: span.label}, {}
    for name, value in span.attributes.items():
        feature, word = feature_name(name), as_word(value)
        if feature and word:
            found[feature] = word
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
        values = {attribute_name(name): value for name, value in values.items()}
        values |= msgspec.json.decode(found.get(EXACTLY, "{}"), type=dict[str, Any])
        entity_id = found.get(ENTITY, "")
        entity = Entity(id=entity_id, name=found.get(ENTITY_NAME) or entity_id) if entity_id else None
        return SpanFacts(found.get(LABEL) or layer, values, found.get(NOTE, ""), entity)
    entity = None
    if layer == NAMED_ENTITY and (identifier := found.get("identifier")):
        del values["identifier"]
        entity = Entity(id=identifier, name=identifier, uri=identifier if is_uri(identifier) else "")
    return SpanFacts(found.get("value") or found.get(LABEL) or layer.rpartition(".")[2], values, entity=entity)
