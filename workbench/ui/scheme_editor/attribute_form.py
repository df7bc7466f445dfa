"""The form for an attribute of a label."""

from typing import Any

import msgspec
from PySide6.QtWidgets import QLineEdit, QWidget

from workbench.core.attribute_values import fits
from workbench.core.scheme import Attribute
from workbench.core.scheme_draft import Draft
from workbench.core.scheme_rules import Place
from workbench.ui.scheme_editor.fields import CheckedLine, CheckList
from workbench.ui.scheme_editor.form import Form
from workbench.ui.scheme_editor.values_table import ValuesTable

_NOTHING = "—"


class AttributeForm(Form):
    """Everything about an attribute; which rows there are depends on its type."""

    def __init__(self, draft: Draft, place: Place, language: str, parent: QWidget | None = None) -> None:
        super().__init__(draft, place, language, parent)
        kinds = {
            "choice": self.tr("one of several values"),
            "choices": self.tr("any of several values"),
            "boolean": self.tr("yes or no"),
            "text": self.tr("text"),
            "number": self.tr("number"),
            "entity": self.tr("entity"),
        }
        self.add_name(self.siblings)
        self.add_words(self.tr("Title"), "title")
        self.add_choice(self.tr("Type"), "type", list(kinds.items()), self.value("type"), self._set_type)
        if self.value("type") in ("choice", "choices"):
            self._add_values()
        if self.value("type") == "number":
            units = [("", _NOTHING), *((name, name) for name in self.siblings())]
            self.add_choice(self.tr("Unit"), "unit", units, self.value("unit") or "")
        self.add_check(self.tr("Required"), self.tr("A span without it is not done yet"), "required")
        if self.value("type") != "entity":
            self._add_default()
        self._add_condition()

    @property
    def _attribute(self) -> Attribute:
        return msgspec.convert(self.draft.get(self.place), Attribute)

    def _set_type(self, kind: str) -> None:
        self.draft.set_type(self.place, kind)
        self.changed.emit()
        self.reshaped.emit()

    def _add_values(self) -> None:
        table = ValuesTable(self.draft, self.place, self)
        note = self.add(self.tr("Values"), table, "values")
        table.refused.connect(lambda reason: self.say(note, reason))
        table.changed.connect(self.changed)

    def _add_default(self) -> None:
        title, now = self.tr("Default"), self.value("default")
        match self.value("type"):
            case "choice":
                choices: list[tuple[Any, str]] = [(None, _NOTHING), *((one, one) for one in self.value("values") or ())]
                self.add_choice(title, "default", choices, now)
            case "boolean":
                self.add_choice(
                    title, "default", [(None, _NOTHING), (True, self.tr("yes")), (False, self.tr("no"))], now
                )
            case "choices":
                field = CheckList(self.value("values") or (), now or (), self)
                field.ticked.connect(lambda ticked: self.put("default", ticked or None))
                self.add(title, field, "default")
            case "number":
                number = CheckedLine("" if now is None else str(now), self._refuse_number, self)
                note = self.add(title, number, "default")
                number.refused.connect(lambda reason: self.say(note, reason))
                number.written.connect(lambda text: self.put("default", _number(text)))
            case _:
                line = QLineEdit(now or "", self)
                line.textEdited.connect(lambda text: self.put("default", text or None))
                self.add(title, line, "default")

    def _refuse_number(self, text: str) -> str:
        number = _number(text)
        return "" if number is None or fits(self._attribute, number) else self.tr("This is not a number.")

    def _add_condition(self) -> None:
        """Add the rows that say while which value of which other attribute this one makes sense."""
        others = {one["name"]: one for one in self.draft.get(self.place[:-1]) if one["name"] != self.value("name")}
        choices: list[tuple[Any, str]] = [(None, self.tr("always"))]
        choices += [(name, name) for name, one in others.items() if one["type"] in ("choice", "choices", "boolean")]
        now = self.value("shown_when") or {}
        self.add_choice(self.tr("Shown when"), "shown_when", choices, now.get("attribute"), self._set_condition)
        if asked := others.get(now.get("attribute", "")):
            values = asked.get("values") or [True, False]
            words = dict(zip(map(str, values), values, strict=True))
            field = CheckList(list(words), [str(value) for value in now["values"]], self)
            field.ticked.connect(
                lambda ticked: self.put("shown_when", {**now, "values": [words[word] for word in ticked]})
            )
            self.add(self.tr("is one of"), field, "shown_when values")

    def _set_condition(self, name: str | None) -> None:
        self.put("shown_when", {"attribute": name, "values": []} if name else None)
        self.reshaped.emit()


def _number(text: str) -> Any:  # noqa: ANN401 - what was typed, if it is no number
    """Return the number that a text is, None for no text, and the text itself if it is no number."""
    if not text.strip():
        return None
    try:
        return int(text)
    except ValueError:
        try:
            return float(text)
        except ValueError:
            return text
