"""The labelling configuration that shows a scheme in Label Studio (https://labelstud.io/tags)."""

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from workbench.core.records import STATUSES
from workbench.core.scheme import Attribute, Scheme
from workbench.formats.labelstudio.controls import (
    ANNOTATOR,
    BOOLEAN,
    DISCUSS,
    DOCUMENT_LABELS,
    LABEL,
    LIST,
    NOTE,
    STATUS,
    TEXT,
)

# Label Studio trims white space where it may collapse, and orders Arabic by the page's direction otherwise.
_STYLE = ".htx-text { white-space: pre-wrap; unicode-bidi: plaintext; text-align: start; }"


def labelling_config(scheme: Scheme) -> str:
    """Return the configuration as XML: the labels with their colours, relations, and what regions and tasks have."""
    view = ET.Element("View")
    ET.SubElement(view, "Style").text = _STYLE
    ET.SubElement(view, "Header", value="$title")
    labels = ET.SubElement(view, "Labels", name=LABEL, toName=TEXT)
    for label in scheme.labels:
        ET.SubElement(labels, "Label", value=label.name, background=label.color)
    ET.SubElement(view, "Text", name=TEXT, value="$text", granularity="symbol")
    relations = ET.SubElement(view, "Relations")
    for relation in scheme.relations:
        ET.SubElement(relations, "Relation", value=relation.name)
    for name, attributes in _attributes(scheme).items():
        _add_attribute(view, name, attributes)
    if scheme.document_labels:
        _add_choices(view, DOCUMENT_LABELS, (label.name for label in scheme.document_labels))
    _add_choices(view, STATUS, (*STATUSES, DISCUSS))
    for name in (NOTE, ANNOTATOR):
        ET.SubElement(view, "TextArea", name=name, toName=TEXT, maxSubmissions="1")
    ET.indent(view)
    return ET.tostring(view, encoding="unicode") + "\n"


def _attributes(scheme: Scheme) -> dict[str, list[tuple[str, Attribute]]]:
    """Return the attributes of all labels by the names of their controls, each with its label."""
    found: dict[str, list[tuple[str, Attribute]]] = {}
    for label in scheme.labels:
        for attribute in label.attributes:
            found.setdefault(_control(attribute), []).append((label.name, attribute))
    return found


def _control(attribute: Attribute) -> str:
    return attribute.name + {"choices": LIST, "boolean": BOOLEAN}.get(attribute.type, "")


def _add_attribute(view: ET.Element, name: str, attributes: list[tuple[str, Attribute]]) -> None:
    region = {"perRegion": "true", "whenTagName": LABEL, "whenLabelValue": ",".join(label for label, _ in attributes)}
    values = dict.fromkeys(value for _, attribute in attributes for value in attribute.values)
    match attributes[0][1].type:
        case "choice":
            _add_choices(view, name, values, choice="single", **region)
        case "boolean":
            _add_choices(view, name, ("true", "false"), choice="single", **region)
        case "choices":
            _add_choices(view, name, values, **region)
        case "number":
            ET.SubElement(view, "Number", {"name": name, "toName": TEXT, **region})
        case _:
            ET.SubElement(view, "TextArea", {"name": name, "toName": TEXT, "maxSubmissions": "1", **region})


def _add_choices(view: ET.Element, name: str, values: Iterable[str], choice: str = "multiple", **more: str) -> None:
    choices = ET.SubElement(view, "Choices", {"name": name, "toName": TEXT, "choice": choice, **more})
    for value in values:
        ET.SubElement(choices, "Choice", value=value)
