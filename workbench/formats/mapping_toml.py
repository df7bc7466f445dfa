"""Label mappings as TOML files: what the names of one scheme become in another."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal

from msgspec import Struct

from workbench.core.attribute_values import fits
from workbench.core.errors import BadInput
from workbench.core.mapping import LabelMapping
from workbench.core.scheme import Attribute, Label, Scheme
from workbench.core.scheme_conversion import Case, Conversion
from workbench.core.scheme_rules import Place
from workbench.formats.toml_file import TomlFile

_Problem = tuple[Place, BadInput]
_Named = Literal["label", "relation", "document label", "attribute"]
_WHOSE = "."  # between a label and its attribute


class _CaseLine(Struct, forbid_unknown_fields=True):
    label: str
    attribute: str
    values: tuple[str | bool | int | float, ...]
    to: str


class _MappingFile(Struct, forbid_unknown_fields=True, rename={"source": "from", "target": "to"}):
    """A file as it stands; `source` and `target` are the keys `from` and `to`. An empty name means: left out."""

    source: str = ""
    target: str = ""
    labels: dict[str, str] = {}
    cases: tuple[_CaseLine, ...] = ()
    attributes: dict[str, str] = {}
    values: dict[str, dict[str, str]] = {}
    relations: dict[str, str] = {}
    reversed: frozenset[str] = frozenset()
    document_labels: dict[str, str] = {}


def read_mapping(content: bytes, file: str, name: str, known: Callable[[str], Scheme | None]) -> LabelMapping:
    """Return the mapping that the bytes of a file hold; it is called `name`.

    `known` returns the scheme that goes by a name, or None. What names such a scheme is compared with it; a mapping
    whose `from` is not known is compared with the scheme of the project when it is used.

    Raises:
        BadInput: there is no mapping that can be used; it names `file`, the line and the field.
    """
    toml = TomlFile(content, file)
    read = toml.converted(_MappingFile)
    old, new = (known(scheme) if scheme else None for scheme in (read.source, read.target))
    if read.target and new is None:
        raise toml.wrong(("to",), BadInput("there is no scheme {scheme} here.", scheme=read.target))
    for place, reason in _problems(read, old, new):
        raise toml.wrong(place, reason)
    return LabelMapping(name=name, source=read.source, target=new, conversion=_conversion(read))


def _conversion(read: _MappingFile) -> Conversion:
    return Conversion(
        labels=_or_none(read.labels),
        cases=tuple(
            Case(label=one.label, attribute=one.attribute, values=one.values, to=one.to or None) for one in read.cases
        ),
        attributes={_pair(whole): name or None for whole, name in read.attributes.items()},
        values={
            (*_pair(whole), old): new or None for whole, values in read.values.items() for old, new in values.items()
        },
        relations=_or_none(read.relations),
        reversed=read.reversed,
        document_labels=_or_none(read.document_labels),
    )


def _or_none(names: Mapping[str, str]) -> dict[str, str | None]:
    return {old: new or None for old, new in names.items()}


def _pair(whole: str) -> tuple[str, str]:
    label, _, attribute = whole.partition(_WHOSE)
    return label, attribute


def _problems(read: _MappingFile, old: Scheme | None, new: Scheme | None) -> Iterator[_Problem]:
    """Yield what is wrong, in the order of the file; what is not known cannot be wrong."""
    for whole in (*read.attributes, *read.values):
        if not all(_pair(whole)):
            yield (
                ("attributes" if whole in read.attributes else "values", whole),
                BadInput('this must be "LABEL.attribute".'),
            )
    if old:
        yield from _problems_of_old(read, old)
    if new:
        yield from _problems_of_new(read, new)


def _problems_of_old(read: _MappingFile, old: Scheme) -> Iterator[_Problem]:
    document_labels = {one.name: one for one in old.document_labels}
    yield from _unknown("labels", read.labels, old.by_name, old, "label")
    yield from _unknown("relations", read.relations, old.relations_by_name, old, "relation")
    yield from _unknown("document_labels", read.document_labels, document_labels, old, "document label")
    for name in sorted(read.reversed - old.relations_by_name.keys()):
        yield ("reversed",), _lacks(old, "relation", name)
    for number, case in enumerate(read.cases):
        label = old.by_name.get(case.label)
        if label is None:
            yield ("cases", number, "label"), _lacks(old, "label", case.label)
        elif (attribute := _attribute(label, case.attribute)) is None:
            yield ("cases", number, "attribute"), _lacks(old, "attribute", f"{case.label}.{case.attribute}")
        else:
            for value in case.values:
                if not fits(attribute, [value] if attribute.type == "choices" else value):
                    yield ("cases", number, "values"), _no_value(value, f"{case.label}.{case.attribute}", old)
    for section, whole in [("attributes", one) for one in read.attributes] + [("values", one) for one in read.values]:
        name, attribute_name = _pair(whole)
        label = old.by_name.get(name)
        attribute = _attribute(label, attribute_name) if label else None
        if attribute is None:
            yield (section, whole), _lacks(old, "attribute", whole)
        elif section == "values":
            for value in read.values[whole].keys() - set(attribute.values):
                yield (section, whole, value), _no_value(value, whole, old)


def _problems_of_new(read: _MappingFile, new: Scheme) -> Iterator[_Problem]:
    document_labels = {one.name: one for one in new.document_labels}
    yield from _leading_nowhere("labels", read.labels, new.by_name, new, "label")
    yield from _leading_nowhere("relations", read.relations, new.relations_by_name, new, "relation")
    yield from _leading_nowhere("document_labels", read.document_labels, document_labels, new, "document label")
    for number, case in enumerate(read.cases):
        if case.to and case.to not in new.by_name:
            yield ("cases", number, "to"), _lacks(new, "label", case.to)
    for whole, name in read.attributes.items():
        labels = _become(read, _pair(whole)[0], new)
        if name and not any(_attribute(label, name) for label in labels):
            yield ("attributes", whole), _lacks(new, "attribute", name)
    for whole, values in read.values.items():
        label, attribute = _pair(whole)
        name = read.attributes.get(whole, attribute)
        targets = [found for one in _become(read, label, new) if (found := _attribute(one, name))]
        for old, value in values.items():
            if value and not any(value in target.values for target in targets):
                yield ("values", whole, old), _no_value(value, name, new)


def _become(read: _MappingFile, label: str, new: Scheme) -> list[Label]:
    """Return all that a label may become."""
    names = [read.labels.get(label, label), *(case.to for case in read.cases if case.label == label)]
    return [new.by_name[name] for name in names if name in new.by_name]


def _attribute(label: Label, name: str) -> Attribute | None:
    return next((one for one in label.attributes if one.name == name), None)


def _unknown(
    section: str, names: Mapping[str, str], known: Mapping[str, Any], scheme: Scheme, what: _Named
) -> Iterator[_Problem]:
    for name in names:
        if name not in known:
            yield (section, name), _lacks(scheme, what, name)


def _leading_nowhere(
    section: str, names: Mapping[str, str], known: Mapping[str, Any], scheme: Scheme, what: _Named
) -> Iterator[_Problem]:
    for name, to in names.items():
        if to and to not in known:
            yield (section, name), _lacks(scheme, what, to)


def _lacks(scheme: Scheme, what: _Named, name: str) -> BadInput:
    values = {"scheme": scheme.name, "name": name}
    match what:
        case "label":
            return BadInput("the scheme {scheme} has no label {name}.", **values)
        case "relation":
            return BadInput("the scheme {scheme} has no type of relation {name}.", **values)
        case "document label":
            return BadInput("the scheme {scheme} has no label of documents {name}.", **values)
        case "attribute":
            return BadInput("the scheme {scheme} has no attribute {name} here.", **values)


def _no_value(value: object, attribute: str, scheme: Scheme) -> BadInput:
    return BadInput(
        "{value} is no value of {attribute} in the scheme {scheme}.",
        value=value,
        attribute=attribute,
        scheme=scheme.name,
    )
