"""What one does to the parts of a scheme: add, duplicate, remove, move."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from workbench.core.colors import propose
from workbench.core.scheme_draft import Draft, free_key, free_name
from workbench.core.scheme_rules import Place

_NO_WORDS = {"en": "", "ar": ""}


def add_family(draft: Draft) -> Place:
    """Add a family at the end, and return its place."""
    place = ("families", len(draft.names(("families",))))
    draft.insert(place, {"name": free_name("family", draft.names(("families",))), "title": dict(_NO_WORDS)})
    return place


def add_label(draft: Draft, here: Place) -> Place:
    """Add a label to the family at the place `here`, or to that of the label there; return its place."""
    labels = draft.get(("labels",))
    near = labels[int(here[1])] if here[:1] == ("labels",) else None
    family = near["family"] if near else draft.names(("families",))[int(here[1]) if here[:1] == ("families",) else 0]
    last = max((index for index, label in enumerate(labels) if label["family"] == family), default=len(labels) - 1)
    name = free_name("LABEL", [label["name"] for label in labels])
    part: dict[str, Any] = {
        "name": name,
        "family": family,
        "key": free_key(name, [label.get("key", "") for label in labels]),
        "color": propose(label["color"] for label in labels),
        "title": dict(_NO_WORDS),
        "guideline": dict(_NO_WORDS),
    }
    place = ("labels", last + 1)
    draft.insert(place, part)
    return place


def add_attribute(draft: Draft, here: Place) -> Place:
    """Add an attribute to the label at the place `here`, or to that of the attribute there; return its place."""
    where = (*here[:2], "attributes")
    names = draft.names(where)
    place = (*where, len(names))
    draft.insert(place, {"name": free_name("attribute", names), "type": "text", "title": dict(_NO_WORDS)})
    return place


def add_relation(draft: Draft) -> Place:
    """Add a type of relation at the end, and return its place."""
    names = draft.names(("relations",))
    place = ("relations", len(names))
    draft.insert(place, {"name": free_name("relation", names), "title": dict(_NO_WORDS), "from": [], "to": []})
    return place


def add_document_label(draft: Draft) -> Place:
    """Add a label of documents at the end, and return its place."""
    names = draft.names(("document_labels",))
    place = ("document_labels", len(names))
    draft.insert(place, {"name": free_name("label", names), "title": dict(_NO_WORDS)})
    return place


def is_part(place: Place) -> bool:
    """Tell whether a part stands at a place that can be duplicated, removed and moved."""
    return len(place) in (2, 4)


def why_it_stays(draft: Draft, place: Place) -> str:
    """Return why a part cannot be removed, or an empty text."""
    if place[0] == "families":
        if any(label["family"] == draft.get(place)["name"] for label in draft.get(("labels",))):
            return QCoreApplication.translate("scheme", "This family has labels: give them another family first.")
        if len(draft.names(("families",))) == 1:
            return QCoreApplication.translate("scheme", "A scheme needs a family.")
    return ""


def remove(draft: Draft, place: Place) -> Place:
    """Remove a part, and return the place of the one to choose then."""
    draft.remove(place)
    left = len(draft.names(place[:-1]))
    if left:
        return (*place[:-1], min(int(place[-1]), left - 1))
    return place[:2] if len(place) == 4 else (place[0],) if place[0] in ("relations", "document_labels") else ()


def move(draft: Draft, place: Place, by: int) -> Place:
    """Move a part up (-1) or down (1), a label among those of its family; return its new place."""
    parts, here = draft.get(place[:-1]), int(place[-1])
    alike = range(len(parts))
    others = [
        to for to in alike if place[0] != "labels" or len(place) == 4 or parts[to]["family"] == parts[here]["family"]
    ]
    at = others.index(here) + by
    if not 0 <= at < len(others):
        return place
    draft.move(place, others[at])
    return (*place[:-1], others[at])
