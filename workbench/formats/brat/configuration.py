"""The configuration that brat wants beside documents: annotation.conf says what there is, visual.conf how it looks."""

from collections.abc import Iterator

from workbench.core.records import Annotation
from workbench.core.scheme import Scheme
from workbench.formats.brat.words import as_name

_ANY_ENDS = "Arg1:<ENTITY>, Arg2:<ENTITY>"


class Configuration:
    """What brat must know of the documents: the labels of a scheme, and what else is met in them."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._labels = {label.name: None for label in scheme.labels}
        self._types = {relation.name: None for relation in scheme.relations}

    def meet(self, said: Annotation) -> None:
        """Take note of the labels and types of relations in `said`."""
        for span in said.spans:
            self._labels[span.label] = None
        for relation in said.relations:
            self._types[relation.type] = None

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the names and bytes of the two files."""
        yield "annotation.conf", _file(self._annotation())
        yield "visual.conf", _file(self._visual())

    def _annotation(self) -> Iterator[str]:
        yield "[entities]"
        yield from map(as_name, self._labels)
        yield "[relations]"
        for name in self._types:
            yield f"{as_name(name)}\t{self._ends(name)}"
        yield f"<OVERLAP>\t{_ANY_ENDS}, <OVL-TYPE>:<ANY>"
        yield "[events]"
        yield "[attributes]"
        for name, (labels, values) in self._attributes().items():
            allowed = f", Value:{'|'.join(values)}" if values else ""
            yield f"{as_name(name)}\tArg:{'|'.join(labels)}{allowed}"

    def _ends(self, name: str) -> str:
        known = self._scheme.relations_by_name.get(name)
        if not known:
            return _ANY_ENDS
        sources, targets = (
            "|".join(as_name(label) for label in labels if label in self._labels)
            for labels in (known.sources, known.targets)
        )
        return f"Arg1:{sources}, Arg2:{targets}" if sources and targets else _ANY_ENDS

    def _attributes(self) -> dict[str, tuple[dict[str, None], dict[str, None]]]:
        """Return the labels and values of each attribute that has one of certain values, or is set or not."""
        found: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
        for label in self._scheme.labels:
            for attribute in label.attributes:
                if attribute.type in ("choice", "choices", "boolean"):
                    labels, values = found.setdefault(attribute.name, ({}, {}))
                    labels[as_name(label.name)] = None
                    values.update(dict.fromkeys(map(as_name, attribute.values)))
        return found

    def _visual(self) -> Iterator[str]:
        yield "[labels]"
        for label in self._scheme.labels:
            title = label.title.en.replace("|", " ")
            yield f"{as_name(label.name)} | {title} | {as_name(label.name)}"
        yield "[drawing]"
        for label in self._scheme.labels:
            yield f"{as_name(label.name)}\tbgColor:{label.color}"


def _file(lines: Iterator[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()
