"""The form for what holds for a scheme as a whole: names, clitics, which labels make up quotes and mentions."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from workbench.core.scheme_draft import Draft
from workbench.core.scheme_rules import Place
from workbench.ui.scheme_editor.fields import CheckedLine, CheckList
from workbench.ui.scheme_editor.form import Form

_NOTHING = "—"
_ROLES = ("content", "cue", "source", "cue_relation", "source_relation", "relay_relation", "mode", "marks", "speaker")
_NEEDED = 5  # the first of them


class SchemeForm(Form):
    """The scheme itself."""

    def __init__(self, draft: Draft, place: Place, language: str, parent: QWidget | None = None) -> None:
        super().__init__(draft, place, language, parent)
        name = CheckedLine(self.value("name"), self._refuse_name, self)
        note = self.add(self.tr("Name"), name, "name")
        name.refused.connect(lambda reason: self.say(note, reason))
        name.written.connect(lambda text: self.put("name", text))
        self.add_words(self.tr("Title"), "title")
        clitics = [
            ("outside", self.tr("outside the span")),
            ("inside", self.tr("inside the span")),
            ("any", self.tr("on either side")),
        ]
        self.add_choice(self.tr("Proclitics"), "clitics", clitics, self.value("clitics") or "any")
        self._add_roles()
        mentions = CheckList(draft.names(("labels",)), (self.value("mentions") or {}).get("labels", []), self)
        mentions.ticked.connect(lambda ticked: self.put("mentions", {"labels": ticked} if ticked else None))
        self.add(self.tr("Mentions"), mentions, "mentions")
        mentions.setToolTip(self.tr("The labels that are rows in the table of mentions"))

    def _refuse_name(self, name: str) -> str:
        return "" if name.strip() and name.isprintable() else self.tr("A name is needed, without control characters.")

    def _add_roles(self) -> None:
        titles = {
            "content": self.tr("Quotes: content"),
            "cue": self.tr("Quotes: cue"),
            "source": self.tr("Quotes: source"),
            "cue_relation": self.tr("Relation to the cue"),
            "source_relation": self.tr("Relation to the source"),
            "relay_relation": self.tr("Relation to who relays"),
            "mode": self.tr("Attribute for the mode"),
            "marks": self.tr("Attribute for the marks"),
            "speaker": self.tr("Attribute for the speaker"),
        }
        roles = self.value("quotes") or {}
        for key in _ROLES if roles else _ROLES[:1]:
            choices: list[tuple[Any, str]] = [("", _NOTHING), *((name, name) for name in self._names(key, roles))]
            field = self.add_choice(
                titles[key], f"quotes {key}", choices, roles.get(key, ""), partial(self._choose, key)
            )
            self.note_at(field, ("quotes", key))

    def _names(self, key: str, roles: dict[str, str]) -> list[str]:
        if key.endswith("_relation"):
            return self.draft.names(("relations",))
        if key in ("mode", "marks", "speaker"):
            labels = self.draft.names(("labels",))
            content = roles.get("content")
            return self.draft.names(("labels", labels.index(content), "attributes")) if content in labels else []
        return self.draft.names(("labels",))

    def _choose(self, key: str, value: str) -> None:
        """Set a role; without content there are no quotes at all."""
        roles = dict(self.value("quotes") or dict.fromkeys(_ROLES[:_NEEDED], ""))
        roles[key] = value
        self.put("quotes", roles if roles["content"] else None)
        if key == "content":
            self.reshaped.emit()
