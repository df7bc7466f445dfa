"""What an attribute may be answered with: keys, values and their titles; and numbers with units as they are written."""

from typing import Any, NamedTuple

from workbench.core import quantities
from workbench.core.records import Entity, Span
from workbench.core.scheme import Attribute, Label
from workbench.ui.modes.codes import HOME_ROW_FIRST, codes, reminders
from workbench.ui.panels.attribute_editors import yes_or_no
from workbench.ui.session import Session
from workbench.ui.words.isolation import isolated


class Answer(NamedTuple):
    """One value of an attribute: what is typed for it, the value, and what people read."""

    code: str
    value: Any
    title: str


def answers_to(attribute: Attribute, session: Session, span: Span, language: str) -> list[Answer]:
    """Return all answers that an attribute of `span` may have; none where the person writes it."""
    match attribute.type:
        case "boolean":
            return [Answer("Y", True, yes_or_no(True)), Answer("N", False, yes_or_no(False))]
        case "choice" | "choices":
            titles = [attribute.value_title(value, language) for value in attribute.values]
            return _coded(list(attribute.values), list(attribute.values), titles)
        case "entity":
            entities = entities_near(session, span)
            names = [entity.name for entity in entities]
            return _coded([entity.id for entity in entities], names, names)
        case _:
            return []


def entities_near(session: Session, span: Span) -> list[Entity]:
    """Return the entities that the open article mentions, the nearest first."""
    article = session.article
    if not article:
        return []
    known = {row.entity.id: row.entity for row in session.store.entities.rows(document=article.document.id)}
    mentions = sorted((one for one in article.spans if one.entity), key=lambda one: abs(one.start - span.start))
    return [known[entity] for entity in dict.fromkeys(one.entity for one in mentions) if entity in known]


def _coded(values: list[str], reminding: list[str], titles: list[str]) -> list[Answer]:
    few = len(values) <= len(HOME_ROW_FIRST)
    keys = reminders(reminding) if few else codes(len(values))
    return [Answer(*one) for one in zip(keys, values, map(isolated, titles), strict=True)]


def first_words(label: Label, attribute: Attribute, values: dict[str, Any], surface: str) -> str:
    """Return what stands in the field of an attribute at first: what is stored, else a number that the span is."""
    stored = values.get(attribute.name)
    if attribute.type != "number":
        return "" if stored is None else str(stored)
    if stored is not None:
        return f"{stored} {values.get(attribute.unit, '')}".strip()
    found = quantities.parse(surface)
    if not found or (found[1] and not _unit_of(label, attribute)):
        return ""
    number, unit = found
    return f"{number} {unit}".strip()


def read_number(label: Label, attribute: Attribute, written: str) -> dict[str, Any] | None:
    """Return the attributes that a written number stands for, that of its unit among them; None if it is no number.

    A unit that the scheme does not know is left out.
    """
    found = quantities.parse(written)
    unit = _unit_of(label, attribute)
    if not found or (found[1] and not unit):
        return None
    values: dict[str, Any] = {attribute.name: found[0]}
    if unit and found[1] and (known := quantities.unit_value(unit, found[1])):
        values[unit.name] = known
    return values


def _unit_of(label: Label, attribute: Attribute) -> Attribute | None:
    return next((one for one in label.attributes if attribute.unit and one.name == attribute.unit), None)
