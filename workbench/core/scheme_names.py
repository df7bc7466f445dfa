"""What people call the parts of a scheme in a line: a label, `LABEL.attribute`, `LABEL.attribute.value`, a relation."""

from collections.abc import Iterable

from workbench.core.errors import BadInput
from workbench.core.scheme import Scheme
from workbench.core.scheme_conversion import Conversion


def conversion_of(scheme: Scheme, pairs: Iterable[tuple[str, str | None]]) -> Conversion:
    """Return the conversion from `scheme` that pairs of an old name and a new one (or None: let it go) stand for.

    The new name of an attribute or value may be written with or without what it belongs to.

    Raises:
        BadInput: the scheme has no part of that name.
    """
    labels: dict[str, str | None] = {}
    attributes: dict[tuple[str, str], str | None] = {}
    values: dict[tuple[str, str, str], str | None] = {}
    relations: dict[str, str | None] = {}
    document_labels: dict[str, str | None] = {}
    for old, new in pairs:
        last = None if new is None else new.rpartition(".")[2]
        if old in scheme.by_name:
            labels[old] = new
        elif old in scheme.relations_by_name:
            relations[old] = new
        elif old in {one.name for one in scheme.document_labels}:
            document_labels[old] = new
        elif attribute := _attribute(scheme, old):
            attributes[attribute] = last
        elif value := _value(scheme, old):
            values[value] = last
        else:
            raise BadInput(
                "The scheme {scheme} has no label, attribute, value or relation {name}; write attributes as "
                "LABEL.attribute and values as LABEL.attribute.value.",
                scheme=scheme.name,
                name=old,
            )
    return Conversion(
        labels=labels, attributes=attributes, values=values, relations=relations, document_labels=document_labels
    )


def _attribute(scheme: Scheme, name: str) -> tuple[str, str] | None:
    known = ((label.name, one.name) for label in scheme.labels for one in label.attributes)
    return next((key for key in known if ".".join(key) == name), None)


def _value(scheme: Scheme, name: str) -> tuple[str, str, str] | None:
    known = (
        (label.name, one.name, value) for label in scheme.labels for one in label.attributes for value in one.values
    )
    return next((key for key in known if ".".join(key) == name), None)
