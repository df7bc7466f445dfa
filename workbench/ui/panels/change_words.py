"""What a step did to each row, in words: what stood there before and what after."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication

from workbench.core.changes import Change
from workbench.core.errors import BadInput
from workbench.core.metadata import value_text
from workbench.core.records import Span
from workbench.core.scheme import Attribute, Scheme
from workbench.storage.annotations import span_values
from workbench.storage.store import Store
from workbench.ui.panels.attribute_editors import yes_or_no
from workbench.ui.panels.field_titles import field_title
from workbench.ui.panels.statuses import status_title
from workbench.ui.verbs.verb_titles import origin_title
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import listed

_LRI, _PDI = "\u2066", "\u2069"  # a range reads from left to right in every language
_LONGEST = 60  # code points of a surface or a note
_NOTHING = "—"
_Row = Mapping[str, Any]
translate = QCoreApplication.translate


def change_words(store: Store, language: str, change: Change) -> str:
    """Return a change in one line: what it is about, and what became of it."""
    row = change.after or change.before
    assert row is not None
    about = _about(store, change, row)
    if change.table == "set_aside":
        words = (
            translate("changes", "{thing}: found again")
            if change.before
            else translate("changes", "{thing}: set aside")
        )
        return words.format(thing=about)
    if change.table == "rejections":
        words = (
            translate("changes", "{thing}: suggested again")
            if change.before
            else translate("changes", "{thing}: rejected")
        )
        return words.format(thing=about)
    if change.before is None:
        new = translate("changes", "{thing}: new").format(thing=about)
        return f"{new} · {origin_title(row['origin'])}" if change.table == "spans" else new
    if change.after is None:
        return translate("changes", "{thing}: removed").format(thing=about)
    parts = _differences(_Words(store, language), change.table, change.before, change.after)
    return translate("changes", "{thing}: {changes}").format(thing=about, changes=" · ".join(parts))


def span_change(document: str, before: Span | None, after: Span | None) -> Change:
    """Return what became of a span as a change of its row."""
    rows = [{"uuid": span.id, **span_values(span)} if span else None for span in (before, after)]
    return Change(table="spans", row=0, document=document, before=rows[0], after=rows[1])


class _Words:
    """The names of what the scheme and the project know, in one language."""

    def __init__(self, store: Store, language: str) -> None:
        self._store = store
        self._language = language
        self._scheme: Scheme = store.scheme

    def attribute(self, label: str, name: str) -> str:
        """Return the title of an attribute, or its name if the scheme does not know it."""
        attribute = self._attribute(label, name)
        return isolated(attribute.title.in_language(self._language) if attribute else name)

    def value(self, label: str, name: str, value: object) -> str:
        """Return a value of an attribute as people see it."""
        attribute = self._attribute(label, name)
        if value is None:
            return _NOTHING
        if isinstance(value, bool):
            return yes_or_no(bool(value))
        if isinstance(value, list):
            return listed(self.value(label, name, one) for one in value)
        if attribute and attribute.type == "entity":
            return self.entity(str(value))
        title = attribute.value_title(value, self._language) if attribute and isinstance(value, str) else str(value)
        return _short(title)

    def entity(self, entity: str | None) -> str:
        """Return the name of an entity."""
        if not entity:
            return _NOTHING
        try:
            return _short(self._store.entities.get(entity).name)
        except BadInput:
            return isolated(entity)

    def _attribute(self, label: str, name: str) -> Attribute | None:
        known = self._scheme.by_name.get(label)
        return next((one for one in known.attributes if one.name == name), None) if known else None


def _about(store: Store, change: Change, row: _Row) -> str:
    """Return what a row stands for: the words of a span with its label, the name of an entity, a kind of row."""
    kinds = {
        "relations": translate("changes", "relation {name}"),
        "entities": translate("changes", "entity {name}"),
        "documents": translate("changes", "document {name}"),
        "zones": translate("changes", "zone {name}"),
        "rejections": translate("changes", "suggestion {name}"),
        "set_aside": translate("changes", "finding {name}"),
        "schemes": translate("changes", "scheme {name}"),
        "annotations": translate("changes", "what is said of the document"),
        "directions": translate("changes", "direction of a paragraph"),
        "filters": translate("changes", "saved filter {name}"),
    }
    name = ""
    match change.table:
        case "spans" | "rejections":
            name = f"{isolated(row['label'])} {_surface(store, change.document, row['start'], row['end'])}"
        case "set_aside":
            name = _surface(store, change.document, row["start"], row["end"])
        case "relations":
            name = f"{isolated(row['type'])} {_ends(store, row['uuid'])}"
        case "entities" | "documents" | "filters":
            name = _short(row["name"])
        case "zones":
            name = f"{isolated(translate('zones', row['kind']))} {_range(row)}"
        case "schemes":
            name = isolated(f"{row['name']} {row['version']}")
    return kinds.get(change.table, "{name}").format(name=name.strip())


def _differences(words: _Words, table: str, before: _Row, after: _Row) -> Iterator[str]:
    if table == "spans":
        yield from _span_differences(words, before, after)
    if table == "documents":
        yield from _metadata_differences(before, after)
    for name, title in _titles().items():
        if before.get(name, "") != after.get(name, ""):
            yield _arrow(_plain(name, before.get(name)), _plain(name, after.get(name)), title)


def _metadata_differences(before: _Row, after: _Row) -> Iterator[str]:
    old, new = _decoded(before["meta"]), _decoded(after["meta"])
    for field in dict.fromkeys((*old, *new)):
        was, now = value_text(old.get(field)), value_text(new.get(field))
        if was != now:
            yield _arrow(_short(was), _short(now), field_title(field))


def _span_differences(words: _Words, before: _Row, after: _Row) -> Iterator[str]:
    if before["label"] != after["label"]:
        yield _arrow(isolated(before["label"]), isolated(after["label"]))
    if (before["start"], before["end"]) != (after["start"], after["end"]):
        yield _arrow(_range(before), _range(after))
    elif before["fragments"] != after["fragments"]:
        yield translate("changes", "other pieces")
    if before.get("entity") != after.get("entity"):
        yield _arrow(
            words.entity(before.get("entity")), words.entity(after.get("entity")), translate("changes", "entity")
        )
    old, new = _decoded(before["attributes"]), _decoded(after["attributes"])
    for name in dict.fromkeys((*old, *new)):
        if old.get(name) != new.get(name):
            label = after["label"] if name in new else before["label"]
            was, now = (words.value(label, name, side.get(name)) for side in (old, new))
            yield _arrow(was, now, words.attribute(label, name))


def _titles() -> dict[str, str]:
    """Return the columns that every table shows alike, with their titles."""
    return {
        "name": translate("changes", "name"),
        "aliases": translate("changes", "aliases"),
        "uri": translate("changes", "URI"),
        "type": translate("changes", "type"),
        "status": translate("changes", "status"),
        "labels": translate("changes", "labels"),
        "discuss": translate("changes", "to be discussed"),
        "kind": translate("changes", "kind"),
        "direction": translate("changes", "direction"),
        "note": translate("changes", "note"),
    }


def _plain(column: str, value: object) -> str:
    """Return a value of a column as people read it."""
    if column == "status":
        return status_title(str(value))
    if column == "discuss":
        return yes_or_no(bool(value))
    if column in ("aliases", "labels") and isinstance(value, str):
        return listed(map(_short, _decoded(value))) or _NOTHING
    if column == "kind":
        return isolated(translate("zones", str(value)))
    return _short(str(value or ""))


def _arrow(before: str, after: str, title: str = "") -> str:
    changed = translate("changes", "{before} → {after}").format(before=before, after=after)
    return translate("changes", "{name}: {change}").format(name=title, change=changed) if title else changed


def _surface(store: Store, document: str | None, start: int, end: int) -> str:
    if not document or not store.documents.exists(document):
        return ""
    surface = store.documents.excerpt(document, start, min(end, start + _LONGEST + 1))
    return _short(surface)


def _ends(store: Store, relation: str) -> str:
    """Return the words that a relation links, if it is still there."""
    try:
        placed = store.relations.get(relation)
    except BadInput:
        return ""
    spans = [store.annotations.span(end).span for end in (placed.relation.source, placed.relation.target)]
    source, target = (_surface(store, placed.document, span.start, span.end) for span in spans)
    return _arrow(source, target)


def _range(row: _Row) -> str:
    return f"{_LRI}{row['start']}–{row['end']}{_PDI}"


def _short(text: str) -> str:
    if not text:
        return _NOTHING
    return isolated(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")


def _decoded(column: str) -> Any:  # noqa: ANN401 - JSON
    return msgspec.json.decode(column)
